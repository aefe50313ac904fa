package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.learner.RebuildState.Check;
import org.inclusion.learner.Receipt.Status;
import org.inclusion.memory.InMemoryStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Corrections that wait for what they correct are bounded; nothing is lost, and no order of arrival is preferred. */
class WaitingCorrectionsTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final Actor FATIMA = Ccas.learner("fatima");
    private static final LearnerId LEARNER = FATIMA.asLearner();

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(stores);

    @Test
    void aHundredWaitAndTheNextIsToComeAfterItsOriginal() {
        assertThat(statuses(corrections(0, 100)), everyItem(is(Status.STORED)));
        Receipt receipt = record(corrections(100, 101)).get(0);
        assertThat(receipt.status(), is(Status.REFUSED));
        Refusal refusal = Objects.requireNonNull(receipt.refusal());
        assertThat(refusal.kind(), is(Refusal.Kind.CONFLICT));
        assertThat(refusal.reason().code(), is("refused.too-many-waiting"));
        assertThat(state().waiting(), is(100L));

        assertThat(statuses(List.of(piece("o100", null))), everyItem(is(Status.STORED)));
        assertThat(statuses(corrections(100, 101)), everyItem(is(Status.STORED)));
        assertThat(state().waiting(), is(100L));
        assertThat(statuses(List.of(piece("o7", null))), everyItem(is(Status.STORED)));
        assertThat(state().waiting(), is(99L));
        assertThat(statuses(corrections(101, 102)), everyItem(is(Status.STORED)));
        assertThat(ccas.inclusion.rebuildState().check(LEARNER), is(Check.RIGHT));
    }

    @Test
    void whatIsKeptIsADuplicateHoweverManyWait() {
        record(corrections(0, 100));
        assertThat(statuses(corrections(0, 100)), everyItem(is(Status.DUPLICATE)));
    }

    @Test
    void oneBatchIsBoundedToo() {
        List<Status> statuses = statuses(corrections(0, 150));
        assertThat(statuses.subList(0, 100), everyItem(is(Status.STORED)));
        assertThat(statuses.subList(100, 150), everyItem(is(Status.REFUSED)));
    }

    @Test
    void aCorrectionWhoseOriginalIsInTheBatchDoesNotWait() {
        record(corrections(0, 100));
        List<Evidence> chain = new ArrayList<>();
        for (int i = 300; i > 0; i--) {
            chain.add(piece("k" + i, "k" + (i - 1)));
        }
        chain.add(piece("k0", null));
        assertThat(statuses(chain), everyItem(is(Status.STORED)));
        assertThat(state().waiting(), is(100L));
    }

    @Test
    void aChainInTheBatchThatEndsNowhereIsRefusedLinkByLink() {
        record(corrections(0, 100));
        List<Evidence> chain = new ArrayList<>();
        for (int i = 300; i > 0; i--) {
            chain.add(piece("k" + i, "k" + (i - 1)));
        }
        assertThat(statuses(chain), everyItem(is(Status.REFUSED)));
        assertThat(state().waiting(), is(100L));
    }

    @Test
    void oneThatWaitedAMonthCountsNoLongerButStillCorrects() {
        record(corrections(0, 100));
        ccas.clock.forward(Duration.ofDays(30));
        assertThat(statuses(corrections(100, 200)), everyItem(is(Status.STORED)));
        assertThat(state().waiting(), is(200L));
        assertThat(statuses(corrections(200, 201)), everyItem(is(Status.REFUSED)));
        record(List.of(piece("o3", null)));
        assertThat(state().waiting(), is(199L));
        assertThat(ccas.inclusion.rebuildState().check(LEARNER), is(Check.RIGHT));
    }

    @Test
    void whatWaitsDoesNotMakeTheSnapshotLonger() {
        record(List.of(piece("e", null)));
        int before = snapshot().length();
        record(corrections(0, 100));
        assertThat(snapshot().length() - before, is(lessThan(130)));
        int with = snapshot().length();
        ccas.clock.forward(Duration.ofDays(31));
        record(corrections(100, 200));
        assertThat(snapshot().length() - with, is(lessThan(24)));
    }

    @Test
    void asLongAsNothingIsRefusedEveryOrderMakesOneState() {
        List<Evidence> pieces = new ArrayList<>(corrections(0, 90));
        IntStream.range(0, 60).forEach(i -> pieces.add(piece("o" + i, null)));
        record(pieces);
        LearnerState expected = state();
        for (int order = 0; order < 20; order++) {
            Collections.shuffle(pieces, new Random(order));
            Ccas other = new Ccas();
            pieces.forEach(piece -> other.as(FATIMA).record(List.of(piece)));
            assertThat(other.inclusion.rebuildState().current(LEARNER), equalTo(expected));
        }
    }

    private List<Evidence> corrections(int from, int to) {
        return IntStream.range(from, to)
                .<Evidence>mapToObj(i -> piece("c" + i, "o" + i))
                .toList();
    }

    private static Evidence piece(String id, @Nullable String original) {
        return Ccas.draft(id, FATIMA, LEARNER, START.plusMillis(id.hashCode() & 0xffff))
                .superseding(original)
                .practised(Ccas.item("joindre-un-fichier"), true, Help.ALONE);
    }

    private List<Receipt> record(List<Evidence> pieces) {
        return ccas.as(FATIMA).record(pieces);
    }

    private List<Status> statuses(List<Evidence> pieces) {
        return record(pieces).stream().map(Receipt::status).toList();
    }

    private LearnerState state() {
        return ccas.inclusion.rebuildState().current(LEARNER);
    }

    private String snapshot() {
        return stores.transactions()
                .run(tx -> stores.of(SnapshotStore.class).find(tx, LEARNER))
                .orElseThrow()
                .state();
    }
}
