package org.inclusion.assessment;

import org.inclusion.evidence.Channel;
import org.inclusion.id.AssessmentId;
import org.jspecify.annotations.Nullable;

/**
 * The record of what a learner agreed to before an assessment asks her anything: how many questions, about which goal,
 * and how she was told.
 *
 * @param id the assessment's id, chosen by the sender; two requests with one id begin one assessment
 * @param mode how much is asked
 * @param goal for {@link AssessmentMode#COUNTER}: the id of the goal that says which area; null for
 *     {@link AssessmentMode#FULL}
 * @param told how the three sentences (what is asked, who sees it, how to stop) reached her; where it is null, nothing
 *     is asked
 */
public record Agreement(
        AssessmentId id,
        AssessmentMode mode,
        @Nullable String goal,
        @Nullable Channel told) {}
