package org.inclusion.operator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The lines of a JSON file on which its values begin, by JSON Pointer. */
final class JsonLines {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Integer> lines = new HashMap<>();

    private JsonLines() {}

    /**
     * Reads a file as far as it is JSON.
     *
     * @param json the bytes of the file
     */
    static JsonLines of(byte[] json) throws IOException {
        JsonLines all = new JsonLines();
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                all.take(parser);
            }
        } catch (JsonProcessingException e) {
            // The whole file is wrong on this line, as its problem says.
            all.lines.put("", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        }
        return all;
    }

    private void take(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.FIELD_NAME && !token.isStructEnd()) {
            lines.putIfAbsent(
                    parser.getParsingContext().pathAsPointer().toString(),
                    parser.currentTokenLocation().getLineNr());
        }
    }

    /** The line, from 1, of a value; of what is around it where the file does not have the value. */
    int of(String pointer) {
        String some = pointer;
        while (!some.isEmpty() && !lines.containsKey(some)) {
            some = some.substring(0, some.lastIndexOf('/'));
        }
        return lines.getOrDefault(some, 1);
    }
}
