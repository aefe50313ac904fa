package org.inclusion.jpa.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table or of a query's result, its values as the database holds them. A row is read once, from its first
 * value to its last: each call of {@link #text}, {@link #number} and so on takes the next value. Not thread-safe.
 */
public final class Row {

    private final List<@Nullable Object> values;
    private int next;

    private Row(List<@Nullable Object> values) {
        this.values = values;
    }

    /** A row to write: instants become {@link Micros}, constants their names, and ids and days their texts. */
    public static Row of(@Nullable Object... values) {
        Stream<@Nullable Object> stored = Arrays.stream(values).map(Row::stored);
        return new Row(stored.toList());
    }

    /** A row that a provider returned: an array, or the bare value where the result has one column. */
    static Row read(@Nullable Object result) {
        return new Row(result instanceof Object[] several ? Arrays.asList(several) : Collections.singletonList(result));
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof Instant at) {
            return Micros.of(at);
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value == null || value instanceof Long || value instanceof Boolean ? value : value.toString();
    }

    public List<@Nullable Object> values() {
        return values;
    }

    /** Passes over values that were read otherwise. */
    void skip(int columns) {
        next += columns;
    }

    public LearnerId learner() {
        return new LearnerId(text());
    }

    public String text() {
        return (String) required();
    }

    @Nullable
    public String textOrNull() {
        return (String) values.get(next++);
    }

    public long number() {
        return ((Number) required()).longValue();
    }

    @Nullable
    public Long numberOrNull() {
        Number number = (Number) values.get(next++);
        return number == null ? null : number.longValue();
    }

    public Instant time() {
        return Micros.instant(number());
    }

    @Nullable
    public Instant timeOrNull() {
        Number micros = (Number) values.get(next++);
        return micros == null ? null : Micros.instant(micros.longValue());
    }

    public LocalDate day() {
        return LocalDate.parse(text());
    }

    public boolean flag() {
        return isTrue(required());
    }

    /** MariaDB has no boolean type: its driver returns booleans, or numbers where it is told to. */
    static boolean isTrue(Object flag) {
        return flag instanceof Number number ? number.longValue() != 0 : (Boolean) flag;
    }

    public <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    private Object required() {
        return Objects.requireNonNull(values.get(next++), "a column that is never null is null");
    }
}
