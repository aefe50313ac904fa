package org.inclusion.journey;

import java.util.List;
import java.util.stream.IntStream;
import org.inclusion.assessment.AssessmentResult;
import org.inclusion.content.Question;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.StepId;
import org.inclusion.journey.ResultPattern.Said;
import org.inclusion.progress.StepStatus;
import org.jspecify.annotations.Nullable;

/** What somebody was asked and what was shown of her afterwards. */
record SeenResult(
        ResultPattern pattern,
        List<Asked> asked,
        AssessmentResult result,
        SeenProfile profile,
        NextStep next,
        SeenProgress progress,
        List<ReceivedEvidence> history) {

    /**
     * A question or a self-report that she was asked.
     *
     * @param id of the item
     * @param question the question; null for a self-report
     * @param said her answer; null for a self-report
     * @param rating what she said of herself; null for a question
     */
    record Asked(
            String id,
            @Nullable Question question,
            @Nullable Said said,
            @Nullable Help rating) {}

    /** Where she gave another answer than a right one. */
    List<Integer> notRight() {
        return IntStream.range(0, asked.size())
                .filter(i -> asked.get(i).said() != null && asked.get(i).said() != Said.RIGHT)
                .boxed()
                .toList();
    }

    boolean isDone(StepId step) {
        return progress.paths().stream().anyMatch(path -> path.status(step) == StepStatus.DONE);
    }
}
