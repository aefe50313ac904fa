package org.inclusion.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.EvidenceKind.Has;

/**
 * Writes evidence: as the fields that {@link SentEvidence} reads, and as the text that is hashed. Both are written
 * straight from the evidence, and are the same for ever for the same evidence.
 */
@Internal
public final class EvidenceFormat {

    private EvidenceFormat() {}

    /**
     * The kind as JSON names it: {@code answer, practice, observation, self-report, settlement, withdrawal,
     * content, witnessed}.
     */
    public static String kind(Evidence evidence) {
        return EvidenceKind.of(evidence).toString();
    }

    /**
     * The fields of evidence by name.
     *
     * @return a String or a Boolean by name, in the order of writing, without the fields that were left out; the caller
     *     may change the map
     */
    public static Map<String, Object> fields(Evidence evidence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Has<Evidence> has : EvidenceKind.of(evidence).written()) {
            Object value = has.valueIn(evidence);
            if (value != null) {
                fields.put(has.field().name(), value);
            }
        }
        return fields;
    }

    /**
     * Writes the fields of evidence as one JSON object, without those that were left out.
     *
     * @throws IOException if the generator fails
     */
    public static void write(Evidence evidence, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Has<Evidence> has : EvidenceKind.of(evidence).written()) {
            Object value = has.valueIn(evidence);
            if (value instanceof Boolean flag) {
                json.writeBooleanField(has.field().name(), flag);
            } else if (value != null) {
                json.writeStringField(has.field().name(), (String) value);
            }
        }
        json.writeEndObject();
    }

    /**
     * The hash that distinguishes "sent again" from "same id, other content".
     *
     * @return SHA-256 over every field but the id, one a line, empty where it was left out; 64 lower-case
     *     hexadecimal digits
     */
    static String contentHash(Evidence evidence) {
        StringBuilder content = new StringBuilder(256);
        for (Has<Evidence> has : EvidenceKind.of(evidence).written()) {
            if (has.field() != EvidenceField.ID) {
                Object value = has.valueIn(evidence);
                // No value holds a line feed, so the separator cannot be forged.
                content.append(value == null ? "" : value).append('\n');
            }
        }
        return sha256(content.toString());
    }

    private static String sha256(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
