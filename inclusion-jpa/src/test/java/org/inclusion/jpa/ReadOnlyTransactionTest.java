package org.inclusion.jpa;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.inclusion.Ccas;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.store.StoreUnavailableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A helper looks at a profile in a transaction that the host began read-only, on a PostgreSQL that refuses every
 * write there.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets it before any test
class ReadOnlyTransactionTest {

    private static EntityManagerFactory factory;

    private final LearnerId learner =
            new LearnerId("hers-" + TestStores.someone().value());

    @BeforeAll
    static void open() {
        factory = Databases.postgreSql();
        InclusionSchema.of(factory).create();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @Test
    void theExceptionNamesTheTransactionAndWhatTheHostMayDo() {
        ReadOnlyHost host = new ReadOnlyHost(factory, false);
        Ccas ccas = new Ccas(JpaStores.joining(host));
        IllegalStateException said = assertThrows(IllegalStateException.class, () -> host.reading(() -> look(ccas)));
        assertThat(
                said.getMessage(),
                allOf(
                        containsString("the application began this transaction read-only"),
                        containsString("HostTransactions.outside()"),
                        containsString("inclusion.looks-outside-read-only=true")));
    }

    @Test
    void aLookIsNotedOutsideOfItWhereTheHostAllowsThat() {
        ReadOnlyHost host = new ReadOnlyHost(factory, true);
        Stores stores = JpaStores.joining(host);
        Ccas ccas = new Ccas(stores);
        assertThat(host.reading(() -> look(ccas)), is(true));
        assertThat(looks(stores), contains(Look.What.PROFILE));
    }

    @Test
    void aLookThatWasNotedOutsideStaysThoughTheHostUndoesItsOwn() {
        ReadOnlyHost host = new ReadOnlyHost(factory, true);
        Stores stores = JpaStores.joining(host);
        Ccas ccas = new Ccas(stores);
        assertThrows(
                IllegalArgumentException.class,
                () -> host.reading(() -> {
                    look(ccas);
                    throw new IllegalArgumentException("planted");
                }));
        assertThat(looks(stores), contains(Look.What.PROFILE));
    }

    @Test
    void inATransactionThatMayWriteALookIsUndoneWithIt() {
        ReadOnlyHost host = new ReadOnlyHost(factory, true);
        Stores stores = JpaStores.joining(host);
        Ccas ccas = new Ccas(stores);
        assertThrows(
                IllegalArgumentException.class,
                () -> host.call(entityManager -> {
                    look(ccas);
                    throw new IllegalArgumentException("planted");
                }));
        assertThat(looks(stores), empty());
    }

    @Test
    void whereTheHostBeganNothingReadOnlyTheDatabaseItselfTakesNoWrites() {
        TestHost host = new TestHost(factory);
        Ccas ccas = new Ccas(JpaStores.joining(host));
        StoreUnavailableException said = assertThrows(
                StoreUnavailableException.class,
                () -> host.call(entityManager -> {
                    entityManager
                            .createNativeQuery("set transaction isolation level read committed, read only")
                            .executeUpdate();
                    return look(ccas);
                }));
        assertThat(said.getMessage(), containsString("takes no writes now"));
    }

    private boolean look(Ccas ccas) {
        return ccas.as(Ccas.helper()).about(learner).profile().fold(profile -> true, refusal -> false);
    }

    private List<Look.What> looks(Stores stores) {
        return stores.transactions().run(tx -> stores.of(LookStore.class).at(tx, learner, null, 10)).stream()
                .map(Look::what)
                .toList();
    }
}
