package org.inclusion.privacy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.LookStore;
import org.inclusion.card.CardRows;
import org.inclusion.card.CardStore;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceRows;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.journal.JournalStore;
import org.inclusion.journey.DisagreementStore;
import org.inclusion.journey.JourneyRows;
import org.inclusion.kept.ErasedKind;
import org.inclusion.learner.CheckpointStore;
import org.inclusion.learner.LearnerState;
import org.inclusion.learner.Receipt;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.progress.EnrolmentStore;
import org.inclusion.progress.ProgressRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Destroying is cut short anywhere, and goes on; and it meets those who record. */
class DestroyingTest {

    /** More than one batch, so that it is cut short within a kind too. */
    private static final int PIECES = Destroying.BATCH + 1;

    private static final LearnerId MARC = new LearnerId("marc");
    private static final LearnerId YANN = new LearnerId("hers-yann");

    private final Actor marc = Ccas.helper();

    @Test
    void cutShortAtAnyTransactionItGoesOnAndTheReceiptIsWhole() {
        int number = 0;
        boolean cutShort = true;
        while (cutShort) {
            number++;
            cutShort = wasCutShort(number, false);
            assertThat(wasCutShort(number, true), is(cutShort));
        }
        assertThat("there were many transactions", number, greaterThan(20));
    }

    /** Erases a helper who learned something, cut short once; whether it was. */
    private boolean wasCutShort(int number, boolean afterwards) {
        InMemoryStores stores = new InMemoryStores();
        CutShortTransactions failing = new CutShortTransactions(stores.transactions());
        try (Ccas ccas =
                new Ccas(Inclusion.builder().stores(failing.with(stores)).installationKey(new byte[32]))) {
            live(ccas);
            LearnerState yann = ccas.inclusion.rebuildState().current(YANN);
            ccas.as(marc).aboutMyself().erasure().request(false).orThrow();
            ccas.clock.forward(Duration.ofDays(7));

            failing.failAt(number, afterwards);
            List<ErasureReceipt> receipts = new ArrayList<>();
            boolean cut = false;
            try {
                ccas.inclusion.eraseLearners().due(done -> true, receipts::add);
            } catch (CutShortTransactions.Killed e) {
                cut = true;
                assertThat(ccas.inclusion.rebuildState().rebuild(YANN), equalTo(yann));
                assertThat(ccas.inclusion.rebuildState().current(YANN), equalTo(yann));
            }
            failing.failAt(Integer.MAX_VALUE, false);
            receipts.addAll(ccas.inclusion.eraseLearners().due(done -> true));

            nothingIsLeft(stores);
            assertThat(ccas.inclusion.rebuildState().rebuild(YANN), equalTo(yann));
            // Cut short after the last commit, the receipt is lost with whoever waited for it.
            if (!receipts.isEmpty()) {
                assertThat(receipts.get(0).destroyed(), equalTo(DESTROYED));
            }
            return cut;
        }
    }

    private static final Map<ErasedKind, Long> DESTROYED = Map.of(
            CardRows.ERASED_CARDS, 1L,
            EvidenceRows.ERASED_EVIDENCE, (long) PIECES,
            ProgressRows.ERASED_ENROLMENTS, 1L,
            JourneyRows.ERASED_DISAGREEMENTS, 1L,
            ErasedKind.ALIASES, 6L);

    /** What he learns, and what he notes about another: three pieces, a card, an enrolment, a look. */
    private void live(Ccas ccas) {
        List<Evidence> own = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            own.add(ccas.practice("own-" + i, marc, MARC, true, Help.SUPPORTED));
        }
        ccas.as(marc).record(own);
        ccas.as(marc).aboutMyself().enrol(new PathId("premiers-pas")).orThrow();
        ccas.as(marc).aboutMyself().disagree(new AreaId("2")).orThrow();
        give(ccas, MARC);

        ccas.as(marc)
                .record(List.of(
                        ccas.observation("o1", marc, YANN, Help.SUPPORTED),
                        ccas.practice("w1", marc, YANN, false, Help.SHOWN),
                        ccas.draft("w2", marc, YANN)
                                .superseding("w1")
                                .practised(Ccas.item("joindre-un-fichier"), true, Help.TOGETHER)));
        give(ccas, YANN);
        ccas.as(marc).about(YANN).enrol(new PathId("premiers-pas")).orThrow();
        ccas.as(marc).about(YANN).profile().orThrow();
    }

    private void give(Ccas ccas, LearnerId whose) {
        ccas.as(marc)
                .about(whose)
                .cards()
                .give(new PathId("premiers-pas"), new StepId("joindre-un-fichier"))
                .orThrow();
    }

    private static void nothingIsLeft(InMemoryStores stores) {
        stores.transactions().run(tx -> {
            assertThat(stores.of(EvidenceStore.class).history(tx, MARC), empty());
            assertThat(stores.of(EnrolmentStore.class).of(tx, MARC), empty());
            assertThat(stores.of(DisagreementStore.class).of(tx, MARC), empty());
            assertThat(stores.of(CardStore.class).of(tx, MARC), empty());
            assertThat(stores.of(CheckpointStore.class).before(tx, MARC, null), empty());
            assertThat(stores.of(SnapshotStore.class).find(tx, MARC).isPresent(), is(false));
            assertThat(stores.of(ErasureStore.class).find(tx, MARC).isPresent(), is(false));
            assertThat(stores.of(ErasureStore.class).tombstones(tx, null, 9).size(), is(1));
            assertThat(stores.of(EvidenceStore.class).notedBy(tx, MARC.value(), 9), empty());
            assertThat(stores.of(CardStore.class).of(tx, YANN).get(0).givenBy(), not(equalTo(MARC.value())));
            stores.of(LookStore.class)
                    .at(tx, YANN, null, 9)
                    .forEach(look -> assertThat(look.viewer(), not(MARC.value())));
            stores.of(EnrolmentStore.class).of(tx, YANN).forEach(one -> assertThat(one.actor(), not(MARC.value())));
            assertThat(stores.of(JournalStore.class).unsealed(tx, 9).isEmpty(), is(false));
            stores.of(JournalStore.class)
                    .unsealed(tx, 9)
                    .forEach(entry -> assertThat(entry.names(MARC.value()), is(false)));
            return true;
        });
    }

    @Test
    @Timeout(60)
    void whoRecordsMeanwhileIsAnsweredOrBeginsAnew() throws InterruptedException {
        InMemoryStores stores = new InMemoryStores();
        LearnerId odette = new LearnerId("hers-odette");
        Actor herself = Ccas.learner("hers-odette");
        try (Ccas ccas = new Ccas(Inclusion.builder().stores(stores).installationKey(new byte[32]))) {
            List<Evidence> before = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                before.add(ccas.practice("p" + i, herself, odette, true, Help.ALONE));
            }
            ccas.as(herself).record(before.subList(0, 100));
            AtomicBoolean goOn = new AtomicBoolean(true);
            AtomicInteger answered = new AtomicInteger();
            ExecutorService pool = Executors.newFixedThreadPool(4);
            for (int thread = 0; thread < 4; thread++) {
                int first = thread;
                pool.execute(() -> {
                    for (int i = first; goOn.get(); i = (i + 4) % before.size()) {
                        Receipt receipt =
                                ccas.as(herself).record(List.of(before.get(i))).get(0);
                        assertThat(receipt.refusal() == null, is(true));
                        answered.incrementAndGet();
                    }
                });
            }
            ccas.as(herself).aboutMyself().erasure().request(false).orThrow();
            ccas.clock.forward(Duration.ofDays(7));
            assertThat(ccas.inclusion.eraseLearners().due(done -> true).size(), is(1));
            int beforeDestroying = answered.get();
            while (answered.get() < beforeDestroying + 40) {
                Thread.sleep(1);
            }
            goOn.set(false);
            pool.shutdown();
            assertThat(pool.awaitTermination(30, TimeUnit.SECONDS), is(true));

            List<ReceivedEvidence> left = stores.transactions()
                    .run(tx -> stores.of(EvidenceStore.class).history(tx, odette));
            assertThat(left, empty());
            assertThat(ccas.inclusion.rebuildState().learners(), is(0L));
        }
    }
}
