package org.inclusion.servlet.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Exercise;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.StepId;
import org.inclusion.path.CompletionRule;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Step;
import org.inclusion.servlet.http.Exchange;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A step as JSON, in one language, with its lesson, exercise and questions.
 *
 * @param skill the id of the skill that its exercise shows
 */
record StepView(
        @JsonUnwrapped Summary summary,
        @Nullable String otherwise,
        ItemRef ref,
        String skill,
        LessonView lesson,
        ExerciseView practice,
        CompletionRule completion,
        List<QuestionView> questions) {

    /** A step as the list of a path shows it. */
    record Summary(
            String id,
            String title,
            String why,
            String language,
            int minutes,
            List<Device> devices,
            List<LearningWay> ways,
            List<String> after) {

        static Summary of(Step step, Exchange exchange) {
            return new Summary(
                    step.id().value(),
                    exchange.in(step.title()),
                    exchange.in(step.why()),
                    exchange.languageOf(step.title()),
                    step.minutes(),
                    step.devices().stream().sorted().toList(),
                    step.ways(),
                    step.after().stream().map(StepId::value).toList());
        }
    }

    record ExerciseView(
            String id,
            String title,
            String task,
            String success,
            @Nullable String site,
            @Nullable String page,
            @Nullable String tour) {

        static ExerciseView of(Exercise exercise, Exchange exchange) {
            return new ExerciseView(
                    exercise.id(),
                    exchange.in(exercise.title()),
                    exchange.in(exercise.task()),
                    exchange.in(exercise.success()),
                    exercise.site(),
                    exercise.page(),
                    exercise.tour());
        }
    }

    /** A pack was checked when it was read, so everything that a step names is in the pack. */
    static StepView of(ContentPack pack, Step step, Exchange exchange) {
        LocalizedText otherwise = step.otherwise();
        return new StepView(
                Summary.of(step, exchange),
                otherwise == null ? null : exchange.in(otherwise),
                pack.ref(step.id()),
                step.skill(),
                LessonView.of(pack, pack.lesson(step.lesson()).orElseThrow(), exchange),
                ExerciseView.of(pack.exercise(step.exercise()).orElseThrow(), exchange),
                step.completion(),
                step.questions().stream()
                        .map(id -> QuestionView.of(pack, pack.question(id).orElseThrow(), exchange))
                        .toList());
    }
}
