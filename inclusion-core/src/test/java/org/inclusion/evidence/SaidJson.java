package org.inclusion.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.inclusion.access.Actor;
import org.inclusion.access.Outcome;
import org.jspecify.annotations.Nullable;

/** Evidence in JSON, written field by field, for tests. */
final class SaidJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SaidJson() {}

    /** Evidence of a kind with all the fields the kind needs, and no other. */
    static ObjectNode plain(String kind) {
        ObjectNode said = JSON.createObjectNode()
                .put("id", "e1")
                .put("kind", kind)
                .put("at", "2026-11-24T09:00:00Z")
                .put("pack", "premiers-pas")
                .put("version", "1.0.0")
                .put("item", "joindre-un-fichier");
        return switch (kind) {
            case "practice" -> said.put("success", true).put("help", "TOGETHER");
            case "observation", "self-report" -> said.put("help", "TOGETHER");
            case "content" -> said.put("event", "STARTED");
            default -> said;
        };
    }

    /** A copy with one field changed; null leaves the field out. */
    static ObjectNode with(ObjectNode said, String field, @Nullable Object value) {
        ObjectNode changed = said.deepCopy();
        changed.set(field, JSON.valueToTree(value));
        return changed;
    }

    static ObjectNode written(Evidence evidence) {
        return JSON.valueToTree(EvidenceFormat.fields(evidence));
    }

    static Outcome<Evidence> read(JsonNode said, Actor sender) {
        return SentEvidence.json(said.toString()).by(sender);
    }
}
