package org.inclusion.jpa.export;

import java.util.List;
import java.util.Optional;
import org.inclusion.RowsOfRooms;
import org.inclusion.annotation.Internal;
import org.inclusion.jpa.sql.Table;
import org.inclusion.row.Column;
import org.inclusion.row.Lasting;
import org.inclusion.row.Mark;
import org.inclusion.row.Rows;

/**
 * A table of the database as an export has it, its rows in the order of the primary key. Columns and tables with what
 * is derived are not exported: the state of a learner, her checkpoints, the sums of structures, and whom they counted.
 * Columns that the database itself computes from others are not exported either, nor are rows of the moment: the quotas
 * of a day, leases, used values of launches, and sessions of live help.
 *
 * @param rows what the room says of it
 * @param columns the exported columns
 * @param stored the table in the database, with its exported columns
 * @param whole the table in the database, with its exported and then its derived columns, which an import leaves empty
 */
@Internal
public record ExportTable(Rows<?> rows, List<ExportColumn> columns, Table stored, Table whole) {

    /** Every exported table, as the rooms say it. */
    public static final List<ExportTable> ALL = RowsOfRooms.ALL.stream()
            .filter(Rows::isExported)
            .map(ExportTable::of)
            .toList();

    /** The tables that are not exported, and are emptied before an import: derived rows, and rows of the moment. */
    static final List<Table> LEFT_OUT = RowsOfRooms.ALL.stream()
            .filter(rows -> !rows.isExported())
            .map(Table::of)
            .toList();

    private static ExportTable of(Rows<?> rows) {
        List<? extends Column<?>> exported = rows.columns().stream()
                .filter(column -> !column.is(Mark.COMPUTED) && !column.is(Mark.DERIVED))
                .toList();
        return new ExportTable(
                rows,
                exported.stream().map(ExportColumn::of).toList(),
                Table.of(rows, exported.stream().map(Column::name).toArray(String[]::new)),
                Table.of(rows));
    }

    /** Its name in an export: without {@code inclusion_}. */
    public String name() {
        return rows.name();
    }

    /** How many of the columns, from the first on, are the primary key. */
    int keys() {
        return rows.keys();
    }

    /** How many columns are derived, and left empty by an import: all of them texts, behind the others. */
    int derived() {
        return whole.columns().size() - columns.size();
    }

    /** Whether a database may have rows of it before an import, which replaces them. */
    boolean isReplaced() {
        return rows.lasting() == Lasting.REPLACED;
    }

    /** The exported table of a name. */
    static Optional<ExportTable> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /**
     * Whether each row is about one learner, by her id. Those of the journal are not: once they are sealed, aliases
     * stand for people.
     */
    boolean isAboutLearners() {
        return rows.isAboutLearners();
    }

    /**
     * A condition for the rows after a key, in the order of the primary key. It begins with a comparison of the first
     * column alone, so that every database finds the rows in the index.
     *
     * @param first the number of the parameter with the first column of the key; the other columns follow
     */
    String after(int first) {
        return columns.get(0).name() + " >= ?" + first + " and " + after(0, first);
    }

    private String after(int column, int first) {
        String name = columns.get(column).name();
        String parameter = " ?" + (first + column);
        String greater = name + " >" + parameter;
        return column == keys() - 1
                ? greater
                : "(" + greater + " or (" + name + " =" + parameter + " and " + after(column + 1, first) + "))";
    }
}
