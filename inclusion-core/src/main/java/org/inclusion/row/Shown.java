package org.inclusion.row;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How her copy shows a column.
 *
 * @param <T> what a row is in the program
 * @param name its name in the copy
 * @param column the column
 * @param value its value in the copy; null where that is the value of the column
 */
public record Shown<T>(String name, String column, @Nullable Function<? super T, ? extends @Nullable Object> value) {}
