package org.inclusion.jpa.sql;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type what it holds, as an SQL type that every database has
 * @param key whether it belongs to the primary key
 */
public record Column(String name, String type, boolean key) {

    public static final String TEXT = "varchar";
    public static final String NUMBER = "bigint";
    public static final String FLAG = "boolean";

    public static Column key(String name) {
        return new Column(name, TEXT, true);
    }

    public static Column timeKey(String name) {
        return new Column(name, NUMBER, true);
    }

    public static Column text(String name) {
        return new Column(name, TEXT, false);
    }

    public static Column number(String name) {
        return new Column(name, NUMBER, false);
    }

    public static Column time(String name) {
        return new Column(name, NUMBER, false);
    }

    public static Column flag(String name) {
        return new Column(name, FLAG, false);
    }
}
