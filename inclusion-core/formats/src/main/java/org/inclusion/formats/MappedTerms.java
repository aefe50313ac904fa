package org.inclusion.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which values the terms of one field mean: a term means one value in one column, and values do not mean each other.
 */
final class MappedTerms {

    private final MappingMistakes mistakes;
    private final Map<String, String> rules = new HashMap<>();
    private final Map<String, Set<String>> targets = new HashMap<>();
    private int count;

    MappedTerms(MappingMistakes mistakes) {
        this.mistakes = mistakes;
    }

    int count() {
        return count;
    }

    void add(String where, List<String> columns, List<String> terms, String target) {
        count += terms.size();
        if (count > MappingReader.MOST_TERMS) {
            // They are refused whole, for their number.
            return;
        }
        for (String written : terms) {
            String term = FieldRule.plain(written);
            targets.computeIfAbsent(term, none -> new HashSet<>()).add(FieldRule.plain(target));
            for (String column : columns) {
                String earlier = rules.putIfAbsent(column + "\n" + term, where);
                if (earlier != null) {
                    mistakes.add(
                            where,
                            "the term \"" + MappingMistakes.shown(written) + "\" is mapped twice in the column \""
                                    + MappingMistakes.shown(column) + "\": the first time by " + earlier);
                }
            }
        }
    }

    /**
     * Two terms that mean each other were written the wrong way round, or by two people. A value that means itself
     * is fine.
     */
    void requireNoCircle(String field) {
        if (count > MappingReader.MOST_TERMS) {
            return;
        }
        Map<String, Set<String>> left = new TreeMap<>();
        targets.forEach((term, meant) -> {
            Set<String> others = new TreeSet<>(meant);
            others.remove(term);
            left.put(term, others);
        });
        // What leads to no other term is in no circle. Where nothing more of that kind is left, every way ends in one.
        while (left.values().removeIf(meant -> Collections.disjoint(meant, left.keySet()))) {}
        if (left.isEmpty()) {
            return;
        }
        List<String> way = new ArrayList<>();
        String term = left.keySet().iterator().next();
        while (!way.contains(term)) {
            way.add(term);
            term = Objects.requireNonNull(left.get(term)).stream()
                    .filter(left::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        String circle = way.subList(way.indexOf(term), way.size()).stream()
                .map(one -> MappingMistakes.shown(one) + " → ")
                .collect(Collectors.joining());
        mistakes.add(field, "its terms go in a circle: " + circle + MappingMistakes.shown(term));
    }
}
