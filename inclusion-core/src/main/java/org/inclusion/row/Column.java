package org.inclusion.row;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One column of the rows of a room: everything that anybody asks of it, in one place.
 *
 * @param <T> what a row is in the program
 * @param name its name, in the table and in an export
 * @param kind what its values are
 * @param named whom it names
 * @param constants the only texts allowed; empty where every text of the kind is allowed
 * @param marks what else it says about itself
 * @param contacts the contacts that it is the time of
 * @param value its value in a row; null where the rows are not written from one object
 */
public record Column<T>(
        String name,
        ColumnKind kind,
        Named named,
        List<String> constants,
        Set<Mark> marks,
        List<Contact> contacts,
        @Nullable Function<? super T, ? extends @Nullable Object> value) {

    /** The column with the learner whom a row is about, in every table. */
    public static final String LEARNER = "learner_id";

    public static <T> Column<T> learner(@Nullable Function<? super T, ?> value) {
        return of(LEARNER, ColumnKind.ID, Named.LEARNER, value);
    }

    public static <T> Column<T> learner() {
        return of(LEARNER, ColumnKind.ID, Named.LEARNER, null);
    }

    public static <T> Column<T> actor(String name, Function<? super T, ? extends @Nullable Object> value) {
        return of(name, ColumnKind.ID, Named.ACTOR, value);
    }

    public static <T> Column<T> actor(String name) {
        return of(name, ColumnKind.ID, Named.ACTOR, null);
    }

    public static <T> Column<T> companion(String name, Function<? super T, ? extends @Nullable Object> value) {
        return of(name, ColumnKind.ID, Named.COMPANION, value);
    }

    public static <T> Column<T> structure(Function<? super T, ? extends @Nullable Object> value) {
        return of("structure_id", ColumnKind.ID, Named.STRUCTURE, value);
    }

    public static <T> Column<T> structure() {
        return of("structure_id", ColumnKind.ID, Named.STRUCTURE, null);
    }

    public static <T> Column<T> id(String name, Function<? super T, ? extends @Nullable Object> value) {
        return of(name, ColumnKind.ID, Named.NOBODY, value);
    }

    public static <T> Column<T> id(String name) {
        return of(name, ColumnKind.ID, Named.NOBODY, null);
    }

    public static <T> Column<T> text(String name, Function<? super T, ? extends @Nullable Object> value) {
        return of(name, ColumnKind.TEXT, Named.NOBODY, value);
    }

    public static <T> Column<T> text(String name) {
        return of(name, ColumnKind.TEXT, Named.NOBODY, null);
    }

    /** A column with the names of constants. */
    public static <T> Column<T> constant(
            String name, Class<? extends Enum<?>> type, Function<? super T, ? extends @Nullable Object> value) {
        return new Column<>(name, ColumnKind.TEXT, Named.NOBODY, namesOf(type), Set.of(), List.of(), value);
    }

    /** A column with the names of kinds that rooms add to. */
    public static <T> Column<T> kind(String name, Function<? super T, ? extends @Nullable Object> value) {
        return of(name, ColumnKind.NAME, Named.NOBODY, value);
    }

    /** A column with the names of kinds that rooms add to. */
    public static <T> Column<T> kind(String name) {
        return of(name, ColumnKind.NAME, Named.NOBODY, null);
    }

    /** A column with the names of constants. */
    public static <T> Column<T> constant(String name, Class<? extends Enum<?>> type) {
        return new Column<>(name, ColumnKind.TEXT, Named.NOBODY, namesOf(type), Set.of(), List.of(), null);
    }

    public static <T> Column<T> day(String name, Function<? super T, ? extends @Nullable Object> value) {
        return of(name, ColumnKind.DAY, Named.NOBODY, value);
    }

    public static <T> Column<T> day(String name) {
        return of(name, ColumnKind.DAY, Named.NOBODY, null);
    }

    public static <T> Column<T> time(String name, Function<? super T, ? extends @Nullable Object> value) {
        return of(name, ColumnKind.TIME, Named.NOBODY, value);
    }

    public static <T> Column<T> time(String name) {
        return of(name, ColumnKind.TIME, Named.NOBODY, null);
    }

    public static <T> Column<T> number(String name, Function<? super T, ? extends @Nullable Object> value) {
        return of(name, ColumnKind.NUMBER, Named.NOBODY, value);
    }

    public static <T> Column<T> number(String name) {
        return of(name, ColumnKind.NUMBER, Named.NOBODY, null);
    }

    public static <T> Column<T> flag(String name, Function<? super T, ? extends @Nullable Object> value) {
        return of(name, ColumnKind.FLAG, Named.NOBODY, value);
    }

    public static <T> Column<T> flag(String name) {
        return of(name, ColumnKind.FLAG, Named.NOBODY, null);
    }

    public static <T> Column<T> body(String name) {
        return of(name, ColumnKind.BODY, Named.NOBODY, null);
    }

    private static <T> Column<T> of(
            String name,
            ColumnKind kind,
            Named named,
            @Nullable Function<? super T, ? extends @Nullable Object> value) {
        return new Column<>(name, kind, named, List.of(), Set.of(), List.of(), value);
    }

    private static List<String> namesOf(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** With more that it says about itself. */
    public Column<T> with(Mark mark) {
        Set<Mark> all = EnumSet.of(mark);
        all.addAll(marks);
        return new Column<>(name, kind, named, constants, Set.copyOf(all), contacts, value);
    }

    /** A row may have no value. */
    public Column<T> orNone() {
        return with(Mark.OPTIONAL);
    }

    /** Its time is a contact with the learner, wherever a row has one. */
    public Column<T> contact() {
        return contact(Condition.has(name));
    }

    /** Its time is a contact with the learner, on a condition. */
    public Column<T> contact(Condition condition) {
        return contactOf(LEARNER, condition);
    }

    /** Its time is a contact with another person: somebody who learns too, and acted as a helper. */
    public Column<T> contactOf(String person, Condition condition) {
        List<Contact> all = Stream.concat(contacts.stream(), Stream.of(new Contact(person, name, condition)))
                .toList();
        return new Column<>(name, kind, named, constants, marks, all, value);
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    public boolean is(Named whom) {
        return named == whom;
    }
}
