package org.inclusion.learner;

import java.util.Optional;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.autonomy.GradedHelp;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.PostureReason;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;
import org.jspecify.annotations.Nullable;

/** What an evidence says about ability, by the content it points to. Thread-safe. */
final class Measuring {

    private final ContentLibrary content;

    /** Where an evidence belongs, and what it says, or null where it says nothing about ability. */
    record Measured(String area, @Nullable Measure measure) {}

    Measuring(ContentLibrary content) {
        this.content = content;
    }

    Outcome<Measured> measure(Evidence evidence) {
        Optional<ContentPack> pinned = content.pack(evidence.item());
        if (pinned.isEmpty()) {
            return Outcome.refused(Refusal.notFound(
                    "pack", evidence.item().pack() + " " + evidence.item().version()));
        }
        ContentPack pack = pinned.get();
        String item = evidence.item().item();
        if (evidence instanceof Answer answer) {
            return pack.question(item)
                    .map(question -> answer(pack, question, answer.option()))
                    .orElseGet(() -> Outcome.refused(Refusal.notFound("question", item)));
        }
        if (evidence instanceof Practice practice) {
            return step(pack, item, (area, skill) -> practised(area, skill, practice));
        }
        if (evidence instanceof ContentEvent) {
            return step(pack, item, (area, skill) -> new Measured(area, null));
        }
        if (evidence instanceof Observation observation) {
            return pack.skill(item)
                    .map(skill -> Outcome.done(observed(pack.framework().areaOf(skill), skill, observation)))
                    .orElseGet(() -> Outcome.refused(Refusal.notFound("skill", item)));
        }
        SelfReport report = (SelfReport) evidence;
        return pack.selfReport(item)
                .map(SelfReportQuestion::area)
                .map(area -> Outcome.done(new Measured(
                        area, new Measure(GradedHelp.selfReport(), report.help().category(), false))))
                .orElseGet(() -> Outcome.refused(Refusal.notFound("self-report", item)));
    }

    private static Outcome<Measured> answer(ContentPack pack, Question question, @Nullable String optionId) {
        boolean right = false;
        if (optionId != null) {
            Optional<Question.Option> option = question.option(optionId);
            if (option.isEmpty()) {
                return Outcome.refused(Refusal.notFound("option", optionId));
            }
            right = option.get().right();
        }
        return Outcome.done(
                new Measured(pack.areaOf(question), new Measure(question.parameters(), right ? 1 : 0, true)));
    }

    private static Measured practised(String area, Skill skill, Practice practice) {
        Help help = practice.help();
        if (PostureReason.saysNothing(practice.posture(), practice.reason())) {
            return new Measured(area, null);
        }
        if (practice.success() && practice.reason() == PostureReason.COULD_NOT) {
            return new Measured(area, new Measure(GradedHelp.needing(skill), help.category(), true));
        }
        if (help == Help.SHOWN) {
            return new Measured(area, null);
        }
        return new Measured(area, new Measure(GradedHelp.enough(skill, help), practice.success() ? 1 : 0, true));
    }

    private static Measured observed(String area, Skill skill, Observation observation) {
        if (PostureReason.saysNothing(observation.posture(), observation.reason())) {
            return new Measured(area, null);
        }
        return new Measured(
                area,
                new Measure(GradedHelp.observing(skill), observation.help().category(), true));
    }

    private interface OfStep {
        Measured measured(String area, Skill skill);
    }

    private static Outcome<Measured> step(ContentPack pack, String stepId, OfStep of) {
        Optional<Step> step = pack.step(stepId);
        Optional<Skill> skill = step.flatMap(found -> pack.skill(found.skill()));
        if (skill.isEmpty()) {
            return Outcome.refused(Refusal.notFound("step", stepId));
        }
        return Outcome.done(of.measured(pack.framework().areaOf(skill.get()), skill.get()));
    }
}
