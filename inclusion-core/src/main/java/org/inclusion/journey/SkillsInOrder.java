package org.inclusion.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.path.Audience;
import org.inclusion.path.SkillPath;
import org.inclusion.progress.SkillRecord;
import org.inclusion.progress.SkillRecords;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;

/** Shows the skills of which something was seen: by pack, and within a pack in the author's order. */
final class SkillsInOrder {

    private final ContentLibrary content;

    SkillsInOrder(ContentLibrary content) {
        this.content = content;
    }

    List<SeenSkill> of(SkillRecords records) {
        List<SeenSkill> seen = new ArrayList<>();
        records.records().forEach((pack, skills) -> seen.addAll(of(pack, skills)));
        return List.copyOf(seen);
    }

    private List<SeenSkill> of(String packId, Map<String, SkillRecord> records) {
        Optional<ContentPack> pack = content.pack(packId);
        List<SeenSkill> seen = new ArrayList<>();
        Map<String, SkillRecord> left = new TreeMap<>(records);
        for (Skill skill : pack.map(ContentPack::skills).orElse(List.of())) {
            SkillRecord record = left.remove(skill.id());
            if (record != null) {
                seen.add(seen(packId, skill.id(), skill.title(), audience(pack.orElseThrow()), record));
            }
        }
        // A later version of a pack may lack a skill. What she showed is still hers.
        left.forEach((skill, record) -> seen.add(seen(
                packId,
                skill,
                LocalizedText.of(skill),
                pack.map(SkillsInOrder::audience).orElse(Audience.LEARNER),
                record)));
        return seen;
    }

    private static SeenSkill seen(
            String pack, String skill, LocalizedText title, Audience audience, SkillRecord record) {
        return new SeenSkill(pack, skill, title, audience, record.status(), record.lastAt(), record.toReview());
    }

    /** A pack whose paths are all for helpers is about the trade of helpers. */
    private static Audience audience(ContentPack pack) {
        boolean forHelpers = !pack.paths().isEmpty()
                && pack.paths().stream().map(SkillPath::audience).allMatch(Audience.HELPER::equals);
        return forHelpers ? Audience.HELPER : Audience.LEARNER;
    }
}
