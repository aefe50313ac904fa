package org.inclusion.assessment;

import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The next question of an assessment, or the fact that the assessment has ended.
 *
 * @param assessment the assessment
 * @param pack the pinned pack of its questions
 * @param answered how many were answered so far
 * @param question the question to ask now, or null
 * @param selfReport the self-report to ask now, or null
 * @param result what the answers so far showed
 */
public record NextQuestion(
        Assessment assessment,
        ContentPack pack,
        int answered,
        @Nullable Question question,
        @Nullable SelfReportQuestion selfReport,
        AssessmentResult result) {

    /**
     * Tells whether nothing more is asked: the assessment was stopped, it is complete, or she said "I don't know" three
     * times without a break.
     */
    public boolean isFinished() {
        return question == null && selfReport == null;
    }
}
