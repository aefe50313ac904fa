package org.inclusion.outbox;

import java.time.Instant;
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
public record Carried(@Nullable Failure failure, Keeping kept) {

    /** Keeps something of a letter that has left. */
    @FunctionalInterface
    public interface Keeping {

        /**
         * Keeps it.
         *
         * @param tx the transaction that removes the letter
         * @param letter the letter as it is now: the id of its person may have become another one since it was sent
         * @param now the time of that transaction
         */
        void keep(Transaction tx, Letter letter, Instant now);
    }

    /** It has left, and something is kept of it. */
    public static Carried leaving(Keeping kept) {
        return new Carried(null, kept);
    }

    /** It has left, and nothing is kept of it. */
    public static Carried gone() {
        return leaving((tx, letter, now) -> {});
    }

    /** It has not left, or nobody knows. */
    public static Carried failed(Failure failure) {
        return new Carried(failure, (tx, letter, now) -> {});
    }
}
