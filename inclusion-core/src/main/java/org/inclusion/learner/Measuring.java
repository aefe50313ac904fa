package org.inclusion.learner;

import java.time.Instant;
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
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.PostureReason;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;
import org.jspecify.annotations.Nullable;

/** Receives evidence: finds the item it is about, and by it what the evidence says about ability. Thread-safe. */
final class Measuring {

    private final ContentLibrary content;

    Measuring(ContentLibrary content) {
        this.content = content;
    }

    Outcome<ReceivedEvidence> receive(Evidence evidence, Instant now) {
        ItemRef item = evidence.item();
        Optional<ContentPack> pack = content.pack(item);
        return pack.isPresent()
                ? receive(evidence, pack.get(), now)
                : Outcome.refused(Refusal.notFound("pack", item.pack() + " " + item.version()));
    }

    private static Outcome<ReceivedEvidence> receive(Evidence evidence, ContentPack pack, Instant now) {
        String item = evidence.item().item();
        if (evidence instanceof Answer answer) {
            Optional<Question> question = pack.question(new QuestionId(item));
            return question.isPresent()
                    ? answered(answer, question.get(), pack, now)
                    : Outcome.refused(Refusal.notFound("question", item));
        }
        if (evidence instanceof SelfReport report) {
            Optional<SelfReportQuestion> question = pack.selfReport(item);
            Measure measure = new Measure(GradedHelp.selfReport(), report.help().category(), false);
            return question.isPresent()
                    ? Outcome.done(ReceivedEvidence.of(evidence, question.get().area(), measure, now))
                    : Outcome.refused(Refusal.notFound("self-report", item));
        }
        boolean observed = evidence instanceof Observation;
        Optional<Skill> skill = observed ? pack.skill(item) : skillOfStep(pack, item);
        if (skill.isEmpty()) {
            return Outcome.refused(observed ? Refusal.notFound("skill", item) : Refusal.notFound("step", item));
        }
        return Outcome.done(ReceivedEvidence.of(
                evidence, pack.framework().areaOf(skill.get()), measure(evidence, skill.get()), now));
    }

    private static Optional<Skill> skillOfStep(ContentPack pack, String id) {
        Optional<Step> step = pack.step(new StepId(id));
        return step.isPresent() ? pack.skill(step.get().skill()) : Optional.empty();
    }

    /** Who does not know is not right; an option there is not, is no answer. */
    private static Outcome<ReceivedEvidence> answered(Answer answer, Question question, ContentPack pack, Instant now) {
        boolean right = false;
        String id = answer.option();
        if (id != null) {
            Optional<Question.Option> option = question.option(id);
            if (option.isEmpty()) {
                return Outcome.refused(Refusal.notFound("option", id));
            }
            right = option.get().right();
        }
        Measure measure = new Measure(question.parameters(), right ? 1 : 0, true);
        return Outcome.done(ReceivedEvidence.of(answer, pack.areaOf(question), measure, now));
    }

    private static @Nullable Measure measure(Evidence evidence, Skill skill) {
        if (evidence instanceof Practice practice) {
            return practised(skill, practice);
        }
        // Having read or seen something says nothing about being able.
        return evidence instanceof Observation observation ? observed(skill, observation) : null;
    }

    private static @Nullable Measure practised(Skill skill, Practice practice) {
        Help help = practice.help();
        if (PostureReason.saysNothing(practice.posture(), practice.reason())) {
            return null;
        }
        if (practice.success() && practice.reason() == PostureReason.COULD_NOT) {
            return new Measure(GradedHelp.needing(skill), help.category(), true);
        }
        if (help == Help.SHOWN) {
            return null;
        }
        return new Measure(GradedHelp.enough(skill, help), practice.success() ? 1 : 0, true);
    }

    private static @Nullable Measure observed(Skill skill, Observation observation) {
        return PostureReason.saysNothing(observation.posture(), observation.reason())
                ? null
                : new Measure(GradedHelp.observing(skill), observation.help().category(), true);
    }
}
