package org.inclusion.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Writes JSON as authors read it best: what holds nothing but short values stands on one line. */
final class PackJson {

    private static final int LONGEST_LINE = 120;

    private PackJson() {}

    static String text(JsonNode json) {
        return text(json, "") + "\n";
    }

    private static String text(JsonNode json, String indent) {
        if (!json.isContainerNode()) {
            return json.toString();
        }
        String line = onOneLine(json);
        boolean isFlat = StreamSupport.stream(json.spliterator(), false).noneMatch(JsonNode::isContainerNode);
        if (json.isEmpty() || (isFlat && indent.length() + line.length() <= LONGEST_LINE)) {
            return line;
        }
        String inner = indent + "  ";
        String[] signs = json.isObject() ? new String[] {"{", "}"} : new String[] {"[", "]"};
        return signs[0] + "\n" + inner + String.join(",\n" + inner, parts(json, inner)) + "\n" + indent + signs[1];
    }

    private static List<String> parts(JsonNode json, String indent) {
        List<String> parts = new ArrayList<>();
        if (json instanceof ObjectNode object) {
            object.properties()
                    .forEach(field -> parts.add('"' + field.getKey() + "\": " + text(field.getValue(), indent)));
        } else {
            json.forEach(value -> parts.add(text(value, indent)));
        }
        return parts;
    }

    private static String onOneLine(JsonNode json) {
        List<String> parts = new ArrayList<>();
        if (json instanceof ObjectNode object) {
            object.properties().forEach(field -> parts.add('"' + field.getKey() + "\": " + text(field.getValue(), "")));
            return "{" + String.join(", ", parts) + "}";
        }
        json.forEach(value -> parts.add(text(value, "")));
        return "[" + String.join(", ", parts) + "]";
    }
}
