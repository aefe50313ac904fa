package org.inclusion.learner;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Derives the states of learners from their evidence, at the cost of what is new: evidence that comes last is folded on
 * from the state before; other evidence is folded from the last checkpoint before the first piece that it changes. The
 * result equals a fold of the whole history to the bit. Thread-safe.
 */
final class Deriving {

    private final EvidenceStore evidence;
    private final CheckpointStore checkpoints;
    private final LearnerFold fold;
    private final PackedState packed;
    private final HeavyShare heavy;
    private final HistoryWalk walk;

    Deriving(
            HeavyShare heavy,
            EvidenceStore evidence,
            CheckpointStore checkpoints,
            LearnerFold fold,
            PackedState packed) {
        this.evidence = evidence;
        this.checkpoints = checkpoints;
        this.fold = fold;
        this.packed = packed;
        this.heavy = heavy;
        this.walk = new HistoryWalk(evidence, heavy);
    }

    /**
     * A derived state.
     *
     * @param state the state
     * @param noted the states of the checkpoints passed on the way, by level
     */
    record Derived(LearnerState state, Map<Integer, LearnerState> noted) {}

    /** The state that a learner's whole evidence makes, from the first piece on. */
    Derived fromBeginning(Transaction tx, LearnerId learner, BiConsumer<ReceivedEvidence, LearnerState> told) {
        Folding folding = new Folding(fold, fold.begin());
        long waiting = walk.behind(tx, learner, null, (received, stands) -> {
            folding.add(received, stands);
            if (stands) {
                told.accept(received, folding.state());
            }
        });
        return new Derived(folding.state().waiting(waiting), folding.noted());
    }

    /**
     * The state of a learner from her last checkpoint on. Today's model must have been the last to write about her: an
     * older release may have added evidence before a checkpoint, and does not know of checkpoints.
     */
    Derived fromCheckpoint(Transaction tx, LearnerId learner) {
        return lastCheckpoint(tx, learner, null)
                .map(checkpoint -> from(tx, learner, checkpoint, evidence.waiting(tx, learner, null)))
                .orElseGet(() -> fromBeginning(tx, learner, (received, state) -> {}));
    }

    /**
     * The state after new evidence, which is kept already. Every checkpoint behind the first change is passed again,
     * and so noted anew. The caller holds the learner's lock.
     *
     * @param before the state before
     * @param fresh the new evidence, in any order, at least one piece
     */
    Derived next(Transaction tx, LearnerId learner, LearnerState before, List<ReceivedEvidence> fresh) {
        Change change = change(tx, learner, before, fresh);
        if (before.last() == null || change.earliest().compareTo(before.last()) > 0) {
            Folding folding = new Folding(fold, before);
            fresh.stream()
                    .sorted(comparing(ReceivedEvidence::position))
                    .forEach(received ->
                            folding.add(received, change.corrections().stands(received)));
            return new Derived(folding.state().waiting(change.waiting()), folding.noted());
        }
        LearnerState checkpoint = lastCheckpoint(tx, learner, change.earliest()).orElseGet(fold::begin);
        return before.pieces() - checkpoint.pieces() <= HistoryWalk.LIGHT
                ? from(tx, learner, checkpoint, change.waiting())
                : heavy.runInTurn(learner, () -> from(tx, learner, checkpoint, change.waiting()));
    }

    private Derived from(Transaction tx, LearnerId learner, LearnerState checkpoint, long waiting) {
        Folding folding = new Folding(fold, checkpoint);
        walk.behind(tx, learner, checkpoint.last(), folding::add);
        return new Derived(folding.state().waiting(waiting), folding.noted());
    }

    /** The last checkpoint before a position that is readable and fits today's model and steps. */
    private Optional<LearnerState> lastCheckpoint(Transaction tx, LearnerId learner, @Nullable HistoryPosition before) {
        return checkpoints.before(tx, learner, before).stream()
                .filter(checkpoint -> checkpoint.model().equals(fold.model()))
                .map(checkpoint -> packed.readUnlessDamaged(learner, checkpoint.state(), "checkpoint"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The change that new evidence makes.
     *
     * @param earliest the position of the first piece, new or old, that the new evidence adds or changes
     * @param corrections tells which of the new evidence stands
     * @param waiting how many corrections wait afterwards
     */
    private record Change(HistoryPosition earliest, Corrections corrections, long waiting) {}

    private Change change(Transaction tx, LearnerId learner, LearnerState before, List<ReceivedEvidence> fresh) {
        List<Correction> made = fresh.stream()
                .filter(received -> received.evidence().header().supersedes() != null)
                .map(Correction::of)
                .toList();
        List<Correction> waited = before.waiting() == 0 ? List.of() : waitingFor(tx, learner, fresh, made);
        List<ReceivedEvidence> originals = made.isEmpty()
                ? List.of()
                : evidence.find(
                        tx, learner, made.stream().map(Correction::supersedes).toList());
        Set<String> known = originals.stream().map(ReceivedEvidence::id).collect(Collectors.toSet());
        long nowWaiting = made.stream()
                .filter(correction -> !known.contains(correction.supersedes()))
                .count();

        List<ReceivedEvidence> concerned = concat(fresh, originals);
        Corrections corrections = Corrections.among(concerned, concat(made, waited));
        HistoryPosition earliest = Stream.concat(
                        concerned.stream().map(ReceivedEvidence::position),
                        waited.stream()
                                .filter(correction -> corrections.fallen(correction.id()))
                                .map(Correction::position))
                .min(naturalOrder())
                .orElseThrow();
        return new Change(earliest, corrections, before.waiting() - waited.size() + nowWaiting);
    }

    /** The corrections, kept before, whose originals are among the new evidence. */
    private List<Correction> waitingFor(
            Transaction tx, LearnerId learner, List<ReceivedEvidence> fresh, Collection<Correction> made) {
        Set<Correction> justMade = new HashSet<>(made);
        return evidence
                .correctionsOf(
                        tx, learner, fresh.stream().map(ReceivedEvidence::id).toList())
                .stream()
                .filter(correction -> !justMade.contains(correction))
                .toList();
    }

    private static <T> List<T> concat(Collection<T> some, Collection<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
