package org.inclusion.assessment;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.store.Transaction;

/**
 * The evidence of one assessment: what names the assessment, and every correction of that, also a correction that names
 * no assessment or stands before what it corrects. The rest of the learner's history is not read. One thread's.
 */
final class OwnEvidence {

    /**
     * Corrections of corrections are asked for so often; a longer chain is found among all corrections of the learner.
     */
    private static final int ROUNDS = 5;

    /** How many pieces of evidence are in memory at a time, beside those that name the assessment. */
    private static final int PAGE = 500;

    private final EvidenceStore store;
    private final Transaction tx;
    private final LearnerId learner;

    /** The evidence that names the assessment, by id. */
    private final Map<String, ReceivedEvidence> named;

    /**
     * Corrections of what names the assessment, and corrections of these, by id; some of them name the assessment too.
     */
    private final Map<String, Correction> corrections = new HashMap<>();

    OwnEvidence(EvidenceStore store, Transaction tx, Assessment assessment) {
        this.store = store;
        this.tx = tx;
        this.learner = assessment.learner();
        this.named = store.ofAssessment(tx, learner, assessment.id()).stream()
                .filter(received -> isAbout(assessment, received))
                .collect(toMap(ReceivedEvidence::id, Function.identity()));
        findCorrections();
    }

    /**
     * Tells whether evidence is about the areas of an assessment: an answer elsewhere uses none of its questions up.
     */
    private static boolean isAbout(Assessment assessment, ReceivedEvidence received) {
        return assessment.pack().equals(received.evidence().item().pack())
                && assessment.areas().contains(received.area());
    }

    private void findCorrections() {
        Set<String> unasked = named.keySet();
        for (int round = 0; round < ROUNDS && !unasked.isEmpty(); round++) {
            unasked = add(store.correctionsOf(tx, learner, unasked));
        }
        if (!unasked.isEmpty()) {
            Map<String, List<Correction>> all =
                    store.corrections(tx, learner).stream().collect(groupingBy(Correction::supersedes));
            while (!unasked.isEmpty()) {
                unasked = add(unasked.stream()
                        .flatMap(id -> all.getOrDefault(id, List.of()).stream())
                        .toList());
            }
        }
    }

    /**
     * Adds corrections.
     *
     * @return the ids of those that are new, and whose own corrections were not asked for yet
     */
    private Set<String> add(Collection<Correction> found) {
        Set<String> fresh = new HashSet<>();
        for (Correction correction : found) {
            boolean isNew = corrections.put(correction.id(), correction) == null;
            if (isNew && !named.containsKey(correction.id())) {
                fresh.add(correction.id());
            }
        }
        return fresh;
    }

    /** All of it that stands, by position, read a page at a time. */
    Stream<ReceivedEvidence> standing() {
        Set<String> fallen = fallen();
        List<HistoryPosition> standing = Stream.concat(
                        named.values().stream().map(ReceivedEvidence::position),
                        corrections.values().stream().map(Correction::position))
                .distinct()
                .filter(position -> !fallen.contains(position.id()))
                .sorted()
                .toList();
        return IntStream.iterate(0, from -> from < standing.size(), from -> from + PAGE)
                .mapToObj(from -> standing.subList(from, Math.min(from + PAGE, standing.size())))
                .flatMap(this::read);
    }

    private Stream<ReceivedEvidence> read(List<HistoryPosition> page) {
        List<ReceivedEvidence> read = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (HistoryPosition position : page) {
            Optional.ofNullable(named.get(position.id())).ifPresentOrElse(read::add, () -> unread.add(position.id()));
        }
        if (!unread.isEmpty()) {
            read.addAll(store.find(tx, learner, unread));
        }
        return read.stream().sorted(comparing(ReceivedEvidence::position));
    }

    /** The ids of what does not stand: corrected, or correcting what its sender may not correct. */
    private Set<String> fallen() {
        Set<String> fallen = new HashSet<>();
        corrections
                .values()
                .forEach(correction -> fallen.add(mayCorrect(correction) ? correction.supersedes() : correction.id()));
        Map<String, Correction> ofOthers = named.values().stream()
                .filter(received -> received.evidence().header().supersedes() != null)
                .filter(received -> !corrections.containsKey(received.id()))
                .collect(toMap(ReceivedEvidence::id, Correction::of));
        Map<String, ReceivedEvidence> others = originals(ofOthers.values());
        ofOthers.values().stream()
                .filter(correction -> Optional.ofNullable(others.get(correction.supersedes()))
                        .filter(original -> !correction.mayCorrect(original))
                        .isPresent())
                .forEach(correction -> fallen.add(correction.id()));
        return fallen;
    }

    /** Its original is known: the correction was found by it. */
    private boolean mayCorrect(Correction correction) {
        ReceivedEvidence original = named.get(correction.supersedes());
        return original == null
                ? correction.mayCorrect(learner, Objects.requireNonNull(corrections.get(correction.supersedes())))
                : correction.mayCorrect(original);
    }

    private Map<String, ReceivedEvidence> originals(Collection<Correction> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        return store.find(tx, learner, of.stream().map(Correction::supersedes).toList()).stream()
                .collect(toMap(ReceivedEvidence::id, Function.identity(), (one, same) -> one));
    }
}
