package org.inclusion.jpa.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;

/** One row of a table or of a result: what the database holds, column by column. Read from its first value to its last. */
public final class Row {

    private final List<@Nullable Object> values;
    private int next;

    private Row(List<@Nullable Object> values) {
        this.values = values;
    }

    /** A row to write, from what records hold. */
    public static Row of(@Nullable Object... values) {
        List<@Nullable Object> stored = new ArrayList<>(values.length);
        for (Object value : values) {
            stored.add(stored(value));
        }
        return new Row(stored);
    }

    /** A row read: an array, or the value itself where there is one only. */
    public static Row read(@Nullable Object result) {
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

    /** MariaDB has no truth values of its own: its driver makes them of numbers, unless it is told not to. */
    public boolean flag() {
        Object flag = required();
        return flag instanceof Number number ? number.longValue() != 0 : (Boolean) flag;
    }

    public <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type) {
        String name = textOrNull();
        return name == null ? null : Enum.valueOf(type, name);
    }

    private Object required() {
        return Objects.requireNonNull(values.get(next++), "a column that is never null is null");
    }
}
