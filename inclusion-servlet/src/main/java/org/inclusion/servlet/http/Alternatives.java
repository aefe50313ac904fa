package org.inclusion.servlet.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The schemas of which a value keeps one: the kinds of evidence, for example.
 *
 * @param schemas one or more, without that of null
 * @param allowNull whether null is a value too
 */
record Alternatives(List<JsonNode> schemas, boolean allowNull) {

    static Alternatives of(JsonNode described, JsonNode named) {
        JsonNode schema = resolved(described, named);
        if (!schema.has("oneOf")) {
            return new Alternatives(List.of(schema), isOfNull(schema));
        }
        List<JsonNode> all = StreamSupport.stream(schema.get("oneOf").spliterator(), false)
                .map(one -> resolved(one, named))
                .toList();
        return new Alternatives(
                all.stream()
                        .filter(one -> !one.path("type").asText().equals("null"))
                        .toList(),
                all.stream().anyMatch(Alternatives::isOfNull));
    }

    /** Whether the type is null, or one of several types is. */
    private static boolean isOfNull(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .anyMatch(one -> one.asText().equals("null"))
                : type.asText().equals("null");
    }

    private static JsonNode resolved(JsonNode described, JsonNode named) {
        String reference = described.path("$ref").asText();
        return reference.isEmpty() ? described : named.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /**
     * The schema that a value was meant to keep. The value says so by a constant, as evidence does by its {@code kind}.
     * A value that says none, or one that there is not, is compared with what all have in common; and a value without
     * such a constant, with the schema of which it has the most fields.
     */
    JsonNode chosenFor(JsonNode value) {
        if (schemas.size() == 1 || !value.isObject()) {
            return schemas.get(0);
        }
        return distinction().map(field -> said(value, field)).orElseGet(() -> mostAlike(value));
    }

    /** The fields that some schema has and the chosen one has not. */
    Set<String> fieldsOfOthers(JsonNode chosen) {
        Set<String> names = new HashSet<>();
        schemas.forEach(schema -> schema.path("properties").fieldNames().forEachRemaining(names::add));
        chosen.path("properties").fieldNames().forEachRemaining(names::remove);
        return names;
    }

    /** The field that has a constant of its own in every schema. */
    private Optional<String> distinction() {
        return schemas.get(0).path("properties").properties().stream()
                .map(property -> property.getKey())
                .filter(name -> schemas.stream()
                        .allMatch(schema -> constant(schema, name).isTextual()))
                .findFirst();
    }

    private static JsonNode constant(JsonNode schema, String field) {
        return schema.path("properties").path(field).path("const");
    }

    private JsonNode said(JsonNode value, String field) {
        return schemas.stream()
                .filter(schema -> constant(schema, field).equals(value.path(field)))
                .findFirst()
                .orElseGet(() -> inCommon(field));
    }

    /**
     * The fields that every schema has and needs, of which one may have each of the constants. Other fields
     * are ignored.
     */
    private JsonNode inCommon(String distinction) {
        ObjectNode common = JsonNodeFactory.instance.objectNode();
        common.put("type", "object");
        ObjectNode properties = common.putObject("properties");
        ArrayNode required = common.putArray("required");
        schemas.get(0).path("properties").properties().stream()
                .filter(property -> schemas.stream()
                        .allMatch(schema -> schema.path("properties").has(property.getKey())))
                .forEach(property -> properties.set(property.getKey(), property.getValue()));
        ArrayNode constants = properties.putObject(distinction).putArray("enum");
        schemas.forEach(schema -> constants.add(constant(schema, distinction)));
        schemas.get(0).path("required").forEach(name -> {
            if (schemas.stream().allMatch(schema -> needs(schema, name))) {
                required.add(name);
            }
        });
        return common;
    }

    private static boolean needs(JsonNode schema, JsonNode name) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(name::equals);
    }

    private JsonNode mostAlike(JsonNode value) {
        return schemas.stream()
                .max(Comparator.comparingLong(schema -> value.properties().stream()
                        .filter(field -> schema.path("properties").has(field.getKey()))
                        .count()))
                .orElseThrow();
    }
}
