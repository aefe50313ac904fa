package org.inclusion.learner;

import java.util.Map;
import java.util.Set;
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
 * All that is derived from one learner's evidence: what is believed of her, her levels and her steps. Immutable. Equal for
 * equal evidence, in any order of arrival.
 *
 * @param belief what is believed of her ability, at her latest evidence
 * @param answering the pattern of her answers; shown to nobody
 * @param standings the standing of each area; an area without evidence is left out
 * @param steps what was seen of every step
 * @param skills what was seen of every skill
 * @param last the position of her latest evidence, or null
 * @param awaited ids of evidence that a correction names and that has not arrived yet
 */
@Internal
public record LearnerState(
        Belief belief,
        AnsweringPattern answering,
        Map<AreaId, Standing> standings,
        StepRecords steps,
        SkillRecords skills,
        @Nullable HistoryPosition last,
        Set<String> awaited) {

    public LearnerState {
        standings = Map.copyOf(standings);
        awaited = Set.copyOf(awaited);
    }

    /** This state, with another position of the latest evidence. */
    LearnerState at(HistoryPosition position) {
        return new LearnerState(belief, answering, standings, steps, skills, position, awaited);
    }

    /** This state, with other awaited evidence. */
    LearnerState awaiting(Set<String> ids) {
        return new LearnerState(belief, answering, standings, steps, skills, last, ids);
    }
}
