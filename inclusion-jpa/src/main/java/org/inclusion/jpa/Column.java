package org.inclusion.jpa;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type what it holds, as an SQL type that every database has
 * @param key whether it belongs to the primary key
 */
record Column(String name, String type, boolean key) {

    static final String TEXT = "varchar";
    static final String NUMBER = "bigint";
    static final String FLAG = "boolean";

    static Column key(String name) {
        return new Column(name, TEXT, true);
    }

    static Column timeKey(String name) {
        return new Column(name, NUMBER, true);
    }

    static Column text(String name) {
        return new Column(name, TEXT, false);
    }

    static Column number(String name) {
        return new Column(name, NUMBER, false);
    }

    static Column time(String name) {
        return new Column(name, NUMBER, false);
    }

    static Column flag(String name) {
        return new Column(name, FLAG, false);
    }
}
