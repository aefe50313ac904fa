package org.inclusion.store;

/**
 * One transaction that is open now; it is handed to every store that is to take part in it. <strong>Port.</strong> Implemented by
 * a store, whose own transactions alone its other ports accept: any other is refused with an {@link IllegalArgumentException}.
 * Used by one thread at a time.
 */
public interface Transaction {

    /**
     * Runs an action once the transaction is committed, and never if it is undone.
     *
     * @param action runs after the commit, at most once; its exceptions are logged and reach nobody
     */
    void afterCommit(Runnable action);
}
