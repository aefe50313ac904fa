package org.inclusion.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one piece of evidence as JSON says them. A field that is null counts as left out. */
final class SaidFields {

    private static final Set<String> NAMES =
            EvidenceField.ALL.stream().map(EvidenceField::name).collect(Collectors.toUnmodifiableSet());

    private final JsonNode said;

    /**
     * Takes an object whose fields are all known and hold what they may hold.
     *
     * @throws Culprit if the JSON is no such object
     */
    SaidFields(JsonNode said) {
        this.said = said;
        if (!said.isObject()) {
            throw Culprit.misshapen("", "problem.not-an-object");
        }
        EvidenceField.ALL.forEach(this::checkType);
        for (Iterator<String> names = said.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!NAMES.contains(name)) {
                throw Culprit.misshapen(pointer(name), "problem.unknown-field");
            }
        }
    }

    private void checkType(EvidenceField<?> field) {
        if (!has(field)) {
            return;
        }
        JsonNode value = said.path(field.name());
        if (field.isFlag() && !value.isBoolean()) {
            throw Culprit.misshapen(pointer(field.name()), "problem.not-a-flag");
        }
        if (!field.isFlag() && !value.isTextual()) {
            throw Culprit.misshapen(pointer(field.name()), "problem.not-a-text");
        }
    }

    boolean has(EvidenceField<?> field) {
        return said.hasNonNull(field.name());
    }

    <T> T required(EvidenceField<T> field) {
        String text = text(field);
        if (text == null || text.isEmpty()) {
            throw new Culprit(field.name(), "required");
        }
        return field.read(text);
    }

    <T> @Nullable T optional(EvidenceField<T> field) {
        String text = text(field);
        return text == null ? null : field.read(text);
    }

    private @Nullable String text(EvidenceField<?> field) {
        return has(field) ? said.path(field.name()).asText() : null;
    }

    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
