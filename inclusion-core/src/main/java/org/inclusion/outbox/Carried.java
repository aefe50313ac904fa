package org.inclusion.outbox;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.inclusion.annotation.Internal;
import org.inclusion.outbox.Letter.Failure;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The result of an attempt to send a letter.
 *
 * @param failure what happened; null where the letter has left
 * @param kept what is kept of a letter that has left, in the transaction that removes it
 */
@Internal
public record Carried(@Nullable Failure failure, BiConsumer<Transaction, Instant> kept) {

    /** It has left, and something is kept of it. */
    public static Carried leaving(BiConsumer<Transaction, Instant> kept) {
        return new Carried(null, kept);
    }

    /** It has left, and nothing is kept of it. */
    public static Carried gone() {
        return leaving((tx, now) -> {});
    }

    /** It has not left, or nobody knows. */
    public static Carried failed(Failure failure) {
        return new Carried(failure, (tx, now) -> {});
    }
}
