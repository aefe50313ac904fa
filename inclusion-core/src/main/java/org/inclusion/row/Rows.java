package org.inclusion.row;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusion.kept.ErasedKind;
import org.inclusion.kept.KeptData;
import org.jspecify.annotations.Nullable;

/**
 * A table said once, beside its room and without SQL: what its rows are about, whom they name, which of their times are contacts, when
 * they leave. Everything else that knows a column is derived from here, or compared with it.
 *
 * @param <T> what a row is in the program; {@code Void} where it is not one object
 * @param name its name in an export: that of the table without {@code inclusion_}
 * @param data the kind of kept data; that of who acted is another one
 * @param keys how many of the columns, from the first on, are the primary key
 * @param columns every column, in the order of an export
 * @param lasting how the rows last
 * @param people whether a learner may be known by these rows alone
 * @param erased with which kind of rows an erasure destroys them; empty where it does not, or where they have no learner
 * @param erasedAfter the names of rows that an erasure destroys before these
 * @param latest of which columns the latest row by each value stays, whatever its term
 * @param shown what her copy shows, in the order of the copy; nothing of rows that are in no copy, or are told there with others
 * @param reader makes a row from its values; null where it is not one object
 */
public record Rows<T>(
        String name,
        KeptData data,
        int keys,
        List<Column<? super T>> columns,
        Lasting lasting,
        boolean people,
        Optional<ErasedKind> erased,
        List<String> erasedAfter,
        List<String> latest,
        List<Shown<T>> shown,
        @Nullable Function<Values, T> reader) {

    /** Rows without a column yet. */
    public static <T> Rows<T> of(String name, KeptData data) {
        return new Rows<>(
                name, data, 0, List.of(), Lasting.KEPT, false, Optional.empty(), List.of(), List.of(), List.of(), null);
    }

    /** With the columns of the primary key. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is read, and handed on to readers alone
    public final Rows<T> key(Column<? super T>... more) {
        return new Rows<>(
                name,
                data,
                more.length,
                List.<Column<? super T>>of(more),
                lasting,
                people,
                erased,
                erasedAfter,
                latest,
                shown,
                reader);
    }

    /** With more columns. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is read, and handed on to readers alone
    public final Rows<T> with(Column<? super T>... more) {
        List<Column<? super T>> all =
                Stream.concat(columns.stream(), Arrays.stream(more)).toList();
        return new Rows<>(name, data, keys, all, lasting, people, erased, erasedAfter, latest, shown, reader);
    }

    public Rows<T> lasting(Lasting how) {
        return new Rows<>(name, data, keys, columns, how, people, erased, erasedAfter, latest, shown, reader);
    }

    /** A learner may be known by these rows alone. */
    public Rows<T> findingPeople() {
        return new Rows<>(name, data, keys, columns, lasting, true, erased, erasedAfter, latest, shown, reader);
    }

    /** An erasure destroys them with this kind of rows. */
    public Rows<T> erasedWith(ErasedKind kind) {
        return new Rows<>(
                name, data, keys, columns, lasting, people, Optional.of(kind), erasedAfter, latest, shown, reader);
    }

    /** An erasure destroys the rows of these names before. */
    public Rows<T> erasedAfter(String... names) {
        return new Rows<>(name, data, keys, columns, lasting, people, erased, List.of(names), latest, shown, reader);
    }

    /** Whatever its term, the latest row by each value of each of these columns stays. */
    public Rows<T> keepingTheLatestBy(String... names) {
        return new Rows<>(
                name, data, keys, columns, lasting, people, erased, erasedAfter, List.of(names), shown, reader);
    }

    /** Her copy shows a column under this name. */
    public Rows<T> shown(String as, String column) {
        return shown(new Shown<>(as, column, null));
    }

    /** Her copy shows a column under this name, and as this value. */
    public Rows<T> shown(String as, String column, Function<? super T, ? extends @Nullable Object> value) {
        return shown(new Shown<>(as, column, value));
    }

    private Rows<T> shown(Shown<T> one) {
        column(one.column());
        return new Rows<>(
                name,
                data,
                keys,
                columns,
                lasting,
                people,
                erased,
                erasedAfter,
                latest,
                Stream.concat(shown.stream(), Stream.of(one)).toList(),
                reader);
    }

    /** Makes a row of the program from values. */
    public Rows<T> read(Function<Values, T> from) {
        return new Rows<>(name, data, keys, columns, lasting, people, erased, erasedAfter, latest, shown, from);
    }

    /**
     * The column of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Column<? super T> column(String column) {
        return columns.stream()
                .filter(one -> one.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
    }

    /** Whether a column belongs to the primary key. */
    public boolean isKey(String column) {
        return columns.indexOf(column(column)) < keys;
    }

    /** The columns with the id of a person that an alias replaces once that person is erased. */
    public List<Column<? super T>> renamed() {
        return columns.stream()
                .filter(column -> column.is(Named.ACTOR) || column.is(Named.COMPANION))
                .filter(column -> !column.is(Mark.RELEASED))
                .toList();
    }

    /** The columns that name somebody so. */
    public List<Column<? super T>> columns(Named whom) {
        return columns.stream().filter(column -> column.is(whom)).toList();
    }

    /** The columns with a mark. */
    public List<Column<? super T>> columns(Mark mark) {
        return columns.stream().filter(column -> column.is(mark)).toList();
    }

    /** The kind of kept data of a column. */
    public KeptData dataOf(Column<?> column) {
        return column.is(Named.ACTOR) ? KeptData.WHO_ACTED : data;
    }

    /** Whether each row is about one learner, by her id. */
    public boolean isAboutLearners() {
        return columns.stream().anyMatch(column -> column.is(Named.LEARNER));
    }

    public boolean isExported() {
        return lasting == Lasting.KEPT || lasting == Lasting.REPLACED;
    }

    /** Every contact of the rows, in the order of the columns. */
    public List<Contact> contacts() {
        return columns.stream().flatMap(column -> column.contacts().stream()).toList();
    }

    /** The times of notes about a learner without any contact. */
    public List<Contact> firstNotes() {
        return columns(Mark.FIRST_NOTE).stream()
                .map(column -> new Contact(Column.LEARNER, column.name(), Condition.has(column.name())))
                .toList();
    }

    /** The values of a row, in the order of the columns but those that the database computes; ids and constants as they are in the program. */
    public @Nullable Object[] values(T row) {
        return columns.stream()
                .filter(column -> !column.is(Mark.COMPUTED))
                .map(column -> valueOf(column, row))
                .toArray();
    }

    /**
     * The value of a column in a row.
     *
     * @throws IllegalArgumentException if there is no column of that name, or if its values are written elsewhere
     */
    public @Nullable Object value(String column, T row) {
        return valueOf(column(column), row);
    }

    /** The value of a column in a row as a text: of a constant, its name; null where it has none. */
    public @Nullable String text(String column, T row) {
        Object value = value(column, row);
        if (value == null) {
            return null;
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /**
     * A row of the program.
     *
     * @throws IllegalArgumentException if the rows are not read into one object
     */
    public T row(Values values) {
        if (reader == null) {
            throw new IllegalArgumentException(name + " is not read into one object");
        }
        return reader.apply(values);
    }

    /** A row with other values in some columns. */
    public T with(T row, Map<String, ? extends @Nullable Object> changed) {
        return row(new Values(column -> changed.containsKey(column) ? changed.get(column) : value(column, row)));
    }

    /** The values of the primary key of a row, as texts. */
    public List<String> keyOf(T row) {
        return columns.subList(0, keys).stream()
                .map(column -> String.valueOf(text(column.name(), row)))
                .toList();
    }

    /** A row under its learner's new id. What she did herself is hers under it, too; what another person did stays that person's. */
    public T moved(T row, String from, String to) {
        Map<String, String> changed = new HashMap<>();
        changed.put(Column.LEARNER, to);
        columns(Named.ACTOR).stream()
                .map(Column::name)
                .filter(column -> from.equals(text(column, row)))
                .forEach(column -> changed.put(column, to));
        return with(row, changed);
    }

    /** Whether a person is a companion in a row. */
    public boolean isBeside(T row, String person) {
        return columns(Named.COMPANION).stream().anyMatch(column -> person.equals(text(column.name(), row)));
    }

    /**
     * A row of her copy: values by their names there, in the order of the copy.
     *
     * @param person how the copy names a person
     */
    public Map<String, @Nullable Object> copy(T row, Function<String, Object> person) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (Shown<T> one : shown) {
            Column<? super T> column = column(one.column());
            Object value =
                    one.value() == null ? valueOf(column, row) : one.value().apply(row);
            boolean names = column.is(Named.ACTOR) || column.is(Named.COMPANION);
            copy.put(one.name(), names && value != null ? person.apply(value.toString()) : value);
        }
        return copy;
    }

    private @Nullable Object valueOf(Column<? super T> column, T row) {
        var written = column.value();
        if (written == null) {
            throw new IllegalArgumentException(name + "." + column.name() + " is not written from one object");
        }
        return written.apply(row);
    }
}
