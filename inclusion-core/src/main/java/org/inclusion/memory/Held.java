package org.inclusion.memory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.inclusion.row.Column;
import org.inclusion.row.Rows;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a room that a store in memory holds.
 *
 * @param <W> what the store holds
 * @param <V> what a row is in the program
 * @param rows what the room says of them
 * @param table where they are
 * @param row a row of what the store holds; null where that is a row of another kind
 * @param back puts a changed row into what the store holds
 */
record Held<W, V>(Rows<V> rows, Table<?, ?, W> table, Function<W, @Nullable V> row, BiFunction<W, V, W> back) {

    static <V> Held<V, V> of(Rows<V> rows, Table<?, ?, V> table) {
        return some(rows, table, any -> true);
    }

    /** Some rows of a table, which holds those of another kind beside them. */
    static <V> Held<V, V> some(Rows<V> rows, Table<?, ?, V> table, Predicate<V> which) {
        return new Held<>(rows, table, one -> which.test(one) ? one : null, (one, changed) -> changed);
    }

    /** Every row of everybody, in no particular order. */
    List<V> all(Transaction tx) {
        return table.ofAnyone(tx, any -> true, Integer.MAX_VALUE).stream()
                .map(row)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Removes rows of everybody that a condition holds for, at most so many. */
    int forget(Transaction tx, Predicate<V> condition, int atMost) {
        return table.forgetOfAnyone(tx, found(condition), atMost);
    }

    /**
     * Puts an alias in the place of a person's id in rows about others, at most so many, wherever the person acted.
     *
     * @param held rows in whose keys no person is named but the learner
     * @return how many were changed
     */
    static int rename(Transaction tx, List<? extends Held<?, ?>> held, String person, String alias, int atMost) {
        int changed = 0;
        for (Held<?, ?> one : held) {
            changed += one.rename(tx, person, alias, atMost - changed);
        }
        return changed;
    }

    private int rename(Transaction tx, String person, String alias, int atMost) {
        int changed = 0;
        for (Column<? super V> column : rows.renamed()) {
            changed += table.change(
                    tx,
                    found(one -> person.equals(rows.text(column.name(), one)) && !isAbout(one, person)),
                    atMost - changed,
                    one -> back.apply(
                            one, rows.with(Objects.requireNonNull(row.apply(one)), Map.of(column.name(), alias))));
        }
        return changed;
    }

    private boolean isAbout(V one, String person) {
        return rows.isAboutLearners() && person.equals(rows.text(Column.LEARNER, one));
    }

    private Predicate<W> found(Predicate<V> condition) {
        return one -> {
            V found = row.apply(one);
            return found != null && condition.test(found);
        };
    }
}
