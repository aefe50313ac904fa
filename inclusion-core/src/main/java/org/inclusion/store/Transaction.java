package org.inclusion.store;

/**
 * A unit of work that several stores share. Opaque to the domain: each family of stores has its own, and refuses
 * another's with an {@link IllegalArgumentException}. Used by one thread at a time.
 */
public interface Transaction {

    /**
     * Runs something once this work is durable, and not at all if it is not. What it throws is logged, never passed on.
     *
     * @param action runs after the commit, at most once
     */
    void afterCommit(Runnable action);
}
