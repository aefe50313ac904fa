package org.inclusion.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a column mapping as the converter of the national map writes it: an object whose keys are fields of the
 * national format. A rule has {@code colonne} or {@code colonnes}, {@code termes} and {@code cible}; or {@code
 * joindre}, {@code dissocier}, or the hours.
 */
final class MappingReader {

    /**
     * A mapping is written by a person: more terms than these are a list that somebody pasted. Each is looked for in
     * every row.
     */
    static final int MOST_TERMS = 2_000;

    /** No file has more columns than these that mean one field. Each is looked up in every row. */
    static final int MOST_COLUMNS = 200;

    private static final Set<String> DAYS = Set.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final MappingMistakes mistakes;
    private final Map<String, List<FieldRule>> rules = new LinkedHashMap<>();
    private int terms;

    private MappingReader(MappingMistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The rules that are understood; every other adds a mistake. */
    static ColumnMapping read(String json, MappingMistakes mistakes) {
        MappingReader reader = new MappingReader(mistakes);
        reader.readAll(json);
        return new ColumnMapping(reader.rules);
    }

    private void readAll(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            String where =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            mistakes.add("the mapping", "it is no JSON: " + e.getOriginalMessage() + where);
            return;
        }
        if (!root.isObject()) {
            mistakes.add("the mapping", "it must be an object whose keys are fields");
            return;
        }
        root.properties().forEach(field -> readField(field.getKey(), field.getValue()));
        for (String needed : NationalFormat.NEEDED) {
            if (!root.has(needed)) {
                mistakes.add(needed, "it is missing, and no place is without it");
            }
        }
        if (terms > MOST_TERMS) {
            mistakes.add("the mapping", "it has " + terms + " terms, and may have " + MOST_TERMS);
        }
    }

    private void readField(String field, JsonNode node) {
        if (!NationalFormat.INSTANCE.known().contains(field)) {
            mistakes.add(
                    MappingMistakes.shown(field),
                    "the national format has no such field; it has "
                            + String.join(", ", new TreeSet<>(NationalFormat.INSTANCE.known())));
            return;
        }
        MappedTerms mapped = new MappedTerms(mistakes);
        List<FieldRule> all = new ArrayList<>();
        int i = 0;
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            String where = node.isArray() ? field + "[" + i++ + "]" : field;
            FieldRule rule = new RuleReader(where, one, mistakes).read(field, mapped);
            if (rule != null) {
                all.add(rule);
            }
        }
        if (node.isArray() && node.isEmpty()) {
            mistakes.add(field, "it has no rule");
        }
        mapped.requireNoCircle(field);
        terms += mapped.count();
        rules.put(field, all);
    }

    /** One rule. */
    private record RuleReader(String where, JsonNode node, MappingMistakes mistakes) {

        @Nullable
        FieldRule read(String field, MappedTerms mapped) {
            if (!node.isObject() || node.isEmpty()) {
                mistakes.add(where, "a rule is an object, such as {\"colonne\": \"Nom\"}");
                return null;
            }
            if (node.has("joindre")) {
                return only("joindre") ? joined(part("joindre")) : null;
            }
            if (node.has("dissocier")) {
                return only("dissocier") ? split(part("dissocier")) : null;
            }
            if (field.equals("horaires") && (node.has("osm") || node.has("semaine") || node.has("jours"))) {
                return hours();
            }
            return only("colonne", "colonnes", "termes", "cible") ? plain(mapped) : null;
        }

        private @Nullable FieldRule plain(MappedTerms mapped) {
            if (node.has("colonne") && node.has("colonnes")) {
                mistakes.add(where, "it has both colonne and colonnes");
                return null;
            }
            List<String> columns =
                    node.has("colonne") ? columns("colonne") : node.has("colonnes") ? columns("colonnes") : List.of();
            List<String> terms = node.has("termes") ? texts("termes") : List.of();
            String target = node.has("cible") ? text("cible") : "";
            if (columns == null || terms == null || target == null) {
                return null;
            }
            if (columns.isEmpty() && !terms.isEmpty()) {
                mistakes.add(where, "it has termes, and no column in which they are looked for");
                return null;
            }
            if (target.isEmpty() && !terms.isEmpty()) {
                mistakes.add(where, "it has termes, and no cible that they mean");
                return null;
            }
            if (target.isEmpty() && columns.isEmpty()) {
                mistakes.add(where, "it has neither a column nor a cible");
                return null;
            }
            if (columns.isEmpty()) {
                return FieldRule.constant(target);
            }
            if (target.isEmpty()) {
                return FieldRule.taken(columns);
            }
            mapped.add(where, columns, terms, target);
            return FieldRule.meant(columns, terms, target);
        }

        private @Nullable FieldRule joined(RuleReader part) {
            if (!part.only("colonnes", "séparateur", "separateur")) {
                return null;
            }
            List<String> columns = part.columns("colonnes");
            String separator = part.separator();
            return columns == null || separator == null ? null : FieldRule.joined(columns, separator);
        }

        private @Nullable FieldRule split(RuleReader part) {
            if (!part.only("colonne", "séparateur", "separateur", "partie")) {
                return null;
            }
            List<String> columns = part.columns("colonne");
            String separator = part.separator();
            JsonNode number = part.node.path("partie");
            boolean isNumber = number.isInt() && number.asInt() >= 0 && number.asInt() < 100;
            if (!isNumber) {
                mistakes.add(part.where, "partie must be a number from 0 to 99");
            }
            return columns == null || !part.isOne(columns) || separator == null || separator.isEmpty() || !isNumber
                    ? null
                    : FieldRule.split(columns.get(0), separator, number.asInt());
        }

        private @Nullable FieldRule hours() {
            if (node.has("jours")) {
                return only("jours") ? week() : null;
            }
            String key = node.has("osm") ? "osm" : "semaine";
            List<String> columns = only(key) ? columns(key) : null;
            return columns == null ? null : FieldRule.taken(columns);
        }

        private @Nullable FieldRule week() {
            List<String> columns = new ArrayList<>();
            List<String> days = new ArrayList<>();
            int i = 0;
            for (JsonNode day : node.path("jours")) {
                RuleReader one = new RuleReader(where + ".jours[" + i++ + "]", day, mistakes);
                if (!one.only("colonne", "osm")) {
                    continue;
                }
                List<String> column = one.columns("colonne");
                String name = one.text("osm");
                if (name != null && !DAYS.contains(name)) {
                    mistakes.add(
                            one.where, "osm must be Mo, Tu, We, Th, Fr, Sa or Su, not " + MappingMistakes.shown(name));
                } else if (name != null && column != null && one.isOne(column)) {
                    columns.add(column.get(0));
                    days.add(name);
                }
            }
            if (i == 0) {
                mistakes.add(where, "jours must be a list of days");
            }
            return columns.size() < i || i == 0 ? null : FieldRule.week(columns, days);
        }

        private RuleReader part(String key) {
            return new RuleReader(where + "." + key, node.path(key), mistakes);
        }

        private boolean only(String... keys) {
            Set<String> known = Set.of(keys);
            boolean isOnly = true;
            for (Map.Entry<String, JsonNode> one : node.properties()) {
                if (!known.contains(one.getKey())) {
                    mistakes.add(
                            where,
                            "nothing reads " + MappingMistakes.shown(one.getKey()) + " here, only "
                                    + String.join(", ", keys));
                    isOnly = false;
                }
            }
            return isOnly;
        }

        private @Nullable String separator() {
            return text(node.has("séparateur") ? "séparateur" : "separateur");
        }

        private @Nullable String text(String key) {
            JsonNode value = node.path(key);
            if (value.isTextual() && !value.asText().isEmpty()) {
                return value.asText();
            }
            mistakes.add(where, key + " must be a text");
            return null;
        }

        private boolean isOne(List<String> columns) {
            if (columns.size() != 1) {
                mistakes.add(where, "colonne must be one column");
            }
            return columns.size() == 1;
        }

        private @Nullable List<String> columns(String key) {
            List<String> named = texts(key);
            if (named != null && named.size() > MOST_COLUMNS) {
                mistakes.add(where, "it names " + named.size() + " columns, and may name " + MOST_COLUMNS);
                return null;
            }
            return named == null ? null : named.stream().map(FieldRule::plain).toList();
        }

        /** One text or a list of them, as the converter has both. */
        private @Nullable List<String> texts(String key) {
            JsonNode value = node.path(key);
            List<String> texts = new ArrayList<>();
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                if (!one.isTextual() || one.asText().isBlank()) {
                    mistakes.add(where, key + " must be a text or a list of texts, none of them empty");
                    return null;
                }
                texts.add(one.asText());
            }
            if (texts.isEmpty()) {
                mistakes.add(where, key + " must not be an empty list");
                return null;
            }
            return texts;
        }
    }
}
