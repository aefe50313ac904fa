package org.inclusion.operator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The header of a pack as its author wrote it: one file more is listed in it, and every other sign stays as it is. */
final class PackHeaderFile {

    private static final JsonPointer FILES = JsonPointer.compile("/files");

    private final String text;
    private final JsonNode root;

    private PackHeaderFile(String text, JsonNode root) {
        this.text = text;
        this.root = root;
    }

    static PackHeaderFile of(Path folder) throws IOException {
        String text = new GivenFile(folder.resolve("pack.json")).text();
        try {
            JsonNode root = new ObjectMapper().readTree(text);
            if (root.isObject()) {
                return new PackHeaderFile(text, root);
            }
        } catch (JsonProcessingException e) {
            throw new WrongUseException(folder.resolve("pack.json") + " is no JSON: run pack check");
        }
        throw new WrongUseException(folder.resolve("pack.json") + " is no header of a pack: run pack check");
    }

    String id() {
        return root.path("id").asText();
    }

    /** The languages that the pack declares, the author's first. */
    List<String> languages() {
        List<String> languages = new ArrayList<>();
        root.path("languages").forEach(language -> languages.add(language.asText()));
        if (languages.isEmpty()) {
            throw new WrongUseException("pack.json declares no languages: run pack check");
        }
        return languages;
    }

    /** The header, and then the files that it lists and that have a plain name. */
    List<String> files() {
        List<String> files = new ArrayList<>(List.of("pack.json"));
        root.path("files").forEach(file -> {
            if (file.asText().matches("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}")) {
                files.add(file.asText());
            }
        });
        return files;
    }

    /** Whether all paths of the pack are for helpers. */
    boolean isForHelpers(Path folder) throws IOException {
        boolean isForHelpers = false;
        for (String file : files()) {
            for (JsonNode path : new ObjectMapper()
                    .readTree(new GivenFile(folder.resolve(file)).text())
                    .path("paths")) {
                if (!path.path("audience").asText().equals("HELPER")) {
                    return false;
                }
                isForHelpers = true;
            }
        }
        return isForHelpers;
    }

    /** The text of the header with one file more at the end of its list. */
    String with(String file) throws IOException {
        int end = root.path("files").isArray() ? endOfList() : endOfObject();
        String before = text.substring(0, end).stripTrailing();
        String blanks = text.substring(before.length(), end);
        boolean isFirst = before.endsWith("[") || before.endsWith("{");
        String entry = root.path("files").isArray() ? '"' + file + '"' : "\"files\": [\"" + file + "\"]";
        return before + (isFirst ? "" : ",") + gap(before, isFirst) + entry + blanks + text.substring(end);
    }

    /** The line break and the blanks before the entry above, so that the new one stands below it. */
    private static String gap(String before, boolean isFirst) {
        int line = before.lastIndexOf('\n');
        String last = before.substring(line + 1);
        String indent = last.substring(0, last.length() - last.stripLeading().length());
        if (isFirst) {
            return "";
        }
        return last.stripLeading().startsWith("\"files\"") || line < 0 ? " " : "\n" + indent;
    }

    private int endOfList() throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.END_ARRAY
                        && FILES.equals(parser.getParsingContext().pathAsPointer())) {
                    return (int) parser.currentTokenLocation().getCharOffset();
                }
            }
        }
        throw new WrongUseException("pack.json has no list of files: run pack check");
    }

    private int endOfObject() {
        return text.lastIndexOf('}');
    }
}
