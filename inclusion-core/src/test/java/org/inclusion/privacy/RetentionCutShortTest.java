package org.inclusion.privacy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.AccessRows;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.inclusion.journal.JournalStore;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/**
 * A run of the retention is cut short anywhere, the next run goes on, and in the end it is as if nothing had happened.
 */
class RetentionCutShortTest {

    private static final List<String> QUIET = List.of("hers-anna", "hers-odette", "hers-zoe");
    private static final Actor YANN = Ccas.learner("hers-yann");
    private static final Actor MARC = Ccas.helper();

    @Test
    void cutShortAtAnyTransactionItGoesOn() {
        int number = 0;
        boolean cutShort = true;
        while (cutShort) {
            number++;
            cutShort = wasCutShort(number, false);
            assertThat(wasCutShort(number, true), is(cutShort));
        }
        assertThat("there were many transactions", number, greaterThan(12));
    }

    private static boolean wasCutShort(int number, boolean afterwards) {
        InMemoryStores stores = new InMemoryStores();
        CutShortTransactions transactions = new CutShortTransactions(stores.transactions());
        try (Ccas ccas =
                new Ccas(Inclusion.builder().stores(transactions.with(stores)).installationKey(new byte[32]))) {
            live(ccas);
            RetentionCounts would = ccas.inclusion.applyRetention().dryRun(people -> true);
            assertThat(would, equalTo(new RetentionCounts(4, 3, Map.of(AccessRows.ERASED_LOOKS, 1L))));

            transactions.failAt(number, afterwards);
            boolean cut = false;
            try {
                ccas.inclusion.applyRetention().run(people -> true);
            } catch (CutShortTransactions.Killed e) {
                cut = true;
            }
            transactions.failAt(Integer.MAX_VALUE, false);
            long before = requested(stores);
            long requested = ccas.inclusion.applyRetention().run(people -> true).due();
            assertThat(before + requested, is(3L));
            assertThat(requested(stores), is(3L));
            assertThat(
                    ccas.inclusion.applyRetention().run(people -> true), equalTo(new RetentionCounts(4, 0, Map.of())));

            ccas.clock.forward(Duration.ofDays(7));
            assertThat(ccas.inclusion.eraseLearners().due(done -> true).size(), is(3));
            assertThat(ccas.inclusion.rebuildState().learners(), is(1L));
            long entries = stores
                    .transactions()
                    .run(tx -> stores.of(JournalStore.class).unsealed(tx, 99))
                    .stream()
                    .filter(entry -> entry.what().equals("RETENTION"))
                    .count();
            assertThat("each request is noted once", entries, is(3L));
            return cut;
        }
    }

    private static long requested(InMemoryStores stores) {
        List<LearnerId> quiet = QUIET.stream().map(LearnerId::new).toList();
        return stores.transactions().run(tx ->
                (long) stores.of(ErasureStore.class).requested(tx, quiet).size());
    }

    private static void live(Ccas ccas) {
        for (String id : QUIET) {
            practises(ccas, Ccas.learner(id), "p");
        }
        practises(ccas, YANN, "p");
        ccas.as(MARC).about(YANN.asLearner()).profile().orThrow();
        ccas.clock.forward(Duration.ofDays(732));
        practises(ccas, YANN, "later");
    }

    private static void practises(Ccas ccas, Actor who, String id) {
        ccas.as(who).record(List.of(ccas.practice(id, who, who.asLearner(), true, Help.ALONE)));
    }
}
