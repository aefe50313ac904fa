package org.inclusion.learner;

import java.util.Map;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.AnsweringPattern;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.Standing;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.id.AreaId;
import org.inclusion.progress.SkillRecords;
import org.inclusion.progress.StepRecords;
import org.jspecify.annotations.Nullable;

/**
 * All that is derived from one learner's evidence: what is believed of her, her levels and her steps. Immutable. Equal
 * for equal evidence, in any order of arrival.
 *
 * @param belief what is believed of her ability, at her latest evidence
 * @param answering the pattern of her answers; shown to nobody
 * @param standings the standing of each area; an area without evidence is left out
 * @param steps what was seen of every step
 * @param skills what was seen of every skill
 * @param last the position of her latest evidence, or null
 * @param pieces how many pieces of evidence are in the state, those that were corrected among them
 * @param waiting how many corrections wait for their originals, which have not arrived yet
 */
@Internal
public record LearnerState(
        Belief belief,
        AnsweringPattern answering,
        Map<AreaId, Standing> standings,
        StepRecords steps,
        SkillRecords skills,
        @Nullable HistoryPosition last,
        long pieces,
        long waiting) {

    public LearnerState {
        standings = Map.copyOf(standings);
    }

    /**
     * This state, one piece of evidence later that does not stand: it leaves no trace but its position in the order.
     */
    LearnerState past(HistoryPosition position) {
        return new LearnerState(belief, answering, standings, steps, skills, position, pieces + 1, waiting);
    }

    /** This state, with another number of corrections that wait. */
    LearnerState waiting(long corrections) {
        return new LearnerState(belief, answering, standings, steps, skills, last, pieces, corrections);
    }
}
