package org.inclusion.assessment;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.inclusion.content.ContentPack;
import org.inclusion.progress.SkillRecords;
import org.inclusion.skill.Skill;

/**
 * The result of one assessment, skill by skill, in the author's order. It has no level: answers let a skill be
 * recognised, and never more.
 *
 * @param recognised the skills about which more of her answers were right than not
 * @param toTry the skills that she was asked about and did not recognise; "I don't know" and a wrong answer are alike
 * @param notLookedAt the other skills of the areas it asks about of which nothing was ever seen
 */
public record AssessmentResult(List<Skill> recognised, List<Skill> toTry, List<Skill> notLookedAt) {

    public AssessmentResult {
        recognised = List.copyOf(recognised);
        toTry = List.copyOf(toTry);
        notLookedAt = List.copyOf(notLookedAt);
    }

    /**
     * The result of the answers so far.
     *
     * @param pack the pack of the assessment's questions
     * @param records what was ever seen of her skills
     */
    static AssessmentResult of(Assessment assessment, ContentPack pack, AskedSoFar asked, SkillRecords records) {
        Map<String, Boolean> bySkill = asked.recognisedBySkill(pack);
        return new AssessmentResult(
                skills(pack, skill -> bySkill.getOrDefault(skill.id(), false)),
                skills(pack, skill -> !bySkill.getOrDefault(skill.id(), true)),
                skills(
                        pack,
                        skill -> !bySkill.containsKey(skill.id())
                                && assessment.areas().contains(pack.framework().areaOf(skill))
                                && records.of(pack.id(), skill.id()).isEmpty()));
    }

    private static List<Skill> skills(ContentPack pack, Predicate<Skill> which) {
        return pack.skills().stream().filter(which).toList();
    }
}
