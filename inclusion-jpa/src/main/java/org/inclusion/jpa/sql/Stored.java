package org.inclusion.jpa.sql;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inclusion.row.ColumnKind;
import org.inclusion.row.Rows;
import org.inclusion.row.Values;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a room in a table: written and read by the names of their columns, as the room says.
 *
 * @param <T> what a row is in the program
 */
public final class Stored<T> {

    private final Rows<T> rows;
    private final Table table;
    private final Map<String, Integer> places = new HashMap<>();

    private Stored(Rows<T> rows) {
        this.rows = rows;
        this.table = Table.of(rows);
        table.columns().forEach(column -> places.put(column.name(), places.size()));
    }

    public static <T> Stored<T> of(Rows<T> rows) {
        return new Stored<>(rows);
    }

    public Table table() {
        return table;
    }

    /** A row to write. */
    public Row row(T one) {
        return Row.of(rows.values(one));
    }

    /** A row to write, of some columns alone. */
    public Row row(T one, Table some) {
        return Row.of(some.columns().stream()
                .map(column -> rows.value(column.name(), one))
                .toArray());
    }

    /** What a row is in the program that begins with the columns of the table. Those behind them are read next. */
    public T read(Row row) {
        T read = rows.row(new Values(column -> value(column, row)));
        row.skip(places.size());
        return read;
    }

    private @Nullable Object value(String column, Row row) {
        Object value = row.values().get(Objects.requireNonNull(places.get(column), column));
        ColumnKind kind = rows.column(column).kind();
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case TIME -> Micros.instant(((Number) value).longValue());
            case FLAG -> Row.isTrue(value);
            default -> value;
        };
    }

    /**
     * Rows of the table.
     *
     * @param condition what stands behind {@code select … from}
     */
    public List<T> rows(EntityManager entityManager, String condition, @Nullable Object... parameters) {
        return Sql.rows(entityManager, table, table.select() + condition, parameters).stream()
                .map(this::read)
                .toList();
    }

    /** The first rows of the table, at most so many. */
    public List<T> firstRows(EntityManager entityManager, int limit, String condition, @Nullable Object... parameters) {
        return Sql.firstRows(entityManager, table, limit, table.select() + condition, parameters).stream()
                .map(this::read)
                .toList();
    }

    /** Inserts a row where its key has none, and says whether. */
    public boolean insertNew(EntityManager entityManager, Dialect dialect, T one) {
        return !dialect.insertNew(entityManager, table, List.of(row(one))).isEmpty();
    }
}
