package org.inclusion.learner;

import java.time.Instant;
import org.inclusion.access.Outcome;
import org.inclusion.autonomy.GradedHelp;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Question;
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
import org.inclusion.skill.Skill;
import org.jspecify.annotations.Nullable;

/** Receives evidence: finds the content it points to, and what it says about ability by it. Thread-safe. */
final class Measuring {

    private final ContentLibrary content;

    Measuring(ContentLibrary content) {
        this.content = content;
    }

    Outcome<ReceivedEvidence> receive(Evidence evidence, Instant now) {
        ItemRef item = evidence.item();
        return Outcome.found(content.pack(item), "pack", item.pack() + " " + item.version())
                .then(pack -> receive(evidence, pack, now));
    }

    private static Outcome<ReceivedEvidence> receive(Evidence evidence, ContentPack pack, Instant now) {
        String item = evidence.item().item();
        if (evidence instanceof Answer answer) {
            return Outcome.found(pack.question(item), "question", item)
                    .then(question -> isRight(question, answer.option())
                            .map(right -> new Measure(question.parameters(), right ? 1 : 0, true))
                            .map(measure -> ReceivedEvidence.of(evidence, pack.areaOf(question), measure, now)));
        }
        if (evidence instanceof SelfReport report) {
            Measure measure = new Measure(GradedHelp.selfReport(), report.help().category(), false);
            return Outcome.found(pack.selfReport(item), "self-report", item)
                    .map(question -> ReceivedEvidence.of(evidence, question.area(), measure, now));
        }
        Outcome<Skill> skill = evidence instanceof Observation
                ? Outcome.found(pack.skill(item), "skill", item)
                : Outcome.found(pack.step(item).flatMap(step -> pack.skill(step.skill())), "step", item);
        return skill.map(
                found -> ReceivedEvidence.of(evidence, pack.framework().areaOf(found), measure(evidence, found), now));
    }

    /** Who does not know is not right; an option there is not, is no answer. */
    private static Outcome<Boolean> isRight(Question question, @Nullable String option) {
        return option == null
                ? Outcome.done(false)
                : Outcome.found(question.option(option), "option", option).map(Question.Option::right);
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
