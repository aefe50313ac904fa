package org.inclusion.learner;

import java.util.Map;
import java.util.Set;
import org.inclusion.autonomy.AnsweringPattern;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.Standing;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.id.AreaId;
import org.inclusion.progress.StepRecords;
import org.jspecify.annotations.Nullable;

/**
 * All that is derived from one learner's evidence. Immutable. Equal for the same evidence, in whatever order it arrived.
 *
 * @param belief what is believed of her ability, at her latest evidence
 * @param answering how her answers look; shown to nobody
 * @param standings area id to where she stands; areas without evidence are left out
 * @param steps what was seen of every step
 * @param last the position of her latest evidence, or null
 * @param awaited ids that a correction names and that have not arrived yet
 */
public record LearnerState(
        Belief belief,
        AnsweringPattern answering,
        Map<AreaId, Standing> standings,
        StepRecords steps,
        @Nullable HistoryPosition last,
        Set<String> awaited) {

    /**
     * Copies the collections.
     *
     * @param belief the belief
     * @param answering the pattern
     * @param standings the standings
     * @param steps the steps
     * @param last the last position
     * @param awaited awaited ids
     */
    public LearnerState {
        standings = Map.copyOf(standings);
        awaited = Set.copyOf(awaited);
    }
}
