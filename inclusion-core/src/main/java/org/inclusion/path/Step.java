package org.inclusion.path;

import java.util.List;
import java.util.Set;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;
import org.inclusion.words.LocalizedText;

/**
 * A step of a path. Its id is never given to another step of the pack, in any version.
 *
 * @param id id within the pack
 * @param title what one will be able to do
 * @param why why it is useful to her, one sentence
 * @param skill the skill it trains
 * @param after steps that are good to know before: advice, never a lock
 * @param devices with what it can be done
 * @param ways how it can be learned, the preferred first
 * @param minutes how long it takes, about
 * @param lesson the lesson's id
 * @param exercise the exercise's id; the pack format {@code inclusion-pack/1} calls this field {@code practice}
 * @param questions ids of questions on it
 * @param completion when it is done
 */
public record Step(
        StepId id,
        LocalizedText title,
        LocalizedText why,
        String skill,
        List<StepId> after,
        Set<Device> devices,
        List<LearningWay> ways,
        int minutes,
        String lesson,
        String exercise,
        List<QuestionId> questions,
        CompletionRule completion) {

    /** Copies the collections. */
    public Step {
        after = List.copyOf(after);
        devices = Set.copyOf(devices);
        ways = List.copyOf(ways);
        questions = List.copyOf(questions);
    }
}
