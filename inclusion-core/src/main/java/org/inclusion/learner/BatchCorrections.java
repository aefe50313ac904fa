package org.inclusion.learner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Refusal;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.words.Reason;

/**
 * Refuses corrections of a batch: of what somebody else said, and those of unknown evidence where too many wait already.
 *
 * <p>A correction may arrive before its original, and waits. At most {@value #MOST} corrections of one learner wait that were
 * received within the last {@link #COUNTS_FOR}; a correction beyond that is refused, and can be sent again after its
 * original. A correction that has waited longer is not forgotten: it still corrects its original, whenever that comes. It only
 * counts no longer, so that a learner whose originals were lost is not barred for ever. As long as nothing is refused, the
 * order of arrival makes no difference. One batch's.
 */
final class BatchCorrections {

    /** The most corrections of one learner that wait for their originals. */
    static final int MOST = 100;

    /** For so long after its receipt a waiting correction counts. */
    static final Duration COUNTS_FOR = Duration.ofDays(30);

    private final EvidenceStore store;
    private final BatchContext context;

    /** Refusals by piece: a batch may have several pieces of one id, so they are kept by piece. */
    private final Map<ReceivedEvidence, Refusal> refusals = new HashMap<>();

    /**
     * @param before the states of the batch's learners, under their locks
     * @param batch what may be recorded, of one learner or several
     */
    BatchCorrections(
            EvidenceStore store,
            BatchContext context,
            Map<LearnerId, LearnerStates.Versioned> before,
            List<ReceivedEvidence> batch) {
        this.store = store;
        this.context = context;
        Set<LearnerId> correcting = batch.stream()
                .filter(BatchCorrections::corrects)
                .map(ReceivedEvidence::learner)
                .collect(Collectors.toSet());
        batch.stream()
                .filter(received -> correcting.contains(received.learner()))
                .collect(groupingBy(ReceivedEvidence::learner))
                .forEach((learner, pieces) -> check(
                        learner,
                        pieces,
                        Objects.requireNonNull(before.get(learner)).state().waiting()));
    }

    /** Why a piece of the batch is refused, if it is. */
    Optional<Refusal> refusalOf(ReceivedEvidence received) {
        return Optional.ofNullable(refusals.get(received));
    }

    private void check(LearnerId learner, List<ReceivedEvidence> pieces, long waiting) {
        List<ReceivedEvidence> corrections =
                pieces.stream().filter(BatchCorrections::corrects).toList();
        Map<String, ReceivedEvidence> originals = found(
                learner, corrections.stream().map(BatchCorrections::originalOf).collect(Collectors.toSet()));
        for (ReceivedEvidence correction : corrections) {
            ReceivedEvidence original = originals.get(originalOf(correction));
            if (original != null && !Correction.of(correction).mayCorrect(original)) {
                refusals.put(
                        correction, new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.not-yours-to-correct")));
            }
        }
        List<ReceivedEvidence> ofUnknown = corrections.stream()
                .filter(correction -> !originals.containsKey(originalOf(correction)))
                .toList();
        if (waiting + ofUnknown.size() > MOST) {
            checkHowManyWait(learner, pieces, ofUnknown);
        }
    }

    /** A correction whose original is in the batch waits only where that original is refused. */
    private void checkHowManyWait(LearnerId learner, List<ReceivedEvidence> pieces, List<ReceivedEvidence> ofUnknown) {
        Set<String> kept = found(learner, ids(ofUnknown)).keySet();
        List<ReceivedEvidence> fresh = ofUnknown.stream()
                .filter(correction -> !kept.contains(correction.id()))
                .toList();
        Set<String> inBatch = ids(pieces.stream()
                .filter(received -> !refusals.containsKey(received))
                .toList());
        Map<String, List<ReceivedEvidence>> byOriginal =
                fresh.stream().collect(groupingBy(BatchCorrections::originalOf));
        Deque<ReceivedEvidence> toWait = fresh.stream()
                .filter(correction -> !inBatch.contains(originalOf(correction)))
                .collect(Collectors.toCollection(ArrayDeque::new));
        long room = MOST - store.waiting(context.tx(), learner, context.now().minus(COUNTS_FOR));
        while (!toWait.isEmpty()) {
            ReceivedEvidence correction = toWait.remove();
            room--;
            if (room < 0 && refusals.put(correction, tooManyWaiting()) == null) {
                toWait.addAll(byOriginal.getOrDefault(correction.id(), List.of()));
            }
        }
    }

    private Map<String, ReceivedEvidence> found(LearnerId learner, Set<String> ids) {
        return store.find(context.tx(), learner, ids).stream()
                .collect(toMap(ReceivedEvidence::id, Function.identity(), (one, same) -> one));
    }

    private static Set<String> ids(List<ReceivedEvidence> pieces) {
        return pieces.stream().map(ReceivedEvidence::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean corrects(ReceivedEvidence received) {
        return received.evidence().header().supersedes() != null;
    }

    private static String originalOf(ReceivedEvidence correction) {
        return Correction.of(correction).supersedes();
    }

    private static Refusal tooManyWaiting() {
        return new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.too-many-waiting"));
    }
}
