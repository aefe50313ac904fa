package org.inclusion.row;

/**
 * A time at which somebody was there.
 *
 * @param person the column with the id of whoever was there
 * @param time the column with the time
 * @param condition which rows are contacts
 */
public record Contact(String person, String time, Condition condition) {}
