package org.inclusion.operator;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The findings: a name and a value a line, in columns. */
final class ResultTable {

    private final Map<String, String> rows = new LinkedHashMap<>();

    ResultTable row(String name, Object value) {
        rows.put(name, String.valueOf(value));
        return this;
    }

    void print(PrintWriter out) {
        int names = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        int values = rows.values().stream().mapToInt(String::length).max().orElse(0);
        rows.forEach((name, value) ->
                out.println(name + " ".repeat(names - name.length() + 2 + values - value.length()) + value));
    }
}
