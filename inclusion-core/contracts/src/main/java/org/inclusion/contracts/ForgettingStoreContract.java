package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;

/**
 * The beginning of the contract of what each store does for an erasure: it forgets the rows of a learner, a bounded
 * number at a time and nobody else's, and it puts an alias in the place of her id in the rows about others.
 */
abstract class ForgettingStoreContract extends StoreContract {

    static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    final LearnerId learner = someone();
    final LearnerId other = someone();

    /** Acted about others, and about herself. */
    final LearnerId actor = someone();

    final String alias = "gone-" + actor.value();

    /** Forgets one row of three, then two at most, then nothing. */
    void forgetsAll(BiFunction<Transaction, Integer, Integer> forget) {
        assertThat(ask(tx -> forget.apply(tx, 1)), is(1));
        assertThat(ask(tx -> forget.apply(tx, 2)), is(2));
        assertThat(ask(tx -> forget.apply(tx, 2)), is(0));
    }

    /** Renames one row of two, then the other. */
    void renamesAll(BiFunction<Transaction, Integer, Integer> rename) {
        assertThat(ask(tx -> rename.apply(tx, 1)), is(1));
        assertThat(ask(tx -> rename.apply(tx, 5)), is(1));
        assertThat(ask(tx -> rename.apply(tx, 5)), is(0));
    }

    static void three(IntFunction<Runnable> write) {
        for (int i = 0; i < 3; i++) {
            write.apply(i).run();
        }
    }
}
