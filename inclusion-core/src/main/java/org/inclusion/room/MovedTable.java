package org.inclusion.room;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.row.Rows;
import org.inclusion.store.Transaction;

/**
 * Gives the rows of one table about a learner her new id, through its port. Of two rows of one key, that of the new id
 * stays, and nobody is her own companion. The old rows leave before the new ones come: what is one row's for ever is
 * free again.
 *
 * @param <T> a row
 * @param rows what the room says of them
 * @param all reads all of a learner
 * @param adding adds rows that are new
 * @param forget forgets rows of a learner
 */
@Internal
public record MovedTable<T>(Rows<T> rows, AllRows<T> all, BiConsumer<Transaction, List<T>> adding, Forget forget)
        implements MovedRows {

    private static final int SOME = 500;

    /** Rows that are added one by one. */
    public static <T> MovedTable<T> of(Rows<T> rows, AllRows<T> all, BiConsumer<Transaction, T> adding, Forget forget) {
        return new MovedTable<>(rows, all, (tx, moved) -> moved.forEach(row -> adding.accept(tx, row)), forget);
    }

    /** Forgets until nothing is left. */
    public static void untilNone(IntUnaryOperator forget) {
        int forgotten = SOME;
        while (forgotten >= SOME) {
            forgotten = forget.applyAsInt(SOME);
        }
    }

    /** Makes a row the new id's. */
    public static <T> Function<T, T> under(Rows<T> rows, LearnerId from, LearnerId to) {
        return row -> rows.moved(row, from.value(), to.value());
    }

    @Override
    public void move(Transaction tx, LearnerId from, LearnerId to) {
        List<T> hers = all.of(tx, from);
        Set<List<String>> taken = all.of(tx, to).stream().map(rows::keyOf).collect(Collectors.toSet());
        untilNone(atMost -> forget.some(tx, from, atMost));
        adding.accept(
                tx,
                hers.stream()
                        .filter(row -> !rows.isBeside(row, to.value()))
                        .map(under(rows, from, to))
                        .filter(row -> !taken.contains(rows.keyOf(row)))
                        .toList());
    }
}
