package org.inclusion.path;

import java.util.List;
import java.util.Set;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One thing to learn on a path: a lesson, an exercise and questions. Its id is never given to another step of the pack,
 * in any version.
 *
 * @param id id within the pack
 * @param title what one will be able to do
 * @param why why the step is useful to the learner, one sentence
 * @param otherwise how the thing is done without a screen: at which counter, by post, by telephone, with whom; null
 *     where the pack does not say
 * @param skill the skill it trains
 * @param after ids of steps that are good to know before: advice, never a lock
 * @param devices what the step can be done with
 * @param ways how the step can be learned, the preferred way first
 * @param minutes about how long the step takes
 * @param lesson the lesson's id
 * @param exercise the exercise's id; the pack format {@code inclusion-pack/1} calls this field {@code practice}
 * @param questions ids of the questions about the step
 * @param completion when the step is done
 */
public record Step(
        StepId id,
        LocalizedText title,
        LocalizedText why,
        @Nullable LocalizedText otherwise,
        String skill,
        List<StepId> after,
        Set<Device> devices,
        List<LearningWay> ways,
        int minutes,
        String lesson,
        String exercise,
        List<QuestionId> questions,
        CompletionRule completion) {

    public Step {
        after = List.copyOf(after);
        devices = Set.copyOf(devices);
        ways = List.copyOf(ways);
        questions = List.copyOf(questions);
    }
}
