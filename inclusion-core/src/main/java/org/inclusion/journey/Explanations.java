package org.inclusion.journey;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.autonomy.Standing;
import org.inclusion.autonomy.Weights;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.Evidence.Settlement;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AreaId;
import org.inclusion.id.StepId;
import org.inclusion.learner.LearnerState;
import org.inclusion.path.Step;
import org.inclusion.progress.SkillRecord;
import org.inclusion.progress.SkillRecords;
import org.inclusion.skill.Skill;
import org.inclusion.store.Transaction;
import org.inclusion.words.LocalizedText;
import org.inclusion.words.Reason;

/**
 * Says why a level is what it is: what weighed most in its area, the heaviest first, each with its direction. Answers
 * to questions weigh together, and are named by the skills that she recognised with them: never as answers. No number,
 * no judgement.
 */
final class Explanations {

    /** A list of all that she recognised would be a report. */
    private static final int MOST_SKILLS = 3;

    private final EvidenceStore evidence;
    private final ContentLibrary content;

    Explanations(EvidenceStore evidence, ContentLibrary content) {
        this.evidence = evidence;
        this.content = content;
    }

    /** What weighs as much as it does, and the reasons that say so. */
    private record Weighed(int weight, List<Reason> reasons) {}

    /** The reasons behind a level, each once, the heaviest first; none where no level is shown. */
    List<LevelReason> of(Transaction tx, LearnerId learner, AreaLevel level, LearnerState state) {
        if (level.status() != AreaLevel.Status.ESTABLISHED) {
            return List.of();
        }
        AreaId area = level.area().id();
        Weights weights = state.standings().getOrDefault(area, Standing.UNKNOWN).weights();
        return Stream.concat(acts(tx, learner, weights), saidAndAnswered(weights, area, state.skills()))
                .sorted(comparingInt(weighed -> -Math.abs(weighed.weight())))
                .flatMap(weighed -> weighed.reasons().stream().map(reason -> LevelReason.of(reason, weighed.weight())))
                .toList();
    }

    private Stream<Weighed> saidAndAnswered(Weights weights, AreaId area, SkillRecords skills) {
        Stream.Builder<Weighed> weighed = Stream.builder();
        if (weights.answers() != 0) {
            List<Reason> answered =
                    weights.answers() > 0 ? recognised(skills, area) : List.of(Reason.of("why.answers.to-try"));
            weighed.add(new Weighed(weights.answers(), answered));
        }
        if (weights.selfReports() != 0) {
            weighed.add(new Weighed(weights.selfReports(), List.of(Reason.of("why.self-report"))));
        }
        return weighed.build();
    }

    /** Acts of which the same is said weigh together. */
    private Stream<Weighed> acts(Transaction tx, LearnerId learner, Weights weights) {
        Map<String, Integer> byEvidence =
                weights.acts().stream().collect(toMap(Weights.Act::evidence, Weights.Act::weight));
        Map<Reason, Integer> bySentence = new LinkedHashMap<>();
        evidence.find(tx, learner, weights.evidence()).stream()
                .sorted(comparing(ReceivedEvidence::position).reversed())
                .forEach(act ->
                        bySentence.merge(why(act.evidence()), byEvidence.getOrDefault(act.id(), 0), Integer::sum));
        return bySentence.entrySet().stream().map(said -> new Weighed(said.getValue(), List.of(said.getKey())));
    }

    /** The skills of an area that she recognised in questions, the latest first. */
    private List<Reason> recognised(SkillRecords skills, AreaId area) {
        return content.packs().stream()
                .flatMap(pack -> pack.skills().stream()
                        .filter(skill -> pack.framework().areaOf(skill).equals(area))
                        .flatMap(skill -> skills
                                .of(pack.id(), skill.id())
                                .filter(SkillRecord::recognised)
                                .map(record -> new Recognised(skill, record))
                                .stream()))
                .sorted(comparing((Recognised one) -> one.record().lastAt()).reversed())
                .limit(MOST_SKILLS)
                .map(one ->
                        Reason.of("why.answers.recognised", "what", one.skill().title()))
                .toList();
    }

    private record Recognised(Skill skill, SkillRecord record) {}

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
