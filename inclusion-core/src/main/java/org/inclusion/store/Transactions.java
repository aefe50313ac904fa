package org.inclusion.store;

import java.util.function.Function;

/**
 * <strong>Port.</strong> Opens units of work, or joins the host's. Thread-safe.
 */
public interface Transactions {

    /**
     * Does all of the work, or none of it.
     *
     * <p>Where the transaction is ours, work that lost a race (deadlock, serialisation) is tried again a few times, so
     * the work must have no effect outside the stores. Where the transaction is the host's, {@link RetryableException}
     * goes up to the host.
     *
     * @param work what to do; whatever it throws rolls everything back
     * @param <T> what it answers
     * @return the work's answer, once it is durable (or handed to the host's transaction)
     * @throws StoreUnavailableException if the database cannot be reached
     * @throws RetryableException if a race was lost and may be won next time
     */
    <T> T run(Function<Transaction, T> work);

    /**
     * Asks one store one question, and writes nothing. One statement is of one moment by itself: where the transaction
     * would be ours, none need be opened around it, which spares the trips to the database that open and close it.
     *
     * @param question a single read of a single store; it may be asked again where a race was lost
     * @param <T> what it answers
     * @return the answer
     * @throws StoreUnavailableException if the database cannot be reached
     * @throws RetryableException if a race was lost and may be won next time
     */
    default <T> T read(Function<Transaction, T> question) {
        return run(question);
    }
}
