package org.inclusion.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a pack, read field by field. What is wrong is noted with its pointer and replaced by something
 * harmless, so that reading goes on and every problem is found in one go. {@link #end} notes the fields nobody asked for.
 */
final class PackFields {

    private static final String ID_SHAPE = "[a-z0-9-]{1,64}";

    /** No folder, no drive, no scheme; no dot first, since "." and ".." are folders too; and fit for an address. */
    private static final String FILE_NAME_SHAPE = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}";

    private final JsonNode node;
    private final PackPointer place;
    private final List<String> languages;
    private final List<PackProblem> problems;
    private final Set<String> asked = new HashSet<>();
    private final List<PackFields> inner = new ArrayList<>();

    PackFields(JsonNode node, PackPointer place, List<String> languages, List<PackProblem> problems) {
        this.node = node;
        this.place = place;
        this.languages = languages;
        this.problems = problems;
        if (!node.isObject()) {
            problems.add(place.problem("must be an object"));
        }
    }

    PackPointer place() {
        return place;
    }

    PackPointer place(String field) {
        return place.at(field);
    }

    void note(String field, String what) {
        problems.add(place.at(field).problem(what));
    }

    void noteWhole(String what) {
        problems.add(place.problem(what));
    }

    boolean has(String field) {
        return node.has(field);
    }

    String string(String field) {
        JsonNode value = ask(field);
        return value == null ? "" : string(value, place.at(field));
    }

    /** A text, or an empty one where it is none. */
    private String string(JsonNode value, PackPointer where) {
        if (!value.isTextual() || value.asText().isBlank()) {
            problems.add(where.problem("must be a text that is not empty"));
            return "";
        }
        return value.asText();
    }

    String id(String field) {
        String id = string(field);
        if (!id.isEmpty() && !id.matches(ID_SHAPE)) {
            note(field, "must be 1 to 64 of a-z 0-9 -");
        }
        return id;
    }

    static boolean isPlainFileName(String name) {
        return name.matches(FILE_NAME_SHAPE);
    }

    String fileName(String field) {
        String name = string(field);
        if (!name.isEmpty() && !isPlainFileName(name)) {
            note(field, "must be a plain file name");
        }
        return name;
    }

    /** File names by language; what is none is left out. Null where the field is. */
    @Nullable
    Map<String, String> optionalFileNames(String field) {
        asked.add(field);
        if (!node.has(field) || languages.isEmpty()) {
            // That no language is declared was noted, once.
            return null;
        }
        Map<String, String> names = new LinkedHashMap<>();
        PackFields byLanguage = object(field);
        if (byLanguage != null) {
            for (String language : languages) {
                if (byLanguage.has(language)) {
                    names.put(language, byLanguage.fileName(language));
                }
            }
            byLanguage.languagesOnly();
            if (names.isEmpty()) {
                byLanguage.noteWhole("must name a file in one declared language or more");
            }
        }
        return names;
    }

    private void languagesOnly() {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (asked.add(name) && !languages.contains(name)) {
                note(name, "language " + name + " is not declared by the pack");
            }
        }
    }

    @Nullable
    String optionalString(String field) {
        asked.add(field);
        return node.has(field) ? string(field) : null;
    }

    double number(String field, double least, double most) {
        JsonNode value = ask(field);
        return value == null ? least : number(field, value, least, most);
    }

    double optionalNumber(String field, double least, double most, double without) {
        asked.add(field);
        JsonNode value = node.get(field);
        return value == null ? without : number(field, value, least, most);
    }

    private double number(String field, JsonNode value, double least, double most) {
        if (!value.isNumber() || value.asDouble() < least || value.asDouble() > most) {
            note(field, "must be a number from " + least + " to " + most);
            return least;
        }
        return value.asDouble();
    }

    int whole(String field, int least, int most) {
        JsonNode value = ask(field);
        if (value == null) {
            return least;
        }
        if (!value.isIntegralNumber() || value.asDouble() < least || value.asDouble() > most) {
            note(field, "must be a whole number from " + least + " to " + most);
            return least;
        }
        return value.asInt();
    }

    boolean flag(String field) {
        asked.add(field);
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            note(field, "must be true or false");
        }
        return value.asBoolean(false);
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        String name = string(field);
        E constant = find(type, name);
        if (constant == null) {
            if (!name.isEmpty()) {
                note(field, "must be one of " + List.of(type.getEnumConstants()));
            }
            return type.getEnumConstants()[0];
        }
        return constant;
    }

    <E extends Enum<E>> List<E> constants(String field, Class<E> type) {
        List<E> all = new ArrayList<>();
        JsonNode values = list(field, true);
        for (int i = 0; i < values.size(); i++) {
            PackPointer where = place.at(field).at(i);
            String name = string(values.get(i), where);
            E constant = find(type, name);
            if (constant != null) {
                addOnce(all, constant, where);
            } else if (!name.isEmpty()) {
                problems.add(where.problem("must be one of " + List.of(type.getEnumConstants())));
            }
        }
        return all;
    }

    private <T> void addOnce(List<T> all, T one, PackPointer where) {
        if (all.contains(one)) {
            problems.add(where.problem("stands twice"));
        } else {
            all.add(one);
        }
    }

    List<String> strings(String field, boolean atLeastOne) {
        List<String> all = new ArrayList<>();
        JsonNode values = list(field, atLeastOne);
        for (int i = 0; i < values.size(); i++) {
            String text = string(values.get(i), place.at(field).at(i));
            if (!text.isEmpty()) {
                all.add(text);
            }
        }
        return all;
    }

    /** Language tags, each once; what is none is left out. */
    List<String> languages(String field) {
        List<String> all = new ArrayList<>();
        JsonNode values = list(field, true);
        for (int i = 0; i < values.size(); i++) {
            PackPointer where = place.at(field).at(i);
            String tag = string(values.get(i), where);
            if (Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
                addOnce(all, tag, where);
            } else if (!tag.isEmpty()) {
                problems.add(where.problem("must be a BCP 47 language tag"));
            }
        }
        return all;
    }

    /** A text in every language the pack declares. */
    LocalizedText text(String field) {
        JsonNode value = ask(field);
        return value == null ? placeholder() : text(value, place.at(field));
    }

    List<LocalizedText> texts(String field) {
        List<LocalizedText> all = new ArrayList<>();
        JsonNode values = list(field, true);
        for (int i = 0; i < values.size(); i++) {
            all.add(text(values.get(i), place.at(field).at(i)));
        }
        return all;
    }

    /** The objects of a list; what is none is left out. */
    List<PackFields> objects(String field, boolean atLeastOne) {
        List<PackFields> all = new ArrayList<>();
        JsonNode values = list(field, atLeastOne);
        for (int i = 0; i < values.size(); i++) {
            PackFields object = object(values.get(i), place.at(field).at(i));
            if (object != null) {
                all.add(object);
            }
        }
        return all;
    }

    @Nullable
    PackFields optionalObject(String field) {
        asked.add(field);
        return node.has(field) ? object(field) : null;
    }

    @Nullable
    PackFields object(String field) {
        JsonNode value = ask(field);
        return value == null ? null : object(value, place.at(field));
    }

    private @Nullable PackFields object(JsonNode value, PackPointer where) {
        PackFields object = new PackFields(value, where, languages, problems);
        if (!value.isObject()) {
            return null;
        }
        inner.add(object);
        return object;
    }

    /** Notes every field that nobody asked for, in this object and in those read from it. */
    void end() {
        for (PackFields object : inner) {
            object.end();
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                note(name, "unknown field");
            }
        }
    }

    /** A list, or something without values where there is none. */
    private JsonNode list(String field, boolean atLeastOne) {
        asked.add(field);
        JsonNode values = node.path(field);
        if (values.isMissingNode()) {
            if (atLeastOne) {
                note(field, "missing");
            }
        } else if (!values.isArray()) {
            note(field, "must be a list");
            return MissingNode.getInstance();
        } else if (atLeastOne && values.isEmpty()) {
            note(field, "must not be empty");
        }
        return values;
    }

    private @Nullable JsonNode ask(String field) {
        asked.add(field);
        JsonNode value = node.get(field);
        if (value == null) {
            note(field, "missing");
        }
        return value;
    }

    private LocalizedText text(JsonNode value, PackPointer where) {
        if (!value.isObject()) {
            problems.add(where.problem("must be an object of language to text"));
            return placeholder();
        }
        if (languages.isEmpty()) {
            // No language is declared, which was noted, once.
            return placeholder();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : languages) {
            JsonNode text = value.get(language);
            if (text == null || !text.isTextual() || text.asText().isBlank()) {
                problems.add(where.at(language).problem("missing in the declared language " + language));
            } else {
                texts.put(language, text.asText());
            }
        }
        for (Iterator<String> names = value.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!languages.contains(name)) {
                problems.add(where.at(name).problem("language " + name + " is not declared by the pack"));
            }
        }
        return texts.isEmpty() ? placeholder() : LocalizedText.of(texts);
    }

    private static LocalizedText placeholder() {
        return LocalizedText.of(Map.of("und", ""));
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
