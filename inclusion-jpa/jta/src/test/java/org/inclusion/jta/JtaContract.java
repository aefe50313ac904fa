package org.inclusion.jta;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.JpaStores;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What we write and what the host writes in one JTA transaction stand or fall together, and who listens hears
 * it afterwards.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets it before each test
abstract class JtaContract {

    private final Actor learner = new Actor("L-" + UUID.randomUUID(), Set.of(Role.LEARNER), Set.of("departement"));

    /** The ids that the listener was told of. */
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    private Inclusion inclusion;

    /** What the listener does besides. */
    private Runnable also = () -> {};

    /** The host, with both its tables and ours. */
    protected abstract JtaHost host();

    @BeforeEach
    void open() {
        inclusion = Inclusion.builder()
                .stores(JpaStores.joining(host().transactions()))
                .relations(Relations.none())
                .listener(new LearnerListener() {
                    @Override
                    public void evidenceRecorded(LearnerId about, List<String> evidenceIds) {
                        told.addAll(evidenceIds);
                        also.run();
                    }
                })
                .build();
    }

    @AfterEach
    void leavesNoTransactionOnTheThread() throws Exception {
        assertThat(JtaHost.MANAGER.getStatus(), equalTo(Status.STATUS_NO_TRANSACTION));
    }

    @Test
    void withoutATransactionOfTheHostsWeBeginOneAndEndIt() {
        record("e");
        assertThat(history(), contains("e"));
        assertThat(told, contains("e"));
    }

    @Test
    void bothAreKeptAndTheListenerHearsItAfterTheHostsCommit() throws Exception {
        JtaHost.MANAGER.begin();
        visit();
        record("e");
        assertThat("not before", told, is(empty()));
        assertThat("who wrote sees it", history(), contains("e"));
        JtaHost.MANAGER.commit();

        assertThat(history(), contains("e"));
        assertThat(visited(), is(true));
        assertThat(told, contains("e"));
    }

    @Test
    void whatTheHostTakesBackTakesOursBackAndNobodyHearsOfIt() throws Exception {
        JtaHost.MANAGER.begin();
        visit();
        record("e");
        JtaHost.MANAGER.rollback();

        nothingHappened();
    }

    @Test
    void whatTheHostMarksForRollbackIsNotKept() throws Exception {
        JtaHost.MANAGER.begin();
        record("e");
        visit();
        JtaHost.MANAGER.setRollbackOnly();
        assertThrows(RollbackException.class, JtaHost.MANAGER::commit);

        nothingHappened();
    }

    @Test
    void whatIsMarkedAlreadyKeepsNothingOfOursEither() throws Exception {
        JtaHost.MANAGER.begin();
        visit();
        JtaHost.MANAGER.setRollbackOnly();
        try {
            record("e");
        } catch (RuntimeException e) {
            // Some providers refuse at once.
        }
        assertThrows(RollbackException.class, JtaHost.MANAGER::commit);

        nothingHappened();
    }

    @Test
    void anExceptionOfTheHostsAfterOurWriteUndoesBoth() throws Exception {
        assertThrows(
                IllegalStateException.class,
                () -> host().transactions().call(entityManager -> {
                    entityManager.persist(new Visit(learner.id()));
                    record("e");
                    throw new IllegalStateException("the host changes its mind");
                }));

        nothingHappened();
    }

    @Test
    void anExceptionInsideOurWorkMarksTheHostsTransaction() throws Exception {
        JtaHost.MANAGER.begin();
        visit();
        assertThrows(
                IllegalStateException.class,
                () -> host().transactions().call(entityManager -> {
                    throw new IllegalStateException("planted");
                }));
        assertThat(JtaHost.MANAGER.getStatus(), equalTo(Status.STATUS_MARKED_ROLLBACK));
        assertThrows(RollbackException.class, JtaHost.MANAGER::commit);

        nothingHappened();
    }

    @Test
    void aCallWithinACallIsOneTransaction() throws Exception {
        host().transactions().call(outer -> {
            record("first");
            host().transactions().call(inner -> {
                assertThat(inner == outer, is(true));
                record("second");
                return true;
            });
            assertThat(told, is(empty()));
            return true;
        });

        assertThat(told, contains("first", "second"));
        assertThat(history().size(), equalTo(2));
    }

    @Test
    void aFailureIsToldAlsoWhereItsTransactionCannotBeEnded() {
        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> host().transactions().call(entityManager -> {
                    endedBySomebodyElse();
                    throw new IllegalStateException("planted");
                }));
        assertThat(failure.getMessage(), equalTo("planted"));
    }

    @Test
    void whatIsDoneApartIsKeptWhateverBecomesOfTheHostsTransaction() throws Exception {
        JtaHost.MANAGER.begin();
        record("undone");
        Transaction hosts = JtaHost.MANAGER.getTransaction();
        host().transactions().apart().call(entityManager -> {
            entityManager.persist(new Visit(learner.id()));
            return true;
        });
        assertThat(JtaHost.MANAGER.getTransaction(), equalTo(hosts));
        JtaHost.MANAGER.rollback();

        assertThat(visited(), is(true));
        assertThat(history(), is(empty()));
    }

    @Test
    void aFailureApartLeavesTheHostsTransactionAsItIs() throws Exception {
        JtaHost.MANAGER.begin();
        record("kept");
        assertThrows(
                IllegalStateException.class,
                () -> host().transactions().apart().call(entityManager -> {
                    entityManager.persist(new Visit(learner.id()));
                    throw new IllegalStateException("planted");
                }));
        JtaHost.MANAGER.commit();

        assertThat(visited(), is(false));
        assertThat(history(), contains("kept"));
    }

    @Test
    void theTablesAreLookedAtBesideATransactionOfTheHosts() throws Exception {
        JtaHost.MANAGER.begin();
        InclusionSchema.of(host().transactions().apart()).create().upgrade();
        record("e");
        JtaHost.MANAGER.commit();

        assertThat(history(), contains("e"));
    }

    @Test
    void aListenerThatThrowsBreaksNothing() throws Exception {
        also = () -> {
            throw new IllegalStateException("planted");
        };
        JtaHost.MANAGER.begin();
        visit();
        record("first");
        record("second");
        JtaHost.MANAGER.commit();

        assertThat(told, contains("first", "second"));
        assertThat(history().size(), equalTo(2));
        assertThat(visited(), is(true));
    }

    @Test
    void aListenerMayUseTheLibraryItself() throws Exception {
        List<Object> seen = new ArrayList<>();
        also = () -> {
            seen.addAll(history());
            if (seen.size() == 1) {
                record("from-the-listener");
            }
        };
        JtaHost.MANAGER.begin();
        record("e");
        JtaHost.MANAGER.commit();

        assertThat(told, contains("e", "from-the-listener"));
        assertThat(history().size(), equalTo(2));
    }

    @Test
    void anotherDatabaseOfTheSameTransactionStandsAndFallsWithUs() throws Exception {
        XaDatabase other = XaDatabase.h2();
        execute(other, "create table note (id varchar(64))");
        JtaHost.MANAGER.begin();
        record("undone");
        execute(other, "insert into note values ('undone')");
        JtaHost.MANAGER.rollback();
        assertThat(notes(other), equalTo(0));
        assertThat(history(), is(empty()));

        JtaHost.MANAGER.begin();
        record("kept");
        execute(other, "insert into note values ('kept')");
        JtaHost.MANAGER.commit();
        assertThat(notes(other), equalTo(1));
        assertThat(history(), contains("kept"));
    }

    private static void endedBySomebodyElse() {
        try {
            JtaHost.MANAGER.rollback();
        } catch (SystemException e) {
            throw new AssertionError(e);
        }
    }

    private void nothingHappened() throws Exception {
        assertThat(history(), is(empty()));
        assertThat(visited(), is(false));
        assertThat(told, is(empty()));
    }

    private void visit() {
        host().transactions().call(entityManager -> {
            entityManager.persist(new Visit(learner.id()));
            return true;
        });
    }

    private boolean visited() {
        return host().transactions()
                .call(entityManager -> !entityManager
                        .createQuery("select v.learner from Visit v where v.learner = :learner", String.class)
                        .setParameter("learner", learner.id())
                        .getResultList()
                        .isEmpty());
    }

    private List<String> history() {
        return inclusion.as(learner).about(learner.asLearner()).history(null, 10).orThrow().evidence().stream()
                .map(received -> received.id())
                .toList();
    }

    private void record(String id) {
        Evidence practice = Evidence.by(learner)
                .withId(id)
                .in("departement")
                .at(Instant.now())
                .practised(new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier"), true, Help.ALONE);
        Receipt receipt = inclusion.as(learner).record(List.of(practice)).get(0);
        assertThat(receipt.status(), is(not(Receipt.Status.REFUSED)));
    }

    private static void execute(XaDatabase database, String sql) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int notes(XaDatabase database) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from note")) {
            count.next();
            return count.getInt(1);
        }
    }
}
