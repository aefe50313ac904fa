package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.store.RetryableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library's rows and the host's rows are committed, or rolled back, together. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
abstract class HostTransactionsContract {

    private final LearnerId learner = TestStores.someone();
    private TestHost host;
    private Stores stores;

    /** The host's unit, on a database with the library's tables. */
    protected abstract EntityManagerFactory factory();

    @BeforeEach
    void open() {
        host = new TestHost(factory());
        stores = JpaStores.joining(host);
    }

    @Test
    void nobodyWaitsOutsideATransactionOfTheHost() {
        assertThat(stores.transactions().takesConnection(), is(false));
    }

    @Test
    void bothAreKept() {
        List<String> told = new ArrayList<>();
        host.call(entityManager -> {
            entityManager.persist(new HostNote(learner.value(), "seen"));
            stores.transactions().run(tx -> {
                tx.afterCommit(() -> told.add("told"));
                return TestStores.record(stores, tx, learner, "e");
            });
            assertThat("not before the host's commit", told, empty());
            return true;
        });
        assertThat(told, contains("told"));
        assertThat(note(), notNullValue());
        assertThat(TestStores.ids(stores, learner), contains("e"));
    }

    @Test
    void ourFailureUndoesTheHosts() {
        assertThrows(
                IllegalStateException.class,
                () -> host.call(entityManager -> {
                    entityManager.persist(new HostNote(learner.value(), "seen"));
                    return stores.transactions().run(tx -> {
                        TestStores.record(stores, tx, learner, "e");
                        throw new IllegalStateException("planted");
                    });
                }));
        assertThat(note(), nullValue());
        assertThat(TestStores.ids(stores, learner), empty());
    }

    @Test
    void theHostsFailureUndoesOurs() {
        List<String> told = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> host.call(entityManager -> {
                    stores.transactions().run(tx -> {
                        tx.afterCommit(() -> told.add("told"));
                        return TestStores.record(stores, tx, learner, "e");
                    });
                    throw new IllegalStateException("planted");
                }));
        assertThat(told, empty());
        assertThat(TestStores.ids(stores, learner), empty());
        assertThat(TestStores.version(stores, learner), is(0L));
    }

    @Test
    void whatTheHostStillHoldsInMemoryStaysThere() {
        host.call(entityManager -> {
            HostNote note = new HostNote(learner.value(), "first");
            entityManager.persist(note);
            entityManager.flush();
            note.say("second");
            TestStores.record(stores, learner, "e");
            TestStores.ids(stores, learner);
            List<?> text = entityManager
                    .createNativeQuery("select text from hostnote where id = ?1")
                    .setHint("org.hibernate.query.native.spaces", "inclusion_evidence")
                    .setFlushMode(jakarta.persistence.FlushModeType.COMMIT)
                    .setParameter(1, learner.value())
                    .getResultList();
            assertThat("our statements flush nothing of the host's", text, is(List.of("first")));
            assertThat(entityManager.contains(note), is(true));
            return true;
        });
        assertThat(note(), is("second"));
    }

    /** On H2 both transactions lose the race; the other databases choose one. */
    @Test
    void aLostRaceGoesUpToTheHostThatHasBegunAndWhoLostItKeepsNothing() {
        LearnerId other = TestStores.someone();
        List<Throwable> lost = Deadlock.provoke(
                stores,
                learner,
                other,
                work -> host.call(entityManager -> {
                    work.run();
                    return true;
                }));
        assertThat(lost, not(empty()));
        assertThat(lost, everyItem(instanceOf(RetryableException.class)));
        long kept = TestStores.version(stores, learner) + TestStores.version(stores, other);
        assertThat(kept, is(2L * (2 - lost.size())));
    }

    @Test
    void aLostRaceIsWonTheSecondTimeWhereTheHostHasBegunNothing() {
        LearnerId other = TestStores.someone();
        assertThat(Deadlock.provoke(stores, learner, other, Runnable::run), empty());
        assertThat(TestStores.version(stores, learner), is(2L));
        assertThat(TestStores.version(stores, other), is(2L));
    }

    private Object note() {
        return host.call(entityManager -> {
            HostNote note = entityManager.find(HostNote.class, learner.value());
            return note == null ? null : note.text();
        });
    }
}
