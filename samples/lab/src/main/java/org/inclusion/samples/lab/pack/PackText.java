package org.inclusion.samples.lab.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inclusion.content.PackVersion;

/**
 * One file of a pack, in which single values are replaced where they stand: what an author wrote beside them, and how she
 * laid it out, stays to the last space.
 */
final class PackText {

    private static final Set<String> PARAMETERS = Set.of("discrimination", "difficulty", "difficultySd");

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

    private void question(JsonParser parser, Map<String, Map<String, String>> parameters) throws IOException {
        String id = "";
        Map<String, Integer> starts = new HashMap<>();
        Map<String, Integer> lengths = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            if (field.equals("id")) {
                id = parser.getText();
            } else if (PARAMETERS.contains(field)) {
                starts.put(field, offset(parser));
                lengths.put(field, parser.getTextLength());
            }
            parser.skipChildren();
        }
        parameters.getOrDefault(id, Map.of()).forEach((field, value) -> {
            Integer start = starts.get(field);
            Integer length = lengths.get(field);
            if (start != null && length != null) {
                edits.put(start, new Edit(length, value));
            }
        });
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
