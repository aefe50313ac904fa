package org.inclusion.servlet.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * Compares a body with its schema, and notes every mistake under the code that a route would answer. It knows the parts
 * of JSON Schema with which the description describes bodies; other parts it ignores, since the routes check them. For
 * one thread.
 */
final class BodyFaults {

    /** As many mistakes are told at once. */
    static final int MOST = 50;

    private static final String SHAPE_OF_AN_ID = "^[A-Za-z0-9._~-]{1,64}$";

    private final JsonNode schemas;
    private final List<Fault> found = new ArrayList<>();

    private BodyFaults(JsonNode schemas) {
        this.schemas = schemas;
    }

    /**
     * The mistakes in a body.
     *
     * @param schemas the schemas to which a schema refers, by name
     */
    static List<Fault> in(JsonNode body, JsonNode schema, JsonNode schemas) {
        BodyFaults faults = new BodyFaults(schemas);
        faults.check(body, schema, "");
        return faults.found;
    }

    private void check(JsonNode value, JsonNode described, String pointer) {
        Alternatives alternatives = Alternatives.of(described, schemas);
        JsonNode schema = alternatives.chosenFor(value);
        if (schema.has("enum") || schema.has("const")) {
            checkConstant(value, constants(schema), pointer);
        } else {
            switch (typeOf(schema)) {
                case "object" -> checkObject(value, schema, alternatives.fieldsOfOthers(schema), pointer);
                case "array" -> checkList(value, schema, pointer);
                case "string" -> checkText(value, schema, pointer);
                case "boolean" -> note(value.isBoolean(), "problem.not-a-flag", pointer);
                case "integer" -> note(isCount(value), "problem.not-a-number", pointer);
                default -> {
                    // Anything may stand here.
                }
            }
        }
    }

    private void checkObject(JsonNode value, JsonNode schema, Set<String> fieldsOfOthers, String pointer) {
        if (!value.isObject()) {
            note("problem.not-an-object", pointer);
            return;
        }
        JsonNode properties = schema.path("properties");
        Set<String> required = texts(schema.path("required"));
        properties.properties().forEach(property -> {
            String field = at(pointer, property.getKey());
            JsonNode sent = value.get(property.getKey());
            if (sent != null && !sent.isNull()) {
                check(sent, property.getValue(), field);
            } else if (required.contains(property.getKey()) && !isSaidByNull(sent, property.getValue())) {
                note("refused.required", field);
            }
        });
        if (schema.has("additionalProperties")) {
            value.fieldNames()
                    .forEachRemaining(
                            name -> note(properties.has(name), unexpected(name, fieldsOfOthers), at(pointer, name)));
        }
    }

    /**
     * Null counts as left out, but where the description has it as a value: a bookmark of somebody who has finished.
     */
    private boolean isSaidByNull(@Nullable JsonNode sent, JsonNode described) {
        return sent != null && Alternatives.of(described, schemas).allowNull();
    }

    private static String unexpected(String field, Set<String> fieldsOfOthers) {
        return fieldsOfOthers.contains(field) ? "refused.not-for-this-kind" : "problem.unknown-field";
    }

    private void checkList(JsonNode value, JsonNode schema, String pointer) {
        note(value.isArray(), "problem.not-a-list", pointer);
        for (int i = 0; value.isArray() && i < value.size() && found.size() < MOST; i++) {
            check(value.get(i), schema.path("items"), at(pointer, String.valueOf(i)));
        }
    }

    private void checkConstant(JsonNode value, List<String> constants, String pointer) {
        if (!value.isTextual()) {
            note("problem.not-a-text", pointer);
        } else if (!constants.contains(value.asText())) {
            add(Fault.of("refused.unknown-value", pointer, constants));
        }
    }

    private void checkText(JsonNode value, JsonNode schema, String pointer) {
        if (!value.isTextual()) {
            note("problem.not-a-text", pointer);
            return;
        }
        String text = value.asText();
        if (schema.path("pattern").asText().equals(SHAPE_OF_AN_ID)) {
            note(OpaqueId.isValid(text), "refused.misshapen-id", pointer);
        }
        switch (schema.path("format").asText()) {
            case "date-time" -> note(isTime(text), "refused.not-a-time", pointer);
            case "date" -> note(isDay(text), "refused.not-a-day", pointer);
            default -> {
                // A text without a shape.
            }
        }
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeException misshapen) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException misshapen) {
            return false;
        }
    }

    private static boolean isCount(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0;
    }

    private static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private static List<String> constants(JsonNode schema) {
        return schema.has("const")
                ? List.of(schema.get("const").asText())
                : List.copyOf(StreamSupport.stream(schema.get("enum").spliterator(), false)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static String at(String pointer, String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private void note(boolean isRight, String code, String pointer) {
        if (!isRight) {
            note(code, pointer);
        }
    }

    private void note(String code, String pointer) {
        add(Fault.of(code, pointer, List.of()));
    }

    private void add(Fault fault) {
        if (found.size() < MOST) {
            found.add(fault);
        }
    }
}
