package org.inclusion.jpa.privacy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.inclusion.RowsOfRooms;
import org.inclusion.jpa.sql.Chunk;
import org.inclusion.jpa.sql.Micros;
import org.inclusion.jpa.sql.Table;
import org.inclusion.kept.ErasedKind;
import org.inclusion.privacy.RunningTerm;
import org.inclusion.row.Column;
import org.inclusion.row.Mark;
import org.inclusion.row.Rows;

/**
 * The rows of one kind whose term is over.
 *
 * @param table the table
 * @param begins the column with the time from which the term of the row's structure runs; empty where the rows have a
 *     last day
 * @param lastDay the column with the last day of a row; empty where its structure has a term
 * @param others what else holds for an old row; empty where nothing does
 */
record OldRows(Table table, String begins, String lastDay, String others) {

    static OldRows of(ErasedKind kind) {
        return RowsOfRooms.ALL.stream()
                .filter(rows -> rows.erased().equals(Optional.of(kind)))
                .filter(rows -> !rows.columns(Mark.TERM_BEGINS).isEmpty()
                        || !rows.columns(Mark.LAST_DAY).isEmpty())
                .map(OldRows::of)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("rows of the kind " + kind + " have no term of their own"));
    }

    private static OldRows of(Rows<?> rows) {
        Table table = Table.of(rows);
        String begins = name(rows.columns(Mark.TERM_BEGINS));
        return new OldRows(
                table,
                begins,
                name(rows.columns(Mark.LAST_DAY)),
                rows.latest().stream()
                        .map(column -> isNotTheLatest(table.name(), begins, column))
                        .collect(joining()));
    }

    private static String name(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::name).findFirst().orElse("");
    }

    private static String isNotTheLatest(String table, String time, String by) {
        return " and " + table + "." + time + " < (select max(later." + time + ") from " + table + " later where later."
                + by + " = " + table + "." + by + ")";
    }

    /**
     * A condition for the old rows of some learners. The parameters behind those of the chunk are {@link #parameters}.
     *
     * @param learners the parameters of the chunk
     */
    String condition(String learners, Chunk chunk, RunningTerm term) {
        int next = chunk.rows().size() + 1;
        String hers = "learner_id in (" + learners + ")";
        if (begins.isEmpty()) {
            return hers + " and " + lastDay + " < ?" + next;
        }
        StringBuilder old = new StringBuilder(begins + " < ?" + next++);
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < term.structures().size(); i++) {
            old.append(" and structure_id <> ?").append(next);
            named.append(" or structure_id = ?").append(next++);
            named.append(" and ").append(begins).append(" < ?").append(next++);
        }
        return hers + " and (" + old + named + ")" + others;
    }

    /** The parameters: a time, and for each structure with a term of its own its id and its time. */
    List<Object> parameters(RunningTerm term) {
        if (begins.isEmpty()) {
            return List.of(term.today().toString());
        }
        List<Object> parameters = new ArrayList<>(List.of(Micros.of(term.at())));
        for (String structure : new TreeSet<>(term.structures().keySet())) {
            parameters.add(structure);
            parameters.add(Micros.of(term.structures().getOrDefault(structure, term.at())));
        }
        return parameters;
    }
}
