package org.inclusion.evidence;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages written field by field, for tests. */
final class Messages {

    static final List<String> FIELDS = Arrays.stream(EvidenceMessage.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private Messages() {}

    /** A message of a kind with all it needs and nothing else, by whoever sends it. */
    static EvidenceMessage plain(String kind) {
        EvidenceMessage message = of(Map.of(
                "id", "e1",
                "kind", kind,
                "at", "2026-11-24T09:00:00Z",
                "pack", "premiers-pas",
                "version", "1.0.0",
                "item", "joindre-un-fichier"));
        return switch (kind) {
            case "practice" -> with(with(message, "success", true), "help", "TOGETHER");
            case "observation", "self-report" -> with(message, "help", "TOGETHER");
            case "content" -> with(message, "event", "STARTED");
            default -> message;
        };
    }

    /** The same message with one field changed; the field must exist. */
    static EvidenceMessage with(EvidenceMessage message, String field, @Nullable Object value) {
        if (!FIELDS.contains(field)) {
            throw new IllegalArgumentException("no field " + field);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        FIELDS.forEach(name -> values.put(name, value(message, name)));
        values.put(field, value);
        return of(values);
    }

    static @Nullable Object value(EvidenceMessage message, String field) {
        try {
            return EvidenceMessage.class.getMethod(field).invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EvidenceMessage of(Map<String, ? extends @Nullable Object> values) {
        try {
            return (EvidenceMessage) EvidenceMessage.class.getConstructors()[0].newInstance(
                    FIELDS.stream().map(values::get).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
