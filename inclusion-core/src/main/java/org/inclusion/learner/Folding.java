package org.inclusion.learner;

import java.util.HashMap;
import java.util.Map;
import org.inclusion.evidence.ReceivedEvidence;

/**
 * Folds evidence on, one piece after the other, and notes the states at which a learner has checkpoints: after every
 * 64th piece of her history.
 *
 * <p>The checkpoint after 64 · k pieces has the level of the zeros at the end of k in binary, and takes the position in
 * the store of the checkpoint of that level before it. So there are never more than {@value #LEVELS}, close together at
 * the end of the history and farther and farther apart towards its beginning: what lies d pieces before the end has a
 * checkpoint before it at most 3 · d + 64 pieces before the end, in a history of up to 131,072 pieces. Which
 * checkpoints there are depends on the history alone, and not on the order of arrival. One thread's.
 */
final class Folding {

    /** How many pieces of evidence lie between two checkpoints at the end of a history. */
    static final int DISTANCE = 64;

    /** The most checkpoints that a learner has. */
    static final int LEVELS = 12;

    private final LearnerFold fold;
    private final Map<Integer, LearnerState> noted = new HashMap<>();
    private LearnerState state;

    /** @param state where the folding begins */
    Folding(LearnerFold fold, LearnerState state) {
        this.fold = fold;
        this.state = state;
    }

    void add(ReceivedEvidence received, boolean stands) {
        state = fold.after(state, received, stands);
        if (state.pieces() % DISTANCE == 0) {
            // How many corrections wait is known of a whole history alone.
            noted.put(level(state.pieces()), state.waiting(0));
        }
    }

    private static int level(long pieces) {
        return Math.min(Long.numberOfTrailingZeros(pieces / DISTANCE), LEVELS - 1);
    }

    /** The state after all that was added. */
    LearnerState state() {
        return state;
    }

    /** The states of checkpoints on the way, the last of each level. */
    Map<Integer, LearnerState> noted() {
        return Map.copyOf(noted);
    }
}
