package org.inclusion.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of one row by the names of its columns, from which a room makes what a row is in the program. */
public final class Values {

    private final Function<String, ? extends @Nullable Object> of;

    /**
     * Values.
     *
     * @param of the value of a column: a text, a number, an instant, a day, yes or no, or what a room wrote; null where
     *     there is none
     */
    public Values(Function<String, ? extends @Nullable Object> of) {
        this.of = of;
    }

    public String text(String column) {
        return required(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        Object value = of.apply(column);
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value == null ? null : value.toString();
    }

    public long number(String column) {
        return ((Number) required(column, of.apply(column))).longValue();
    }

    public int smallNumber(String column) {
        return Math.toIntExact(number(column));
    }

    public Instant time(String column) {
        return required(column, timeOrNull(column));
    }

    public @Nullable Instant timeOrNull(String column) {
        return (Instant) of.apply(column);
    }

    public LocalDate day(String column) {
        return required(column, dayOrNull(column));
    }

    public @Nullable LocalDate dayOrNull(String column) {
        String day = textOrNull(column);
        return day == null ? null : LocalDate.parse(day);
    }

    public boolean flag(String column) {
        return required(column, flagOrNull(column));
    }

    public @Nullable Boolean flagOrNull(String column) {
        return (Boolean) of.apply(column);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(String column, Class<E> type) {
        String name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static <V> V required(String column, @Nullable V value) {
        return Objects.requireNonNull(value, () -> column + " is never null, and is null");
    }
}
