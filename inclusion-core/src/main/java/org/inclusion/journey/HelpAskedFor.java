package org.inclusion.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.content.Published;
import org.inclusion.evidence.Help;
import org.inclusion.path.Step;
import org.inclusion.progress.SkillRecord;
import org.inclusion.progress.SkillRecords;
import org.inclusion.progress.SkillStatus;
import org.inclusion.skill.SkillRef;

/**
 * The help that a learner asks for, skill by skill: she says that she still needs help, or she and a helper settled
 * that somebody shows it again. It ends with her disagreement, or once it worked with her again. Immutable.
 */
final class HelpAskedFor {

    private final Map<SkillRef, Help> bySkill;

    private HelpAskedFor(Map<SkillRef, Help> bySkill) {
        this.bySkill = bySkill;
    }

    /**
     * Collects the skills for which a learner asks for help, each with that help.
     *
     * @param open her open disagreements
     */
    static HelpAskedFor of(List<Disagreement> open, SkillRecords skills) {
        Map<SkillRef, Help> bySkill = new HashMap<>();
        skills.records()
                .forEach((pack, records) -> records.forEach((skill, record) -> {
                    if (isToBeShownAgain(record)) {
                        bySkill.put(new SkillRef(pack, skill), Help.SHOWN);
                    }
                }));
        for (Disagreement said : open) {
            if (said.skill() != null && said.saying() == Disagreement.Saying.I_NEED_HELP) {
                bySkill.putIfAbsent(said.skill(), Help.TOGETHER);
            }
        }
        return new HelpAskedFor(bySkill);
    }

    /** The help that she asks for with the skill of a step; empty where she asks for none. */
    Optional<Help> with(Published<Step> step) {
        return Optional.ofNullable(
                bySkill.get(new SkillRef(step.pack().id(), step.item().skill())));
    }

    /** No other settlement leaves a skill below practised. */
    private static boolean isToBeShownAgain(SkillRecord record) {
        return record.settledAt() != null && record.status().compareTo(SkillStatus.PRACTISED) < 0;
    }
}
