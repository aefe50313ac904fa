package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.inclusion.Acting;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Quotas;
import org.inclusion.assessment.Agreement;
import org.inclusion.assessment.AssessmentMode;
import org.inclusion.assessment.NextQuestion;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemSubject;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.id.AssessmentId;
import org.inclusion.learner.RebuildState.Check;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a request costs follows what is new, and not how long the history is. Steps are counted, since times are noisy. */
@Timeout(120)
class CostOfWhatIsNewTest {

    private static final int SHORT = 100;
    private static final int LONG = 50_000;

    private static final Actor FATIMA = Ccas.learner("fatima");
    private static final LearnerId LEARNER = FATIMA.asLearner();
    private static final AssessmentId ASSESSMENT = new AssessmentId("a");

    @Test
    void fromAHundredToFiftyThousandActsEachRequestTakesAtMostThreeTimesTheSteps() {
        Town small = new Town(SHORT);
        Town large = new Town(LONG);
        compare(
                "append",
                small,
                large,
                town -> town.average(20, i -> town.record(town.at("new" + i, town.end(), null))));
        compare(
                "late",
                small,
                large,
                town -> town.average(20, i -> town.record(town.at("late" + i, town.end() - 5 * i, null))));
        compare(
                "superseding",
                small,
                large,
                town -> town.average(
                        20, i -> town.record(town.at("fix" + i, town.end() - 5 * i, "e" + (town.size - 1 - 4 * i)))));
        compare(
                "profile",
                small,
                large,
                town -> town.average(3, i -> ccas(town).about(LEARNER).profile().orThrow()));
        compare(
                "history",
                small,
                large,
                town -> town.average(
                        3, i -> ccas(town).about(LEARNER).history(null, 100).orThrow()));
        compare(
                "assessment",
                small,
                large,
                town -> town.average(
                        3,
                        i -> ccas(town)
                                .about(LEARNER)
                                .assessments()
                                .next(ASSESSMENT)
                                .orThrow()));
        // Nothing later is late because one clock was ahead.
        for (Town town : List.of(small, large)) {
            town.record(
                    Ccas.draft("ahead", FATIMA, LEARNER, town.time(town.end()).plus(Duration.ofHours(20)))
                            .practised(Ccas.item("mot-de-passe"), true, Help.ALONE));
        }
        compare(
                "behind one dated ahead",
                small,
                large,
                town -> town.average(20, i -> town.record(town.at("after" + i, town.end() + i, null))));
        assertThat(large.ccas.inclusion.rebuildState().check(LEARNER), is(Check.RIGHT));
    }

    private static Acting ccas(Town town) {
        return town.ccas.as(FATIMA);
    }

    private static void compare(String what, Town small, Town large, ToDoubleFunction<Town> steps) {
        double few = steps.applyAsDouble(small);
        double many = steps.applyAsDouble(large);
        assertThat(what + " took " + few + " steps and then " + many, many, is(lessThanOrEqualTo(3 * few)));
    }

    @Test
    void olderLateEvidenceTakesWhatLiesBehindIt() {
        Town town = new Town(LONG);
        for (int behind : new int[] {1_000, 5_000, 25_000}) {
            town.startAgain();
            long steps = town.steps(() -> town.record(town.at("late" + behind, LONG - behind, null)));
            assertThat("steps for " + behind, steps, is(lessThan(3L * behind + 64 + 200)));
        }
        assertThat(town.ccas.inclusion.rebuildState().check(LEARNER), is(Check.RIGHT));
    }

    @Test
    void aChainOfCorrectionsInReverseOrderIsLinear() {
        long shorter = chained(4_000);
        long longer = chained(16_000);
        assertThat("steps " + shorter + " and then " + longer, longer, is(lessThan(5 * shorter)));
        assertThat(longer, is(lessThan(6L * 16_000)));
    }

    /** The steps to read an assessment whose one answer was corrected again and again, and to derive the state. */
    private static long chained(int links) {
        Town town = new Town(SHORT);
        Evidence answer = town.evidence("e-0");
        assertThat(answer.assessment(), is(ASSESSMENT));
        CountingStores stores = town.stores;
        stores.transactions().run(tx -> {
            List<ReceivedEvidence> chain = new ArrayList<>();
            for (int i = 1; i <= links; i++) {
                Evidence link = Ccas.draft(
                                "e-" + i, FATIMA, LEARNER, answer.header().at().minusSeconds(i))
                        .superseding("e-" + (i - 1))
                        .answered(answer.item(), "a");
                chain.add(ReceivedEvidence.of(link, ItemSubject.of(new AreaId("2")), null, Town.START));
            }
            return stores.of(EvidenceStore.class).append(tx, chain);
        });
        town.ccas.inclusion.rebuildState().rebuild(LEARNER);
        return town.steps(() ->
                        ccas(town).about(LEARNER).assessments().next(ASSESSMENT).orThrow())
                + town.steps(() -> town.ccas.inclusion.rebuildState().check(LEARNER));
    }

    @Test
    void toAppendInOrderWritesACheckpointOnceInSixtyFour() {
        Town town = new Town(SHORT);
        long least = Long.MAX_VALUE;
        int more = 0;
        for (int i = 0; i < 128; i++) {
            Evidence piece = town.at("new" + i, town.end() + i, null);
            long steps = town.steps(() -> town.record(piece));
            more += steps > least ? 1 : 0;
            least = Math.min(least, steps);
        }
        assertThat("one question, one row", least, is(2L));
        assertThat(more, is(2));
    }

    /** A learner with a history, and an assessment with three answers in it. */
    private static final class Town {

        static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

        final CountingStores stores = new CountingStores();
        final int size;
        Ccas ccas = started();

        Town(int size) {
            this.size = size;
            List<Evidence> pieces = new ArrayList<>();
            IntStream.range(0, size).forEach(i -> pieces.add(at("e" + i, i, null)));
            for (int from = 0; from < size; from += 1_000) {
                ccas.as(FATIMA).record(pieces.subList(from, Math.min(size, from + 1_000)));
            }
            NextQuestion next = ccas.as(FATIMA)
                    .about(LEARNER)
                    .assessments()
                    .begin(new Agreement(ASSESSMENT, AssessmentMode.COUNTER, "envoyer-un-document", Channel.SCREEN))
                    .orThrow();
            for (int i = 0; i < 3; i++) {
                String question = Objects.requireNonNull(next.question()).id().value();
                record(Ccas.draft("e-" + i, FATIMA, LEARNER, time(size).minusMillis(3 - i))
                        .during(ASSESSMENT)
                        .answered(Ccas.item(question), "a"));
                next = ccas.as(FATIMA)
                        .about(LEARNER)
                        .assessments()
                        .next(ASSESSMENT)
                        .orThrow();
            }
        }

        private Ccas started() {
            return new Ccas(
                    Inclusion.builder().stores(stores).quotas(Quotas.standard().with(Evidence.QUOTA, 1_000_000)));
        }

        /** Evidence from long ago has a tenth of a server's time, and one that starts anew has spent none: nobody waits here. */
        void startAgain() {
            ccas = started();
        }

        /** Behind everything so far. */
        int end() {
            return size + 1;
        }

        Instant time(int second) {
            return START.minusSeconds(size + 3_600L).plusSeconds(second);
        }

        Evidence at(String id, int second, @Nullable String original) {
            return Ccas.draft(id, FATIMA, LEARNER, time(second).plusMillis(id.hashCode() & 511))
                    .superseding(original)
                    .practised(Ccas.item("joindre-un-fichier"), second % 3 != 0, Help.ALONE);
        }

        Evidence evidence(String id) {
            return stores.transactions()
                    .run(tx -> stores.of(EvidenceStore.class).find(tx, LEARNER, id))
                    .orElseThrow()
                    .evidence();
        }

        Receipt record(Evidence piece) {
            Receipt receipt = ccas.as(FATIMA).record(List.of(piece)).get(0);
            assertThat(receipt.status(), is(Receipt.Status.STORED));
            return receipt;
        }

        long steps(Runnable work) {
            return stores.steps(work);
        }

        double average(int times, IntConsumer work) {
            return IntStream.range(0, times)
                    .mapToLong(i -> steps(() -> work.accept(i)))
                    .average()
                    .orElseThrow();
        }
    }
}
