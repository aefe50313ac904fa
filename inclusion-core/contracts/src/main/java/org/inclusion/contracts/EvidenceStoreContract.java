package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.inclusion.contracts.SampleEvidence.answer;
import static org.inclusion.contracts.SampleEvidence.answerDuring;
import static org.inclusion.contracts.SampleEvidence.correction;
import static org.inclusion.contracts.SampleEvidence.ofEachKind;
import static org.inclusion.contracts.SampleEvidence.otherAnswer;
import static org.inclusion.evidence.EvidenceStore.Appended.CONFLICT;
import static org.inclusion.evidence.EvidenceStore.Appended.DUPLICATE;
import static org.inclusion.evidence.EvidenceStore.Appended.STORED;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AssessmentId;
import org.inclusion.learner.SnapshotStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link EvidenceStore} passes. */
public abstract class EvidenceStoreContract extends StoreContract {

    @Test
    void evidenceOfEveryKindIsReadBackEqual() {
        LearnerId learner = someone();
        List<ReceivedEvidence> kinds = ofEachKind(learner, NOON);
        append(kinds);
        assertThat(history(learner), containsInAnyOrder(kinds.toArray()));
        kinds.forEach(one -> assertThat(find(learner, one.id()), is(Optional.of(one))));
    }

    @Test
    void whatTheHostsSiteSawIsReadBackEqual() {
        ReceivedEvidence witnessed = SampleEvidence.witnessed(someone(), "witnessed", NOON);
        append(witnessed);
        assertThat(history(witnessed.learner()), is(List.of(witnessed)));
    }

    @Test
    void theTimeOfTheLatestEvidenceIsFoundForManyLearnersAtOnce() {
        List<LearnerId> learners = some(120);
        Map<LearnerId, Instant> expected = new HashMap<>();
        List<ReceivedEvidence> batch = new ArrayList<>();
        for (int i = 1; i < learners.size(); i++) {
            LearnerId learner = learners.get(i);
            Instant at = NOON.plusSeconds(i);
            batch.add(answer(learner, "b", at));
            batch.add(answer(learner, "a", NOON.minusSeconds(i)));
            expected.put(learner, at);
        }
        append(batch);
        append(answer(someone(), "another", NOON));
        assertThat(latest(new HashSet<>(learners)), is(expected));
        assertThat(latest(Set.of()), is(Map.of()));
    }

    private Map<LearnerId, Instant> latest(Set<LearnerId> learners) {
        return ask(tx -> stores().of(EvidenceStore.class).latest(tx, learners));
    }

    @Test
    void evidenceSentTwiceIsADuplicate() {
        ReceivedEvidence evidence = answer(someone(), "e", NOON);
        assertThat(append(evidence), contains(STORED));
        assertThat(append(evidence), contains(DUPLICATE));
        assertThat(history(evidence.learner()), contains(evidence));
    }

    @Test
    void evidenceSentAgainLaterKeepsItsFirstReceipt() {
        LearnerId learner = someone();
        ReceivedEvidence first = answer(learner, "e", NOON);
        ReceivedEvidence again = ReceivedEvidence.of(
                first.evidence(),
                first.subject(),
                first.measure(),
                first.receivedAt().plus(1, ChronoUnit.DAYS));
        append(first);
        assertThat(append(again), contains(DUPLICATE));
        assertThat(history(learner), contains(first));
    }

    @Test
    void otherContentUnderAKeptIdIsAConflictAndChangesNothing() {
        ReceivedEvidence evidence = answer(someone(), "e", NOON);
        append(evidence);
        assertThat(append(otherAnswer(evidence.learner(), "e", NOON)), contains(CONFLICT));
        assertThat(history(evidence.learner()), contains(evidence));
    }

    @Test
    void theFirstOfAKeyWinsWithinABatch() {
        LearnerId learner = someone();
        ReceivedEvidence first = answer(learner, "e", NOON);
        ReceivedEvidence other = otherAnswer(learner, "e", NOON);
        assertThat(append(first, first, other, first), contains(STORED, DUPLICATE, CONFLICT, DUPLICATE));
        assertThat(history(learner), contains(first));
    }

    @Test
    void keptEvidenceWinsOverEveryEntryOfALaterBatch() {
        LearnerId learner = someone();
        ReceivedEvidence kept = answer(learner, "e", NOON);
        ReceivedEvidence other = otherAnswer(learner, "e", NOON);
        append(kept);
        assertThat(append(other, kept, other), contains(CONFLICT, DUPLICATE, CONFLICT));
        assertThat(history(learner), contains(kept));
    }

    @Test
    void oneRefusedKeyStopsNoOther() {
        LearnerId learner = someone();
        ReceivedEvidence kept = answer(learner, "kept", NOON);
        ReceivedEvidence before = answer(learner, "before", NOON);
        ReceivedEvidence after = answer(learner, "after", NOON);
        append(kept);
        assertThat(append(before, otherAnswer(learner, "kept", NOON), after), contains(STORED, CONFLICT, STORED));
        assertThat(history(learner), contains(after, before, kept));
    }

    @Test
    void anEmptyBatchIsNoWork() {
        assertThat(append(List.of()), empty());
    }

    @Test
    void aKeyIsLearnerAndEvidenceId() {
        ReceivedEvidence one = answer(someone(), "e", NOON);
        ReceivedEvidence another = answer(someone(), "e", NOON);
        assertThat(append(one, another), contains(STORED, STORED));
        assertThat(history(one.learner()), contains(one));
        assertThat(history(another.learner()), contains(another));
        assertThat(find(another.learner(), "e"), is(Optional.of(another)));
    }

    @Test
    void idsThatDifferInCaseOnlyAreDifferent() {
        LearnerId lower = new LearnerId(someone().value() + "-x");
        LearnerId upper = new LearnerId(lower.value().replace("-x", "-X"));
        assertThat(
                append(answer(lower, "e", NOON), answer(lower, "E", NOON), answer(upper, "E", NOON)),
                contains(STORED, STORED, STORED));
        assertThat(history(lower), hasSize(2));
        assertThat(history(upper), hasSize(1));
        assertThat(find(upper, "e"), is(Optional.empty()));
    }

    @Test
    void idsThatDifferByATildeAtTheirEndAreDifferent() {
        LearnerId plain = someone();
        LearnerId tilde = new LearnerId(plain.value() + "~");
        assertThat(
                append(answer(plain, "e", NOON), answer(plain, "e~", NOON), answer(tilde, "e~", NOON)),
                contains(STORED, STORED, STORED));
        assertThat(history(plain), hasSize(2));
        assertThat(history(tilde), hasSize(1));
        assertThat(find(tilde, "e"), is(Optional.empty()));
    }

    @Test
    void anUnknownLearnerHasNoHistory() {
        LearnerId learner = someone();
        assertThat(history(learner), empty());
        assertThat(page(learner, null, 10), empty());
        assertThat(find(learner, "e"), is(Optional.empty()));
    }

    @Test
    void historyIsOrderedByTimeThenIdByteForByte() {
        LearnerId learner = someone();
        List<ReceivedEvidence> all = new ArrayList<>();
        for (String id : List.of("a", "B", "A", "b", "~", "-", "_", ".", "0", "9", "Z", "z", "a-", "a.", "a_", "aa")) {
            all.add(answer(learner, id, NOON));
            all.add(answer(learner, id + "1", NOON.plus(1, ChronoUnit.MICROS)));
            all.add(answer(learner, id + "2", NOON.minus(1, ChronoUnit.MICROS)));
        }
        Collections.shuffle(all, new Random(7));
        append(all);
        all.sort(Comparator.comparing(ReceivedEvidence::position));
        assertThat(history(learner), is(all));
    }

    @Test
    void orderIsByEffectiveTimeNotByReceipt() {
        LearnerId learner = someone();
        ReceivedEvidence late = answer(learner, "a", NOON);
        ReceivedEvidence early = answer(learner, "b", NOON.minus(2, ChronoUnit.DAYS));
        append(late);
        append(early);
        assertThat(history(learner), contains(early, late));
    }

    @Test
    void pagesAreTheHistoryFromItsEnd() {
        LearnerId learner = someone();
        List<ReceivedEvidence> all = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            all.add(answer(learner, (i % 2 == 0 ? "e" : "E") + i, NOON.plusSeconds(i / 4)));
        }
        append(all);
        all.sort(Comparator.comparing(ReceivedEvidence::position).reversed());
        for (int limit : new int[] {1, 4, 5, 22, 23, 24}) {
            List<ReceivedEvidence> read = new ArrayList<>();
            List<ReceivedEvidence> page = page(learner, null, limit);
            while (!page.isEmpty()) {
                assertThat(page, hasSize(Math.min(limit, all.size() - read.size())));
                read.addAll(page);
                page = page(learner, read.get(read.size() - 1).position(), limit);
            }
            assertThat(read, is(all));
        }
    }

    @Test
    void aPageMayBeginBeforeAPositionNothingStandsAt() {
        LearnerId learner = someone();
        ReceivedEvidence early = answer(learner, "e", NOON);
        append(early, answer(learner, "f", NOON.plusSeconds(9)));
        assertThat(page(learner, new HistoryPosition(NOON.plusSeconds(3), "anything"), 10), contains(early));
        assertThat(page(learner, new HistoryPosition(NOON, "e"), 10), empty());
        assertThat(page(learner, new HistoryPosition(NOON, "e-"), 10), contains(early));
    }

    @Test
    void whatComesAfterAPositionIsTheHistoryFromThereOn() {
        LearnerId learner = someone();
        List<ReceivedEvidence> all = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            all.add(answer(learner, (i % 2 == 0 ? "e" : "E") + i, NOON.plusSeconds(i / 4)));
        }
        append(all);
        append(answer(someone(), "another", NOON.plusSeconds(9)));
        all.sort(Comparator.comparing(ReceivedEvidence::position));
        for (int limit : new int[] {1, 4, 5, 22, 23, 24}) {
            List<ReceivedEvidence> read = new ArrayList<>();
            List<ReceivedEvidence> page = after(learner, null, limit);
            while (!page.isEmpty()) {
                assertThat(page, hasSize(Math.min(limit, all.size() - read.size())));
                read.addAll(page);
                page = after(learner, read.get(read.size() - 1).position(), limit);
            }
            assertThat(read, is(all));
        }
    }

    @Test
    void whatComesAfterMayBeginBehindAPositionNothingStandsAt() {
        LearnerId learner = someone();
        ReceivedEvidence late = answer(learner, "f", NOON.plusSeconds(9));
        append(answer(learner, "e", NOON), late);
        assertThat(after(learner, new HistoryPosition(NOON.plusSeconds(3), "anything"), 10), contains(late));
        assertThat(after(learner, new HistoryPosition(NOON.plusSeconds(9), "f"), 10), empty());
        assertThat(after(learner, new HistoryPosition(NOON.plusSeconds(9), "e~"), 10), contains(late));
    }

    @Test
    void correctionsAreFoundByWhatTheyCorrectWhetherItIsThereOrNot() {
        LearnerId learner = someone();
        LearnerId another = someone();
        ReceivedEvidence original = answer(learner, "e", NOON);
        ReceivedEvidence correction = correction(learner, "c", NOON.plusSeconds(1), "e");
        ReceivedEvidence again = correction(learner, "C", NOON.minusSeconds(1), "e");
        ReceivedEvidence ofCorrection = correction(learner, "d", NOON, "c");
        ReceivedEvidence ofUnknown = correction(learner, "x", NOON, "E");
        append(original, correction, again, ofCorrection, ofUnknown, correction(another, "c", NOON, "e"));
        assertThat(
                correctionsOf(learner, List.of("e", "no-such-id")),
                containsInAnyOrder(Correction.of(correction), Correction.of(again)));
        assertThat(correctionsOf(learner, List.of("c")), contains(Correction.of(ofCorrection)));
        assertThat(correctionsOf(learner, List.of("E")), contains(Correction.of(ofUnknown)));
        assertThat(correctionsOf(learner, List.of()), empty());
        assertThat(
                corrections(learner),
                containsInAnyOrder(Stream.of(correction, again, ofCorrection, ofUnknown)
                        .map(Correction::of)
                        .toArray()));
        assertThat(corrections(someone()), empty());
    }

    @Test
    void correctionsOfManyAreFoundAtOnce() {
        LearnerId learner = someone();
        List<ReceivedEvidence> made = new ArrayList<>();
        List<String> originals = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            made.add(correction(learner, "c" + i, NOON.plusSeconds(i), "o" + i));
            originals.add("o" + i);
        }
        append(made);
        assertThat(
                correctionsOf(learner, originals),
                containsInAnyOrder(made.stream().map(Correction::of).toArray()));
    }

    @Test
    void aCorrectionKnowsWhetherItIsAnObservation() {
        LearnerId learner = someone();
        append(ofEachKind(learner, NOON));
        assertThat(correctionsOf(learner, List.of("practice")).get(0).observation(), is(true));
        append(correction(learner, "c", NOON, "answer"));
        assertThat(correctionsOf(learner, List.of("answer")).get(0).observation(), is(false));
    }

    @Test
    void correctionsWaitUntilTheirOriginalsAreThere() {
        LearnerId learner = someone();
        append(
                answer(learner, "e", NOON),
                correction(learner, "c", NOON, "e"),
                correction(learner, "d", NOON.plusSeconds(10), "f"),
                correction(learner, "g", NOON.plusSeconds(20), "F"));
        append(correction(someone(), "c", NOON, "nothing"));
        assertThat(waiting(learner, null), is(2L));
        // Each is received three seconds after it was said.
        assertThat(waiting(learner, NOON.plusSeconds(13)), is(1L));
        assertThat(waiting(learner, NOON.plusSeconds(23)), is(0L));
        append(answer(learner, "f", NOON));
        assertThat(waiting(learner, null), is(1L));
        assertThat(waiting(someone(), null), is(0L));
    }

    @Test
    void theEvidenceOfAnAssessmentIsWhatNamesIt() {
        LearnerId learner = someone();
        ReceivedEvidence late = answerDuring(learner, "e", NOON.plusSeconds(1), "a");
        ReceivedEvidence early = answerDuring(learner, "f", NOON, "a");
        append(
                late,
                early,
                answerDuring(learner, "g", NOON, "A"),
                answer(learner, "h", NOON),
                correction(learner, "c", NOON, "e"),
                answerDuring(someone(), "e", NOON, "a"));
        assertThat(ofAssessment(learner, "a"), contains(early, late));
        assertThat(ofAssessment(learner, "b"), empty());
    }

    @Test
    void severalAreFoundByTheirIdsAtOnce() {
        LearnerId learner = someone();
        List<ReceivedEvidence> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            all.add(answer(learner, "e" + i, NOON.plusSeconds(i)));
        }
        append(all);
        List<String> ids =
                new ArrayList<>(all.stream().map(ReceivedEvidence::id).toList());
        ids.add("E1");
        ids.add("e1");
        assertThat(
                ask(tx -> stores().of(EvidenceStore.class).find(tx, learner, ids)), containsInAnyOrder(all.toArray()));
        assertThat(ask(tx -> stores().of(EvidenceStore.class).find(tx, someone(), ids)), empty());
    }

    @Test
    void timesKeepTheirMicroseconds() {
        LearnerId learner = someone();
        List<ReceivedEvidence> all = Stream.of(
                        "2000-01-01T00:00:00Z",
                        "2000-01-01T00:00:00.000001Z",
                        // The hour that New York and Paris have twice, and the one they do not have.
                        "2026-10-25T00:30:00Z",
                        "2026-10-25T01:30:00Z",
                        "2026-11-01T05:30:00.999999Z",
                        "2027-03-14T07:30:00.5Z",
                        "2199-12-31T23:59:50.999999Z")
                .map(at -> answer(learner, "e-" + at.replace(":", "."), Instant.parse(at)))
                .toList();
        append(all);
        assertThat(history(learner), is(all));
    }

    @Test
    void aLargeBatchOverSeveralLearnersIsAnsweredInItsOrder() {
        List<LearnerId> learners = some(7);
        List<ReceivedEvidence> batch = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            batch.add(answer(learners.get(i % 7), "e-" + i, NOON.plusMillis(i)));
        }
        assertThat(append(batch), everyItem(is(STORED)));
        assertThat(append(batch), everyItem(is(DUPLICATE)));

        List<ReceivedEvidence> mixed = new ArrayList<>();
        List<Appended> expected = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            ReceivedEvidence kept = batch.get(i);
            switch (i % 3) {
                case 0 -> mixed.add(kept);
                case 1 -> mixed.add(otherAnswer(kept.learner(), kept.id(), NOON.plusMillis(i)));
                default -> mixed.add(answer(kept.learner(), "f-" + i, NOON));
            }
            expected.add(List.of(DUPLICATE, CONFLICT, STORED).get(i % 3));
        }
        assertThat(append(mixed), is(expected));
        assertThat(
                learners.stream().mapToInt(learner -> history(learner).size()).sum(), is(500 + 166));
    }

    @Test
    void aBatchFromTwoSendersAtOnceIsStoredOnce() {
        for (int round = 0; round < 10; round++) {
            List<ReceivedEvidence> batch = new ArrayList<>();
            for (LearnerId learner : some(3)) {
                batch.add(answer(learner, "e", NOON));
                batch.add(answer(learner, "f", NOON));
            }
            List<List<Appended>> answers = Collections.synchronizedList(new ArrayList<>());
            together(2, number -> answers.add(append(batch)));
            for (int i = 0; i < batch.size(); i++) {
                assertThat(
                        List.of(answers.get(0).get(i), answers.get(1).get(i)), containsInAnyOrder(STORED, DUPLICATE));
            }
        }
    }

    private List<Appended> append(ReceivedEvidence... batch) {
        return append(List.of(batch));
    }

    /** Appends as every caller does: with the learners' locks. */
    private List<Appended> append(List<ReceivedEvidence> batch) {
        TreeSet<LearnerId> learners = new TreeSet<>();
        batch.forEach(received -> learners.add(received.learner()));
        return ask(tx -> {
            Objects.requireNonNull(stores().of(SnapshotStore.class).lock(tx, learners));
            return stores().of(EvidenceStore.class).append(tx, batch);
        });
    }

    private List<ReceivedEvidence> history(LearnerId learner) {
        return ask(tx -> stores().of(EvidenceStore.class).history(tx, learner));
    }

    private List<ReceivedEvidence> page(LearnerId learner, @Nullable HistoryPosition before, int limit) {
        return ask(tx -> stores().of(EvidenceStore.class).page(tx, learner, before, limit));
    }

    private List<ReceivedEvidence> after(LearnerId learner, @Nullable HistoryPosition after, int limit) {
        return ask(tx -> stores().of(EvidenceStore.class).after(tx, learner, after, limit));
    }

    private List<Correction> correctionsOf(LearnerId learner, Collection<String> ids) {
        return ask(tx -> stores().of(EvidenceStore.class).correctionsOf(tx, learner, ids));
    }

    private List<Correction> corrections(LearnerId learner) {
        return ask(tx -> stores().of(EvidenceStore.class).corrections(tx, learner));
    }

    private long waiting(LearnerId learner, @Nullable Instant receivedAfter) {
        return ask(tx -> stores().of(EvidenceStore.class).waiting(tx, learner, receivedAfter));
    }

    private List<ReceivedEvidence> ofAssessment(LearnerId learner, String assessment) {
        return ask(tx -> stores().of(EvidenceStore.class).ofAssessment(tx, learner, new AssessmentId(assessment)));
    }

    private Optional<ReceivedEvidence> find(LearnerId learner, String id) {
        return ask(tx -> stores().of(EvidenceStore.class).find(tx, learner, id));
    }
}
