package org.inclusion.store;

import java.util.function.Function;

/**
 * Runs work in a transaction: all of the work is kept, or none of it. <strong>Port.</strong> Implemented by a store,
 * which opens transactions of its own or joins those of the host. Thread-safe.
 */
public interface Transactions {

    /**
     * Runs work in one transaction.
     *
     * <p>A store that opens the transaction itself retries work a few times after a conflict (deadlock, serialisation);
     * so work must have no effect outside the stores. A store that joined a transaction of the host throws a {@link
     * RetryableException} instead, and the host runs its whole transaction again.
     *
     * <p>Work may run further work on the same thread. Both are kept where both end well. Whether the further work is a
     * transaction of its own or a part of the outer one is for the store to say: a store that joins the host's
     * transactions has one transaction, the outermost, and its actions after the commit wait for that.
     *
     * @param work reads and writes through the stores, with the transaction it is given; its exceptions and errors undo
     *     all it has written, and reach the caller unchanged
     * @param <T> the type of the answer
     * @return the work's answer, once the work is durable, or handed to the host's transaction
     * @throws StoreUnavailableException if the database cannot be reached
     * @throws RetryableException on a conflict; a retry may succeed
     */
    <T> T run(Function<Transaction, T> work);

    /**
     * Asks one store one question, and writes nothing. A store may answer without opening a transaction, since one
     * statement sees one moment by itself; that spares the round trips that open and close a transaction.
     *
     * @param question a single read of a single store; it may be retried after a conflict
     * @param <T> the type of the answer
     * @throws StoreUnavailableException if the database cannot be reached
     * @throws RetryableException on a conflict; a retry may succeed
     */
    default <T> T read(Function<Transaction, T> question) {
        return run(question);
    }

    /**
     * Does some work that has to write where the caller only reads, such as noting a look. The work is done in the
     * transaction that is running. A store that joined a read-only transaction of the host may do the work outside of
     * it, in a transaction of its own, where the host allows that: what was written then stays, whatever becomes of the
     * host's transaction.
     *
     * @param tx the transaction that is running
     * @param work writes through the stores, with the transaction it is given; it may be retried after a conflict
     * @param <T> the type of the answer
     * @return the work's answer
     * @throws StoreUnavailableException if the database cannot be reached
     * @throws RetryableException on a conflict; a retry may succeed
     */
    default <T> T write(Transaction tx, Function<Transaction, T> work) {
        return work.apply(tx);
    }

    /**
     * Tells whether each {@link #run} takes a connection, of which there are only so many. The writers of one learner
     * then wait for each other before it. They never do where a transaction of the host is joined, which may hold what
     * others wait for.
     *
     * @return false unless a store says otherwise
     */
    default boolean takesConnection() {
        return false;
    }
}
