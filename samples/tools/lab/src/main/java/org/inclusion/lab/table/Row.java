package org.inclusion.lab.table;

import java.util.List;

/** A row of a table, its cells read by the name of their column. */
public final class Row {

    private final Table table;
    private final long number;
    private final List<String> cells;

    Row(Table table, long number, List<String> cells) {
        this.table = table;
        this.number = number;
        this.cells = cells;
    }

    /** The row as a spreadsheet counts: the header is row 1. */
    public long number() {
        return number;
    }

    /** The cell from the left, from 0. */
    public String cell(int place) {
        return cells.get(place);
    }

    /** The cell; empty where it is empty, or where there is no such column. */
    public String cell(String column) {
        return table.has(column) ? cells.get(table.place(column)) : "";
    }

    /** A cell that must not be empty. */
    public String text(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            throw problem(column, "must not be empty");
        }
        return text;
    }

    /** A cell that must be a finite number. */
    public double number(String column) {
        String text = text(column);
        try {
            double number = Digits.number(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException other) {
            // Told below, with its place.
        }
        throw problem(column, "must be a number, not " + text);
    }

    public InvalidTableException problem(String what) {
        return table.problem(number, null, what);
    }

    public InvalidTableException problem(String column, String what) {
        return table.problem(number, column, what);
    }
}
