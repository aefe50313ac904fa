package org.inclusion;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;
import org.inclusion.evidence.Help;
import org.inclusion.health.HealthReport;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.outbox.OutboxLag;
import org.inclusion.store.StoreUnavailableException;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.junit.jupiter.api.Test;

/** An operator asks how the library is. */
class HealthReportTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(stores);

    @Test
    void aWellLibraryTellsItsPacksAndItsBacklog() {
        HealthReport report = ccas.inclusion.healthReport();

        assertThat(report.health().isWell(), is(true));
        assertThat(report.packs(), hasItem(startsWith("premiers-pas 1.")));
        assertThat(report.outbox(), equalTo(new OutboxLag(0, null, 0)));
        assertThat("stores in memory have no schema", report.schema(), nullValue());
        assertThat("no sums are kept yet", report.oldestSumsAt(), nullValue());
    }

    @Test
    void theAgeOfTheSumsIsThatOfTheStructureThatWaitedLongest() {
        ccas.as(Ccas.helper())
                .record(List.of(ccas.practice(
                        "e1", Ccas.helper(), Ccas.learner("hers-rose").asLearner(), true, Help.TOGETHER)));
        ccas.inclusion.summarizeStructures().run(ccas.clock.instant(), learners -> true);

        assertThat(ccas.inclusion.healthReport().oldestSumsAt(), equalTo(ccas.clock.instant()));
    }

    @Test
    void whileTheStoresAreAwayThePacksAreStillTold() {
        Inclusion away = Inclusion.builder().stores(awayAfterwards()).build();

        HealthReport report = away.healthReport();

        assertThat(report.health().storeAnswers(), is(false));
        assertThat(report.packs(), hasItem(startsWith("premiers-pas 1.")));
        assertThat(report.outbox(), nullValue());
        assertThat(away.inOneLine(), startsWith("inclusion unpackaged, schema unknown, packs premiers-pas 1."));
    }

    /** Stores whose transactions find no database. */
    private Stores awayAfterwards() {
        Transactions transactions = new Transactions() {
            @Override
            public <T> T run(Function<Transaction, T> work) {
                throw new StoreUnavailableException("planted", new IllegalStateException("planted"));
            }
        };
        InvocationHandler answers = (proxy, method, arguments) ->
                method.getName().equals("transactions") ? transactions : method.invoke(stores, arguments);
        return (Stores)
                Proxy.newProxyInstance(HealthReportTest.class.getClassLoader(), new Class<?>[] {Stores.class}, answers);
    }
}
