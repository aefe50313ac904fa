package org.inclusion.store;

/**
 * Stands for one open transaction, and is handed to every store that takes part in it. <strong>Port.</strong>
 * Implemented by a family of stores, each of which refuses the transactions of another family with an {@link
 * IllegalArgumentException}. Used by one thread at a time.
 */
public interface Transaction {

    /**
     * Runs an action once the transaction is committed, and never if it is undone.
     *
     * @param action runs after the commit, at most once; its exceptions are logged and reach nobody
     */
    void afterCommit(Runnable action);
}
