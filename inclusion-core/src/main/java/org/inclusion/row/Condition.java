package org.inclusion.row;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table are meant, in a form that a database and a program understand alike. A room gives its
 * conditions names. Where a column has no value, nothing holds that names it.
 */
public sealed interface Condition {

    /** A column has a value. */
    static Condition has(String column) {
        return new Has(column);
    }

    /** A column has this text; of a constant, its name. */
    static Condition is(String column, String text) {
        return new Is(column, text);
    }

    /** A column has another text than this. */
    static Condition isNot(String column, String text) {
        return new IsNot(column, text);
    }

    /** The learner herself is the person in a column. */
    static Condition byHerself(String column) {
        return new Same(column, Column.LEARNER);
    }

    /** Another person than the learner is in a column. */
    static Condition byAnother(String column) {
        return new Different(column, Column.LEARNER);
    }

    /** This holds, or the other. */
    default Condition or(Condition other) {
        return new Either(this, other);
    }

    /**
     * Whether it holds.
     *
     * @param values the text of each column of a row; null where it has no value
     */
    boolean holds(Function<String, @Nullable String> values);

    /**
     * A column has a value.
     *
     * @param column the column that has a value
     */
    record Has(String column) implements Condition {
        @Override
        public boolean holds(Function<String, @Nullable String> values) {
            return values.apply(column) != null;
        }
    }

    /**
     * A column has a text.
     *
     * @param column the column
     * @param text its value
     */
    record Is(String column, String text) implements Condition {
        @Override
        public boolean holds(Function<String, @Nullable String> values) {
            return text.equals(values.apply(column));
        }
    }

    /**
     * A column has another text.
     *
     * @param column the column
     * @param text what its value is not
     */
    record IsNot(String column, String text) implements Condition {
        @Override
        public boolean holds(Function<String, @Nullable String> values) {
            String value = values.apply(column);
            return value != null && !value.equals(text);
        }
    }

    /**
     * Two columns have one value.
     *
     * @param column a column
     * @param other a column with the same value
     */
    record Same(String column, String other) implements Condition {
        @Override
        public boolean holds(Function<String, @Nullable String> values) {
            String value = values.apply(column);
            return value != null && value.equals(values.apply(other));
        }
    }

    /**
     * Two columns have two values.
     *
     * @param column a column
     * @param other a column with another value
     */
    record Different(String column, String other) implements Condition {
        @Override
        public boolean holds(Function<String, @Nullable String> values) {
            String value = values.apply(column);
            String another = values.apply(other);
            return value != null && another != null && !value.equals(another);
        }
    }

    /**
     * One of two conditions holds.
     *
     * @param one a condition
     * @param other another one, of which one holds
     */
    record Either(Condition one, Condition other) implements Condition {
        @Override
        public boolean holds(Function<String, @Nullable String> values) {
            return one.holds(values) || other.holds(values);
        }
    }
}
