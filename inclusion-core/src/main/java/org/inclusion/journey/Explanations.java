package org.inclusion.journey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Answer;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.StepId;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;
import org.inclusion.store.Transaction;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;

/** Why a level is what it is: the latest acts behind it, as reasons, the latest first. No number, no judgement. */
final class Explanations {

    private final EvidenceStore evidence;
    private final ContentLibrary content;

    Explanations(EvidenceStore evidence, ContentLibrary content) {
        this.evidence = evidence;
        this.content = content;
    }

    List<Reason> of(Transaction tx, LearnerId learner, AreaLevel level) {
        if (level.status() != AreaLevel.Status.ESTABLISHED) {
            return List.of();
        }
        NavigableMap<HistoryPosition, Evidence> acts = new TreeMap<>();
        for (ReceivedEvidence act : evidence.find(tx, learner, level.evidence())) {
            acts.put(act.position(), act.evidence());
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Evidence act : acts.descendingMap().values()) {
            reasons.add(why(act));
        }
        return List.copyOf(reasons);
    }

    private Reason why(Evidence act) {
        if (act instanceof Answer) {
            return Reason.of("why.answers");
        }
        if (act instanceof Practice practice) {
            return Reason.of(code(practice), "what", stepTitle(act.item()));
        }
        if (act instanceof Observation observation) {
            return Reason.of("why.observation." + observation.help(), "what", skillTitle(act.item()));
        }
        return Reason.of("why.self-report");
    }

    private static String code(Practice practice) {
        if (!practice.success()) {
            return "why.practice.tried";
        }
        return practice.posture() == Posture.DONE_FOR ? "why.practice.done-for" : "why.practice." + practice.help();
    }

    /** The bare id where the host no longer keeps that version. */
    private LocalizedText stepTitle(ItemRef item) {
        Optional<ContentPack> pack = content.pack(item);
        Optional<Step> step = pack.isPresent() ? pack.get().step(new StepId(item.item())) : Optional.empty();
        return step.isPresent() ? step.get().title() : LocalizedText.of(item.item());
    }

    /** A skill and a step may have the same id, and other titles. */
    private LocalizedText skillTitle(ItemRef item) {
        Optional<ContentPack> pack = content.pack(item);
        Optional<Skill> skill = pack.isPresent() ? pack.get().skill(item.item()) : Optional.empty();
        return skill.isPresent() ? skill.get().title() : LocalizedText.of(item.item());
    }
}
