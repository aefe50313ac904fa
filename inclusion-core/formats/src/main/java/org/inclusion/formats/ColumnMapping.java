package org.inclusion.formats;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the columns of a territory's own file lead to the fields of the national format. */
final class ColumnMapping {

    private final Map<String, List<FieldRule>> rules;

    /** @param rules the rules of each field; the values of several are those of all */
    ColumnMapping(Map<String, List<FieldRule>> rules) {
        this.rules = new LinkedHashMap<>(rules);
    }

    /** The columns that a field reads, for each field. */
    Map<String, Set<String>> columns() {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        rules.forEach((field, all) -> {
            Set<String> read = new LinkedHashSet<>();
            all.forEach(rule -> read.addAll(rule.columns()));
            columns.put(field, read);
        });
        return columns;
    }

    boolean reads(String column) {
        return columns().values().stream().anyMatch(read -> read.contains(column));
    }

    /** The cells of a row, by the fields of the national format. */
    Cells apply(Cells row) {
        Map<String, String> texts = new HashMap<>();
        Map<String, List<String>> lists = new HashMap<>();
        rules.forEach((field, all) -> {
            List<String> values = all.stream()
                    .flatMap(rule -> rule.values().apply(row).stream())
                    .distinct()
                    .toList();
            if (values.size() == 1) {
                texts.put(field, values.get(0));
            } else {
                lists.put(field, values);
            }
        });
        return new Cells(texts, lists);
    }
}
