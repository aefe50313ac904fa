package org.inclusion.jpa.sql;

import org.inclusion.row.ColumnKind;

/**
 * A column of a table.
 *
 * @param name its name in the database
 * @param type the kind of its values
 * @param key whether it belongs to the primary key
 */
public record Column(String name, Type type, boolean key) {

    /** A kind of value that every supported database has. */
    public enum Type {
        /** A text; also days and constants, by their names. */
        TEXT("varchar"),
        /** A whole number of 64 bits; also instants, as {@link Micros}. */
        NUMBER("bigint"),
        /** Yes or no. */
        FLAG("boolean");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        /** The kind of value in which a database keeps another kind. */
        public static Type of(ColumnKind kind) {
            return switch (kind) {
                case TEXT, NAME, ID, DAY, BODY -> TEXT;
                case TIME, NUMBER -> NUMBER;
                case FLAG -> FLAG;
            };
        }

        /** The name of the type in a cast of PostgreSQL. */
        public String sql() {
            return sql;
        }
    }

    /** The column of a room's rows, as a database has it. */
    static Column of(org.inclusion.row.Column<?> column, boolean key) {
        return new Column(column.name(), Type.of(column.kind()), key);
    }

    public static Column key(String name) {
        return new Column(name, Type.TEXT, true);
    }

    public static Column text(String name) {
        return new Column(name, Type.TEXT, false);
    }

    public static Column number(String name) {
        return new Column(name, Type.NUMBER, false);
    }

    public static Column time(String name) {
        return new Column(name, Type.NUMBER, false);
    }
}
