package org.inclusion.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a pack, read field by field. A field that is missing or wrong is noted, and something harmless is read in
 * its stead: see {@link PackValue}. At the end, {@link #end} notes the fields nobody asked for.
 */
final class PackFields {

    private final JsonNode json;
    private final PackPointer where;
    private final List<String> languages;
    private final List<PackProblem> problems;
    private final Set<String> asked = new HashSet<>();
    private final List<PackFields> inner = new ArrayList<>();

    PackFields(JsonNode object, PackPointer where, List<String> languages, List<PackProblem> problems) {
        this.json = object;
        this.where = where;
        this.languages = languages;
        this.problems = problems;
    }

    /** This object once more, now that the languages of its texts are known. */
    PackFields in(List<String> declared) {
        PackFields same = new PackFields(json, where, declared, problems);
        same.asked.addAll(asked);
        return same;
    }

    PackPointer where() {
        return where;
    }

    /** The languages in which each text of the object is to stand. */
    List<String> languages() {
        return languages;
    }

    void note(String field, String what) {
        problems.add(where.at(field).problem(what));
    }

    /** Notes a problem of the object as a whole. */
    void noteWhole(String what) {
        problems.add(where.problem(what));
    }

    /** The value of a field; null where the field is missing. */
    @Nullable
    PackValue optional(String field) {
        asked.add(field);
        JsonNode value = json.get(field);
        return value == null ? null : new PackValue(value, where.at(field), languages, problems);
    }

    boolean has(String field) {
        return optional(field) != null;
    }

    /** Whether a field is there, and has a text. */
    boolean isText(String field) {
        PackValue value = optional(field);
        return value != null && value.json().isTextual();
    }

    /** The value of a field; null, and noted, where the field is missing. */
    private @Nullable PackValue demanded(String field) {
        PackValue value = optional(field);
        if (value == null) {
            note(field, "missing");
        }
        return value;
    }

    String string(String field) {
        PackValue value = demanded(field);
        return value == null ? "" : value.text();
    }

    @Nullable
    String optionalString(String field) {
        PackValue value = optional(field);
        return value == null ? null : value.text();
    }

    String id(String field) {
        PackValue value = demanded(field);
        return value == null ? "" : value.id();
    }

    String fileName(String field) {
        PackValue value = demanded(field);
        return value == null ? "" : value.fileName();
    }

    double number(String field, double least, double most) {
        PackValue value = demanded(field);
        return value == null ? least : value.number(least, most);
    }

    double optionalNumber(String field, double least, double most, double otherwise) {
        PackValue value = optional(field);
        return value == null ? otherwise : value.number(least, most);
    }

    int whole(String field, int least, int most) {
        PackValue value = demanded(field);
        return value == null ? least : value.whole(least, most);
    }

    /** True or false; false where the field is missing. */
    boolean flag(String field) {
        PackValue value = optional(field);
        return value != null && value.flag();
    }

    /** A constant of an enum; its first where the field names none. */
    <E extends Enum<E>> E constant(String field, Class<E> type) {
        E first = type.getEnumConstants()[0];
        PackValue value = demanded(field);
        return value == null ? first : value.constant(type).orElse(first);
    }

    /** A constant of an enum; null where the field is missing or names none. */
    <E extends Enum<E>> @Nullable E optionalConstant(String field, Class<E> type) {
        PackValue value = optional(field);
        return value == null ? null : value.constant(type).orElse(null);
    }

    /** Constants of an enum, each once; a value that names none is left out. */
    <E extends Enum<E>> List<E> constants(String field, Class<E> type) {
        return once(field, value -> value.constant(type));
    }

    /** Language tags, each once; a value that is no language tag is left out. */
    List<String> languageTags(String field) {
        return once(field, PackValue::languageTag);
    }

    private <T> List<T> once(String field, Function<PackValue, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        for (PackValue value : list(field)) {
            T one = read.apply(value).orElse(null);
            if (one != null && all.contains(one)) {
                value.note("stands twice");
            } else if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    /** A day, such as 2026-11-30. */
    LocalDate date(String field) {
        PackValue value = demanded(field);
        return value == null ? PackValue.NO_DAY : value.date();
    }

    /** A text in every language that the pack declares. */
    LocalizedText text(String field) {
        PackValue value = demanded(field);
        return value == null ? PackValue.noText() : value.localizedText();
    }

    /** A text in every language that the pack declares; null where the field is missing. */
    @Nullable
    LocalizedText optionalText(String field) {
        PackValue value = optional(field);
        return value == null ? null : value.localizedText();
    }

    /** A text in languages of the author's choice, none of which the pack declares; null where the field is missing. */
    @Nullable
    LocalizedText inOtherLanguages(String field) {
        PackValue value = optional(field);
        return value == null ? null : value.inOtherLanguages();
    }

    /** A text in languages of the author's choice; null where the field is missing. */
    @Nullable
    LocalizedText inAnyLanguage(String field) {
        PackValue value = optional(field);
        return value == null ? null : value.inAnyLanguage();
    }

    /**
     * A text of the library in the languages that the pack declares, so that it has the language of the texts beside it; in all
     * its languages where the pack declares none of them.
     */
    LocalizedText inDeclaredLanguages(LocalizedText text) {
        Map<String, String> declared = new LinkedHashMap<>();
        for (String language : languages) {
            if (text.languages().contains(language)) {
                declared.put(language, text.in(Locale.forLanguageTag(language)));
            }
        }
        return declared.isEmpty() ? text : LocalizedText.of(declared);
    }

    List<LocalizedText> texts(String field) {
        List<LocalizedText> texts = new ArrayList<>();
        for (PackValue value : list(field)) {
            texts.add(value.localizedText());
        }
        return List.copyOf(texts);
    }

    /** The values of a list with one value or more. */
    List<PackValue> list(String field) {
        PackValue list = demanded(field);
        if (list == null) {
            return List.of();
        }
        if (list.json().isArray() && list.json().isEmpty()) {
            list.note("must not be empty");
        }
        return list.elements();
    }

    /** The values of a list that may be empty or missing. */
    List<PackValue> optionalList(String field) {
        PackValue list = optional(field);
        return list == null ? List.of() : list.elements();
    }

    Optional<PackFields> object(String field) {
        return Optional.ofNullable(inner(demanded(field)));
    }

    Optional<PackFields> optionalObject(String field) {
        return Optional.ofNullable(inner(optional(field)));
    }

    /** The objects of a list with one or more; a value that is no object is left out. */
    List<PackFields> objects(String field) {
        return inner(list(field));
    }

    /** The objects of a list that may be empty or missing. */
    List<PackFields> optionalObjects(String field) {
        return inner(optionalList(field));
    }

    private List<PackFields> inner(List<PackValue> values) {
        List<PackFields> objects = new ArrayList<>();
        for (PackValue value : values) {
            PackFields object = inner(value);
            if (object != null) {
                objects.add(object);
            }
        }
        return objects;
    }

    private @Nullable PackFields inner(@Nullable PackValue value) {
        PackFields object = value == null ? null : value.object();
        if (object != null) {
            inner.add(object);
        }
        return object;
    }

    /** Notes every field that nobody asked for, in this object and in those read from it. */
    void end() {
        for (PackFields object : inner) {
            object.end();
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!asked.contains(field.getKey())) {
                note(field.getKey(), "unknown field");
            }
        }
    }
}
