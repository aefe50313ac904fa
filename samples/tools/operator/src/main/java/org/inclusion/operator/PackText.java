package org.inclusion.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of a pack in one language, and where it stands.
 *
 * @param file its file, without the folder
 * @param pointer the JSON Pointer of the text
 * @param language its BCP 47 tag
 */
record PackText(String file, String pointer, String language, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Words that people say, which are searched and read by nobody. */
    private static final String SOUGHT = "said";

    /** All texts of the files that a header lists, in their order. */
    static List<PackText> of(Path folder, List<String> files, List<String> languages) throws IOException {
        List<PackText> texts = new ArrayList<>();
        for (String file : files) {
            walk(file, "", JSON.readTree(new GivenFile(folder.resolve(file)).text()), languages, texts);
        }
        return texts;
    }

    private static void walk(String file, String pointer, JsonNode json, List<String> languages, List<PackText> texts) {
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                walk(file, pointer + "/" + i, json.get(i), languages, texts);
            }
        } else if (json.isObject()) {
            json.properties().forEach(field -> {
                String inside = pointer + "/" + field.getKey();
                if (field.getValue().isTextual()) {
                    if (languages.contains(field.getKey())) {
                        texts.add(new PackText(
                                file, inside, field.getKey(), field.getValue().asText()));
                    }
                } else if (!field.getKey().equals(SOUGHT)) {
                    walk(file, inside, field.getValue(), languages, texts);
                }
            });
        }
    }

    /** Whether the text is said aloud and read by nobody who learns. */
    boolean isSpoken() {
        return pointer.endsWith("/spoken/" + language);
    }

    /** Whether the text is what a term means to somebody of the trade. */
    boolean isForHelpers() {
        return pointer.endsWith("/exact/" + language);
    }

    /**
     * Whether the text is how others call what is theirs: the title of a resource, or what a term means to the trade.
     */
    boolean isNameOfOthers() {
        return isForHelpers() || pointer.matches("/resources/\\d+/title/.*");
    }

    /** Whether the text is the name of a term of the glossary. */
    boolean isTerm() {
        return pointer.matches("/glossary/\\d+/term/.*");
    }

    /** Whether the text belongs to the glossary at all, where terms are explained. */
    boolean isOfGlossary() {
        return pointer.startsWith("/glossary/");
    }
}
