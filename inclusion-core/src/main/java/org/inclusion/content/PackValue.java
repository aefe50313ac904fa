package org.inclusion.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value of a pack, to be read as a text, a number, a list … Each method reads the value as one of these. Where the
 * value is something else, the method notes the problem and answers something harmless, so that reading goes on and every
 * problem is found in one go.
 *
 * @param where points at the value
 * @param languages the BCP 47 tags that the pack declares; empty where the pack declares none, which is noted once
 * @param problems takes what is wrong
 */
record PackValue(JsonNode json, PackPointer where, List<String> languages, List<PackProblem> problems) {

    /** Stands for a day that cannot be read. */
    static final LocalDate NO_DAY = LocalDate.EPOCH;

    private static final int LENGTH_OF_A_DAY = 10;
    private static final int LONGEST_ID = 64;

    /** No folder, no drive, no scheme; no dot first, since "." and ".." are folders too; and fit for an address. */
    private static final Pattern FILE_NAME_SHAPE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

    void note(String what) {
        problems.add(where.problem(what));
    }

    /** The value of a field of this object, or at an index of this list. */
    private PackValue inside(JsonNode value, Object fieldOrIndex) {
        return new PackValue(value, where.at(fieldOrIndex), languages, problems);
    }

    /** A text, or an empty one where there is none. */
    String text() {
        if (!json.isTextual() || json.asText().isBlank()) {
            note("must be a text that is not empty");
            return "";
        }
        return json.asText();
    }

    /** An id of an item; as it stands where its shape is wrong. */
    String id() {
        String id = text();
        if (!id.isEmpty() && !isOf(id, '-')) {
            note("must be 1 to 64 of a-z 0-9 -");
        }
        return id;
    }

    /** A code of a vocabulary from elsewhere; as it stands where its shape is wrong. */
    String code() {
        String code = text();
        if (!code.isEmpty() && !isOf(code, '_')) {
            note("must be 1 to 64 of a-z 0-9 _");
        }
        return code;
    }

    /** Whether a text is 1 to 64 of a-z, 0-9 and one sign more. Sign by sign, as in {@link org.inclusion.id.OpaqueId}. */
    private static boolean isOf(String text, char more) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if ((sign < 'a' || sign > 'z') && (sign < '0' || sign > '9') && sign != more) {
                return false;
            }
        }
        return text.length() <= LONGEST_ID;
    }

    /** The name of a file that lies beside {@code pack.json}, or an empty text. */
    String fileName() {
        String name = text();
        if (!name.isEmpty() && !FILE_NAME_SHAPE.matcher(name).matches()) {
            note("must be a plain file name");
            return "";
        }
        return name;
    }

    /** A BCP 47 tag, or an empty text. */
    Optional<String> languageTag() {
        String tag = text();
        if (!tag.isEmpty() && !isLanguageTag(tag)) {
            note("must be a BCP 47 language tag");
            return Optional.empty();
        }
        return tag.isEmpty() ? Optional.empty() : Optional.of(tag);
    }

    private static boolean isLanguageTag(String tag) {
        return Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
    }

    /** A day as ISO 8601 writes it, of a year of four digits. */
    LocalDate date() {
        String day = text();
        if (day.isEmpty()) {
            return NO_DAY;
        }
        try {
            LocalDate date = LocalDate.parse(day);
            if (day.length() == LENGTH_OF_A_DAY) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // It is noted below, as a day of another length is.
        }
        note("must be a day such as 2026-11-30");
        return NO_DAY;
    }

    double number(double least, double most) {
        if (!json.isNumber() || json.asDouble() < least || json.asDouble() > most) {
            note("must be a number from " + least + " to " + most);
            return least;
        }
        return json.asDouble();
    }

    int whole(int least, int most) {
        if (!json.isIntegralNumber() || json.asDouble() < least || json.asDouble() > most) {
            note("must be a whole number from " + least + " to " + most);
            return least;
        }
        return json.asInt();
    }

    boolean flag() {
        if (!json.isBoolean()) {
            note("must be true or false");
        }
        return json.asBoolean(false);
    }

    <E extends Enum<E>> Optional<E> constant(Class<E> type) {
        String name = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        if (!name.isEmpty()) {
            note("must be one of " + List.of(type.getEnumConstants()));
        }
        return Optional.empty();
    }

    /** A text in every language that the pack declares. */
    LocalizedText localizedText() {
        if (!json.isObject()) {
            note("must be an object of language to text");
            return noText();
        }
        if (languages.isEmpty()) {
            return noText();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : languages) {
            JsonNode text = json.path(language);
            if (!text.isTextual() || text.asText().isBlank()) {
                inside(text, language).note("missing in the declared language " + language);
            } else {
                texts.put(language, text.asText());
            }
        }
        if (json.size() > texts.size()) {
            noteUndeclaredLanguages();
        }
        return texts.isEmpty() ? noText() : LocalizedText.of(texts);
    }

    /** A text in one language or more, none of which the pack declares: those stand in the text itself. */
    LocalizedText inOtherLanguages() {
        for (String language : languages) {
            if (json.has(language)) {
                inside(json.path(language), language).note("language " + language + " is declared by the pack");
            }
        }
        return inAnyLanguage();
    }

    /** A text in one language or more, whatever the pack declares. */
    LocalizedText inAnyLanguage() {
        if (!json.isObject() || json.isEmpty()) {
            note("must be an object of language to text");
            return noText();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> text : json.properties()) {
            PackValue value = inside(text.getValue(), text.getKey());
            if (!isLanguageTag(text.getKey())) {
                value.note("must be a BCP 47 language tag");
            }
            texts.put(text.getKey(), value.text());
        }
        return LocalizedText.of(texts);
    }

    /** Stands for a localized text that cannot be read. */
    static LocalizedText noText() {
        return LocalizedText.of(Map.of("und", ""));
    }

    /** File names by language: in every language that the pack declares, or in some. */
    Map<String, String> fileNames() {
        if (!json.isObject()) {
            note("must be an object");
            return Map.of();
        }
        if (languages.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (String language : languages) {
            if (json.has(language)) {
                names.put(language, inside(json.path(language), language).fileName());
            }
        }
        noteUndeclaredLanguages();
        if (names.isEmpty()) {
            note("must name a file in one declared language or more");
        }
        return names;
    }

    private void noteUndeclaredLanguages() {
        for (Map.Entry<String, JsonNode> text : json.properties()) {
            if (!languages.contains(text.getKey())) {
                inside(text.getValue(), text.getKey())
                        .note("language " + text.getKey() + " is not declared by the pack");
            }
        }
    }

    /** The values of a list; none where this is no list. */
    List<PackValue> elements() {
        if (!json.isArray()) {
            note("must be a list");
            return List.of();
        }
        List<PackValue> elements = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            elements.add(inside(json.path(i), i));
        }
        return elements;
    }

    /** The value as an object; null, and noted, where it is none. */
    @Nullable
    PackFields object() {
        if (!json.isObject()) {
            note("must be an object");
            return null;
        }
        return new PackFields(json, where, languages, problems);
    }
}
