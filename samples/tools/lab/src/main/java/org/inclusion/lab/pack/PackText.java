package org.inclusion.lab.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inclusion.content.PackVersion;

/**
 * One file of a pack, in which single values are replaced where they stand, or put after the difficulty where they are
 * missing: what an author wrote beside them, and how she laid it out, stays to the last space.
 */
final class PackText {

    private static final String DIFFICULTY = "difficulty";
    private static final Set<String> PARAMETERS = Set.of("discrimination", DIFFICULTY, "difficultySd");

    private final String text;

    /** Where a value stands, and what it is to be. */
    private record Edit(int length, String value) {}

    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    private PackText(String text) {
        this.text = text;
    }

    /**
     * The file with another version and other parameters.
     *
     * @param text a file of a valid pack
     * @param version the new version; only a header has one
     * @param parameters by question, by field
     * @return the new text; the same where there is nothing to replace
     * @throws IOException if it is not JSON
     */
    static String replace(String text, PackVersion version, Map<String, Map<String, String>> parameters)
            throws IOException {
        PackText pack = new PackText(text);
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            pack.root(parser, version, parameters);
        }
        return pack.edited();
    }

    /** The files that a header names. */
    static List<String> files(String header) throws IOException {
        List<String> files = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(header)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean named = parser.currentName().equals("files");
                if (parser.nextToken() == JsonToken.START_ARRAY && named) {
                    while (parser.nextToken() == JsonToken.VALUE_STRING) {
                        files.add(parser.getText());
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return files;
    }

    private void root(JsonParser parser, PackVersion version, Map<String, Map<String, String>> parameters)
            throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("version")) {
                // A string's token ends with its closing quote; the shape of a version leaves nothing to escape.
                note(parser, parser.getTextLength() + 2, '"' + version.toString() + '"');
            } else if (field.equals("questions") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    question(parser, parameters);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    /** A field of a question: where its name and its value begin, and where the value ends. */
    private record Field(int name, int value, int end) {}

    private void question(JsonParser parser, Map<String, Map<String, String>> parameters) throws IOException {
        String id = "";
        Map<String, Field> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            int name = offset(parser);
            parser.nextToken();
            if (field.equals("id")) {
                id = parser.getText();
            } else if (PARAMETERS.contains(field)) {
                int value = offset(parser);
                fields.put(field, new Field(name, value, value + parser.getTextLength()));
            }
            parser.skipChildren();
        }
        parameters.getOrDefault(id, Map.of()).forEach((name, value) -> {
            Field field = fields.get(name);
            Field difficulty = fields.get(DIFFICULTY);
            if (field != null) {
                edits.put(field.value(), new Edit(field.end() - field.value(), value));
            } else if (difficulty != null) {
                edits.put(difficulty.end(), new Edit(0, laidOutAs(difficulty, name) + value));
            }
        });
    }

    /** A comma and a name, with the spaces that stand around another name. */
    private String laidOutAs(Field other, String name) {
        int spaces = other.name();
        while (Character.isWhitespace(text.charAt(spaces - 1))) {
            spaces--;
        }
        return "," + text.substring(spaces, other.name())
                + text.substring(other.name(), other.value()).replace(DIFFICULTY, name);
    }

    private void note(JsonParser parser, int length, String value) {
        edits.put(offset(parser), new Edit(length, value));
    }

    private static int offset(JsonParser parser) {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }

    private String edited() {
        StringBuilder edited = new StringBuilder();
        int next = 0;
        for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
            edited.append(text, next, edit.getKey()).append(edit.getValue().value());
            next = edit.getKey() + edit.getValue().length();
        }
        return edited.append(text, next, text.length()).toString();
    }
}
