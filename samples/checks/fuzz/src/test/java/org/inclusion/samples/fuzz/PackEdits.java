package org.inclusion.samples.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Changes to a JSON tree, as a script says: the tree stays one that an author could have written, more or less. */
final class PackEdits {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What breaks readers elsewhere. What stands here as JSON goes into the file as it stands. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "-0",
            "1e308",
            "1e400",
            "-1e400",
            "2147483648",
            "9223372036854775808",
            "1" + "0".repeat(900),
            "0." + "0".repeat(900) + "1",
            "1.0",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"../pack.json\"",
            "\"pack.json\"",
            "\"CON\"",
            "\"a.PNG\"",
            "\"lecon.mp3\"",
            "\"trombone.png\"",
            "\"1.0.0\"",
            "\"999999999999.0.0\"",
            "\"1.0.1\"",
            "\"2.0.0\"",
            "\"fr\"",
            "\"en\"",
            "\"x-klingon\"",
            "\"fr-FR-u-ca-buddhist\"",
            "\"ALONE\"",
            "\"alone\"",
            "\"lecon\"",
            "\"essai\"",
            "\"chemin\"",
            "\"joindre-un-fichier\"",
            "\"ecrire-un-message\"",
            "\"https://example.org\"",
            "\"https://[::1\"",
            "\"javascript:alert(1)\"",
            "\"https:\"",
            "\"^(a+)+$\"",
            "\"[\"",
            "\"a >>> b\"",
            "\"" + "a".repeat(64) + "\"",
            "\"" + "b".repeat(65) + "\"",
            "\"" + "é".repeat(5000) + "\"",
            "[]",
            "{}",
            "[[]]",
            "{\"fr\":\"x\",\"en\":\"y\"}",
            "{\"fr\":\"x\",\"fr\":\"y\"}",
            "[".repeat(60) + "]".repeat(60),
            "NaN",
            "tru");

    private PackEdits() {}

    /** A place in the tree: a field of an object, or one of a list. */
    private record Slot(JsonNode parent, String field, int index) {

        JsonNode get() {
            return parent.isArray() ? parent.get(index) : parent.get(field);
        }

        void set(JsonNode value) {
            if (parent instanceof ArrayNode list) {
                list.set(index, value);
            } else {
                ((ObjectNode) parent).set(field, value);
            }
        }

        void remove() {
            if (parent instanceof ArrayNode list) {
                list.remove(index);
            } else {
                ((ObjectNode) parent).remove(field);
            }
        }
    }

    /** Makes one change somewhere below the root. */
    static void change(JsonNode root, Script script) {
        List<Slot> slots = new ArrayList<>();
        collect(root, slots);
        if (slots.isEmpty()) {
            return;
        }
        Slot slot = slots.get(script.choice(slots.size()));
        switch (script.choice(8)) {
            case 0 -> slot.remove();
            case 1 -> slot.set(JSON.rawValueNode(new RawValue(ODD.get(script.choice(ODD.size())))));
            case 2 -> slot.set(TextNode.valueOf(script.text()));
            case 3 -> slot.set(LongNode.valueOf(script.number()));
            case 4 -> slot.set(DoubleNode.valueOf(Double.longBitsToDouble(script.number())));
            case 5 -> slot.set(slots.get(script.choice(slots.size())).get().deepCopy());
            case 6 -> twice(slot, script);
            default -> slot.set(JSON.arrayNode().add(slot.get()));
        }
    }

    /** Once more in its list, or under another name in its object. */
    private static void twice(Slot slot, Script script) {
        if (slot.parent() instanceof ArrayNode list) {
            list.add(slot.get().deepCopy());
        } else {
            ((ObjectNode) slot.parent()).set(script.text(), slot.get().deepCopy());
        }
    }

    private static void collect(JsonNode node, List<Slot> slots) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                slots.add(new Slot(node, "", i));
                collect(node.get(i), slots);
            }
        } else if (node.isObject()) {
            node.properties().forEach(entry -> {
                slots.add(new Slot(node, entry.getKey(), -1));
                collect(entry.getValue(), slots);
            });
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
