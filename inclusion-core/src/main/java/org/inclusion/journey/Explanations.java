package org.inclusion.journey;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.StepId;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;
import org.inclusion.store.Transaction;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;

/** Says why a level is what it is: the latest acts behind it, as reasons. No number, no judgement. */
final class Explanations {

    private final EvidenceStore evidence;
    private final ContentLibrary content;

    Explanations(EvidenceStore evidence, ContentLibrary content) {
        this.evidence = evidence;
        this.content = content;
    }

    /** The reasons behind a level, each once, the latest first; none where no level is shown. An answer to a question is no reason. */
    List<Reason> of(Transaction tx, LearnerId learner, AreaLevel level) {
        if (level.status() != AreaLevel.Status.ESTABLISHED) {
            return List.of();
        }
        return evidence.find(tx, learner, level.evidence()).stream()
                .filter(received -> !(received.evidence() instanceof Answer))
                .sorted(comparing(ReceivedEvidence::position).reversed())
                .map(received -> why(received.evidence()))
                .distinct()
                .toList();
    }

    private Reason why(Evidence evidence) {
        if (evidence instanceof Practice practice) {
            return Reason.of(code(practice), "what", stepTitle(practice.item()));
        }
        if (evidence instanceof Observation observation) {
            return Reason.of("why.observation." + observation.help(), "what", skillTitle(observation.item()));
        }
        if (evidence instanceof Settlement settlement) {
            return Reason.of("why.settlement." + settlement.help(), "what", skillTitle(settlement.item()));
        }
        return Reason.of("why.self-report");
    }

    private static String code(Practice practice) {
        if (!practice.success()) {
            return "why.practice.tried";
        }
        if (practice.posture() == Posture.DONE_FOR) {
            return "why.practice.done-for";
        }
        if (practice.header().channel() == Channel.HOME) {
            return "why.practice.home";
        }
        return (byVoice(practice) ? "why.practice.telephone." : "why.practice.") + practice.help();
    }

    /** On the telephone nobody can show anything or stand near: the voice helps. */
    private static boolean byVoice(Practice practice) {
        return practice.header().channel() == Channel.TELEPHONE
                && (practice.help() == Help.SHOWN || practice.help() == Help.SUPPORTED);
    }

    private LocalizedText stepTitle(ItemRef item) {
        return title(item, pack -> pack.step(new StepId(item.item())).map(Step::title));
    }

    /** A skill and a step may have one id, and different titles. */
    private LocalizedText skillTitle(ItemRef item) {
        return title(item, pack -> pack.skill(item.item()).map(Skill::title));
    }

    /** The bare id where the host no longer keeps that version of the pack. */
    private LocalizedText title(ItemRef item, Function<ContentPack, Optional<LocalizedText>> title) {
        return content.pack(item).flatMap(title).orElseGet(() -> LocalizedText.of(item.item()));
    }
}
