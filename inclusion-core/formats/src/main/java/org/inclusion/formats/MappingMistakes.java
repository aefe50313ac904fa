package org.inclusion.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The mistakes of one column mapping, all of them before anything is read with it. */
final class MappingMistakes {

    private static final int MOST = 100;

    private static final int SHOWN_COLUMNS = 50;

    private final List<String> sentences = new ArrayList<>();
    private int more;

    void add(String where, String sentence) {
        if (sentences.size() == MOST) {
            more++;
        } else {
            sentences.add((where + ": " + sentence).replaceAll("\\p{Cntrl}", " "));
        }
    }

    /** Adds each column that a mapping reads and a file does not have. */
    void addMissing(ColumnMapping mapping, Collection<String> columns) {
        boolean isMissing = false;
        for (Map.Entry<String, Set<String>> field : mapping.columns().entrySet()) {
            for (String column : field.getValue()) {
                if (!columns.contains(column)) {
                    add(field.getKey(), "the file has no column \"" + shown(column) + "\"");
                    isMissing = true;
                }
            }
        }
        if (isMissing) {
            add("the file", "its columns are " + shown(columns));
        }
    }

    private static String shown(Collection<String> columns) {
        String first = columns.stream()
                .filter(column -> !column.isEmpty())
                .limit(SHOWN_COLUMNS)
                .map(MappingMistakes::shown)
                .collect(Collectors.joining(", "));
        return columns.size() > SHOWN_COLUMNS ? first + " and others" : first;
    }

    static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    /** @throws WrongColumnsException with every mistake, if there is one */
    void requireNone() {
        if (more > 0) {
            sentences.add("and " + more + " mistakes more");
        }
        if (!sentences.isEmpty()) {
            throw new WrongColumnsException(sentences);
        }
    }
}
