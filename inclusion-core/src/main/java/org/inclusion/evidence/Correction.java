package org.inclusion.evidence;

import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Settlement;

/**
 * A correction without its content: which piece of evidence the correction replaces, and who made it, when. Together
 * with the originals, corrections tell which evidence stands. Immutable.
 *
 * @param position the position of the correction in the history
 * @param supersedes the id of the evidence it corrects, its original
 * @param actor the id of the actor who says so
 * @param observation whether the correction is itself what a helper observed, or settled with her
 */
public record Correction(HistoryPosition position, String supersedes, String actor, boolean observation) {

    /**
     * The correction that a piece of evidence makes.
     *
     * @throws IllegalArgumentException if the evidence corrects nothing
     */
    public static Correction of(ReceivedEvidence received) {
        EvidenceHeader header = received.evidence().header();
        String supersedes = header.supersedes();
        if (supersedes == null) {
            throw new IllegalArgumentException("evidence " + header.id() + " corrects nothing");
        }
        return new Correction(received.position(), supersedes, header.actor(), isHelpersView(received.evidence()));
    }

    /** The id of the evidence that makes the correction. */
    public String id() {
        return position.id();
    }

    /**
     * Tells whether the sender may correct a piece of evidence. Everybody may correct what they said themselves. The
     * learner may also correct what somebody noted of her own words and acts, but not what a helper observed or settled
     * with her: with that she disagrees.
     */
    public boolean mayCorrect(ReceivedEvidence original) {
        return mayCorrect(original.learner(), original.evidence().header().actor(), isHelpersView(original.evidence()));
    }

    /**
     * Tells whether the sender may correct another correction.
     *
     * @param learner whose evidence both are
     */
    public boolean mayCorrect(LearnerId learner, Correction original) {
        return mayCorrect(learner, original.actor, original.observation);
    }

    private static boolean isHelpersView(Evidence evidence) {
        return evidence instanceof Observation || evidence instanceof Settlement;
    }

    private boolean mayCorrect(LearnerId learner, String sender, boolean observed) {
        return actor.equals(sender) || (actor.equals(learner.value()) && !observed);
    }
}
