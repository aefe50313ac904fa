package org.inclusion.learner;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.access.Outcome;
import org.inclusion.autonomy.GradedHelp;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.Exercise;
import org.inclusion.content.Question;
import org.inclusion.content.SelfReportQuestion;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.SelfReport;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.Evidence.Withdrawal;
import org.inclusion.evidence.Evidence.Witnessed;
import org.inclusion.evidence.EvidenceHeader;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.ItemSubject;
import org.inclusion.evidence.Measure;
import org.inclusion.evidence.PostureReason;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.QuestionId;
import org.inclusion.id.StepId;
import org.inclusion.path.Audience;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;
import org.jspecify.annotations.Nullable;

/**
 * Receives evidence: finds the item that the evidence is about, and measures what the evidence says of
 * ability. Thread-safe.
 */
final class Measuring {

    private final ContentLibrary content;

    Measuring(ContentLibrary content) {
        this.content = content;
    }

    /**
     * The subject of an item, and what a piece of evidence says of ability in it; null where the evidence says nothing.
     */
    private record Measured(ItemSubject subject, @Nullable Measure measure) {}

    Outcome<ReceivedEvidence> receive(Evidence evidence, Instant now) {
        ItemRef item = evidence.item();
        return Outcome.found(content.pack(item), "pack", item.pack() + " " + item.version())
                .flatMap(pack -> measured(evidence, pack))
                .map(measured -> ReceivedEvidence.of(evidence, measured.subject(), measured.measure(), now));
    }

    private static Outcome<Measured> measured(Evidence evidence, ContentPack pack) {
        String item = evidence.item().item();
        if (evidence instanceof Answer answer) {
            return Outcome.found(pack.question(new QuestionId(item)), "question", item)
                    .flatMap(question ->
                            answered(answer, question).map(measure -> new Measured(subject(question, pack), measure)));
        }
        if (evidence instanceof SelfReport report) {
            return Outcome.found(
                    pack.selfReport(item)
                            .map(question -> reported(report, question))
                            .or(() -> skillSheExplains(report, pack)
                                    .map(skill -> new Measured(subject(skill, pack), null))),
                    "self-report",
                    item);
        }
        if (evidence instanceof Observation observation) {
            return Outcome.found(pack.skill(item), "skill", item)
                    .map(skill -> new Measured(subject(skill, pack), observed(skill, observation)));
        }
        if (evidence instanceof Settlement settlement) {
            return Outcome.found(pack.skill(item), "skill", item)
                    .map(skill -> new Measured(subject(skill, pack), settled(skill, settlement)));
        }
        if (evidence instanceof Witnessed) {
            // With whatever help it was done, the site would have seen the same.
            return Outcome.found(pack.skill(item), "skill", item)
                    .map(skill -> new Measured(subject(skill, pack), null));
        }
        if (evidence instanceof Withdrawal) {
            return subject(item, pack).map(subject -> new Measured(subject, null));
        }
        return Outcome.found(pack.step(new StepId(item)), "step", item)
                .map(step -> new Measured(
                        subject(step, pack),
                        // A lesson that was read says nothing of ability.
                        evidence instanceof Practice practice
                                ? practised(pack.skill(step.skill()).orElseThrow(), practice)
                                : null));
    }

    /** The subject of any item, whatever kind it is of. */
    private static Outcome<ItemSubject> subject(String item, ContentPack pack) {
        Optional<ItemSubject> found = pack.step(new StepId(item))
                .map(step -> subject(step, pack))
                .or(() -> pack.question(new QuestionId(item)).map(question -> subject(question, pack)))
                .or(() -> pack.skill(item).map(skill -> subject(skill, pack)))
                .or(() -> pack.selfReport(item).map(question -> ItemSubject.of(question.area())));
        return Outcome.found(found, "item", item);
    }

    private static ItemSubject subject(Skill skill, ContentPack pack) {
        return ItemSubject.of(pack.framework().areaOf(skill), skill.id());
    }

    private static ItemSubject subject(Question question, ContentPack pack) {
        return ItemSubject.of(pack.areaOf(question), question.skill());
    }

    private static ItemSubject subject(Step step, ContentPack pack) {
        @Nullable
        String site = pack.exercise(step.exercise()).map(Exercise::site).orElse(null);
        return new ItemSubject(pack.areaOf(step), step.skill(), site);
    }

    /** "I don't know" counts as an answer that is not right; an option that the question does not have is refused. */
    private static Outcome<Measure> answered(Answer answer, Question question) {
        String chosen = answer.option();
        if (chosen == null) {
            return Outcome.done(new Measure(question.parameters(), 0, true));
        }
        return Outcome.found(question.option(chosen), "option", chosen)
                .map(option -> new Measure(question.parameters(), option.right() ? 1 : 0, true));
    }

    private static Measured reported(SelfReport report, SelfReportQuestion question) {
        return new Measured(
                ItemSubject.of(question.area()),
                new Measure(GradedHelp.selfReport(), report.help().category(), false));
    }

    /**
     * A skill of her trade, if she says of it herself whether she can explain it: that is no measure of what she
     * can do.
     */
    private static Optional<Skill> skillSheExplains(SelfReport report, ContentPack pack) {
        EvidenceHeader header = report.header();
        boolean byHerself = header.actor().equals(header.learner().value());
        return byHerself && pack.audience() == Audience.HELPER
                ? pack.skill(report.item().item())
                : Optional.empty();
    }

    private static @Nullable Measure practised(Skill skill, Practice practice) {
        Help help = practice.help();
        if (practice.saysNothing()) {
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

    /** A settlement tells as much as an observation: learner and helper said it together. */
    private static Measure settled(Skill skill, Settlement settlement) {
        return new Measure(GradedHelp.observing(skill), settlement.help().category(), true);
    }
}
