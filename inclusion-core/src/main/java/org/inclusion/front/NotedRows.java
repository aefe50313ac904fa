package org.inclusion.front;

import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.autonomy.AreaLevel;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceFormat;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.EvidenceTitle;
import org.inclusion.journey.SeenCorrection;
import org.inclusion.journey.SeenSkill;
import org.inclusion.room.NotedList.Person;
import org.inclusion.skill.SkillRef;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a copy that are no rows of one table, value by value in the order of writing; the others stand with the
 * rooms. {@code copy-1.schema.json} describes them all.
 */
final class NotedRows {

    private final ContentLibrary content;

    NotedRows(ContentLibrary content) {
        this.content = content;
    }

    Map<String, @Nullable Object> level(AreaLevel level) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("area", level.area().id());
        row.put("title", level.area().title());
        row.put("status", level.status());
        row.put("level", level.level());
        row.put("at", level.at());
        row.put("toReview", level.reviewDue());
        return row;
    }

    Map<String, @Nullable Object> skill(SeenSkill seen) {
        Disagreement disagreement = seen.disagreement();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("pack", seen.skill().pack());
        row.put("skill", seen.skill().skill());
        row.put("title", seen.title());
        row.put("status", seen.status());
        row.put("at", seen.lastAt());
        row.put("toReview", seen.toReview());
        row.put("explains", seen.explains());
        row.put("disagreement", disagreement == null ? null : disagreement.saying());
        return row;
    }

    Map<String, @Nullable Object> disagreement(Disagreement disagreement) {
        SkillRef skill = disagreement.skill();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("at", disagreement.at());
        row.put("area", disagreement.area());
        row.put("pack", skill == null ? null : skill.pack());
        row.put("skill", skill == null ? null : skill.skill());
        row.put("saying", disagreement.saying());
        row.put("takenBackAt", disagreement.takenBackAt());
        row.put("settledAt", disagreement.settledAt());
        row.put("settledBy", person(disagreement.settledBy()));
        return row;
    }

    /**
     * A piece of evidence: the fields as they were sent, and what was noted with them.
     *
     * @param corrected how it was corrected; null where it stands
     */
    Map<String, @Nullable Object> evidence(ReceivedEvidence received, @Nullable SeenCorrection corrected) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(EvidenceFormat.fields(received.evidence()));
        row.put("title", EvidenceTitle.of(received.evidence(), content).orElse(null));
        row.put("area", received.area());
        row.put("actor", new Person(received.evidence().header().actor()));
        row.put("receivedAt", received.receivedAt());
        row.put("corrected", corrected == null ? null : corrected(corrected));
        return row;
    }

    private static Map<String, @Nullable Object> corrected(SeenCorrection correction) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("by", correction.id());
        row.put("at", correction.at());
        row.put("actor", new Person(correction.actor()));
        row.put("withdrawn", correction.withdrawn());
        return row;
    }

    private static @Nullable Person person(@Nullable String id) {
        return id == null ? null : new Person(id);
    }
}
