package org.inclusion.journey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.path.Audience;
import org.inclusion.progress.SkillRecord;
import org.inclusion.progress.SkillRecords;
import org.inclusion.skill.SkillRef;
import org.inclusion.words.LocalizedText;

/**
 * Shows the skills of which a learner showed something, or which she was asked about: by pack, and within a pack in the
 * author's order. A lesson that was read shows nothing: the skill stands in the records, and not here.
 */
final class SkillsInOrder {

    private final ContentLibrary content;

    SkillsInOrder(ContentLibrary content) {
        this.content = content;
    }

    /**
     * The skills of a learner.
     *
     * @param open her open disagreements
     */
    List<SeenSkill> of(SkillRecords records, List<Disagreement> open) {
        Map<SkillRef, Disagreement> bySkill = new HashMap<>();
        for (Disagreement said : open) {
            if (said.skill() != null) {
                bySkill.put(said.skill(), said);
            }
        }
        return records.records().entrySet().stream()
                .flatMap(pack -> inPack(pack.getKey(), pack.getValue(), bySkill))
                .toList();
    }

    private Stream<SeenSkill> inPack(
            String packId, Map<String, SkillRecord> records, Map<SkillRef, Disagreement> disagreements) {
        Optional<ContentPack> pack = content.pack(packId);
        Audience audience = pack.map(ContentPack::audience).orElse(Audience.LEARNER);
        Map<String, LocalizedText> titles = new LinkedHashMap<>();
        pack.map(ContentPack::skills).orElse(List.of()).forEach(skill -> titles.put(skill.id(), skill.title()));
        // A later version of a pack may lack a skill. What she showed is still hers.
        records.keySet().forEach(skill -> titles.putIfAbsent(skill, LocalizedText.of(skill)));
        return titles.entrySet().stream()
                .filter(title -> {
                    SkillRecord record = records.get(title.getKey());
                    return record != null
                            && (isShown(record) || disagreements.containsKey(new SkillRef(packId, title.getKey())));
                })
                .map(title -> {
                    SkillRef skill = new SkillRef(packId, title.getKey());
                    SkillRecord record = Objects.requireNonNull(records.get(title.getKey()));
                    return new SeenSkill(
                            skill,
                            title.getValue(),
                            audience,
                            record.status(),
                            record.lastAt(),
                            record.toReview(),
                            record.explains(),
                            record.witnessedAt(),
                            disagreements.get(skill));
                });
    }

    /** What she answered or tried, what both settled, what the host saw, or what she says of her trade. */
    private static boolean isShown(SkillRecord record) {
        return record.acts() > 0
                || record.observations() > 0
                || record.settledAt() != null
                || record.witnessedAt() != null
                || record.explains();
    }
}
