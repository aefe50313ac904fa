package org.inclusion.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row, by the name of their column. A cell without any sign but blanks is none.
 *
 * @param texts cells with one text
 * @param lists cells with a list of texts, which JSON has
 */
record Cells(Map<String, String> texts, Map<String, List<String>> lists) {

    static Cells of(Map<String, String> texts) {
        return new Cells(texts, Map.of());
    }

    /** Whether the row has a column, with or without a value. */
    boolean has(String column) {
        return texts.containsKey(column) || lists.containsKey(column);
    }

    @Nullable
    String text(String column) {
        String text = texts.get(column);
        if (text == null && lists.containsKey(column)) {
            text = String.join("|", lists.getOrDefault(column, List.of()));
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The values of a list, which version 1 parts by {@code |} and version 0 by {@code ;}. */
    List<String> list(String column) {
        List<String> list = lists.get(column);
        if (list != null) {
            return list.stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
        String text = text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[|;]", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /** The addresses of a list, which may themselves hold a {@code ;}. */
    List<String> links(String column) {
        String text = lists.containsKey(column) ? null : text(column);
        return text == null
                ? list(column)
                : Arrays.stream(text.split("[|]|;(?=\\s*https?:)", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }
}
