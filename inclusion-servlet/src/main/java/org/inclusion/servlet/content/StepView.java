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
import org.jspecify.annotations.Nullable;

/** A step with all that is needed to take it. */
record StepView(
        @JsonUnwrapped Summary summary,
        ItemRef ref,
        LessonView lesson,
        PracticeView practice,
        CompletionRule completion,
        List<QuestionView> questions) {

    /** A step as a path lists it. */
    record Summary(
            String id,
            String title,
            String why,
            int minutes,
            List<Device> devices,
            List<LearningWay> ways,
            List<String> after) {

        static Summary of(Step step, Exchange exchange) {
            return new Summary(
                    step.id().value(),
                    exchange.in(step.title()),
                    exchange.in(step.why()),
                    step.minutes(),
                    step.devices().stream().sorted().toList(),
                    step.ways(),
                    step.after().stream().map(StepId::value).toList());
        }
    }

    record PracticeView(
            String id,
            String title,
            String task,
            String success,
            @Nullable String site,
            @Nullable String tour) {

        static PracticeView of(Exercise practice, Exchange exchange) {
            return new PracticeView(
                    practice.id(),
                    exchange.in(practice.title()),
                    exchange.in(practice.task()),
                    exchange.in(practice.success()),
                    practice.site(),
                    practice.tour());
        }
    }

    /** A pack is checked when it is read: what a step names is there. */
    static StepView of(ContentPack pack, Step step, Exchange exchange) {
        return new StepView(
                Summary.of(step, exchange),
                pack.ref(step.id()),
                LessonView.of(pack, pack.lesson(step.lesson()).orElseThrow(), exchange),
                PracticeView.of(pack.practice(step.practice()).orElseThrow(), exchange),
                step.completion(),
                step.questions().stream()
                        .map(id -> QuestionView.of(pack, pack.question(id).orElseThrow(), exchange))
                        .toList());
    }
}
