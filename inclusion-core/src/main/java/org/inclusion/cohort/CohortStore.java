package org.inclusion.cohort;

import java.time.Instant;
import java.util.List;
import org.inclusion.store.Transaction;

/**
 * Keeps, for each structure and area, how many of its people are at each level. <strong>Port.</strong> Implemented by a store. The sums
 * are derived, and can be thrown away at any time. Thread-safe.
 */
public interface CohortStore {

    /**
     * Keeps the rows of a structure instead of all it had, unless those were computed later, were they none: of two runs, the
     * one that began later is right. A second caller at that time waits.
     *
     * @param tx the transaction
     * @param structure the structure's id
     * @param computedAt when its people were summed up, in microseconds, as in each row
     * @param rows all of this structure, no area twice; none to forget it
     */
    void replace(Transaction tx, String structure, Instant computedAt, List<CohortRow> rows);

    /**
     * The rows of a structure, in one read.
     *
     * @param tx the transaction
     * @param structure the structure's id
     * @return by area, character by character; empty where nothing is kept
     */
    List<CohortRow> of(Transaction tx, String structure);

    /**
     * The structures of which there are rows.
     *
     * @param tx the transaction
     * @return their ids, each once
     */
    List<String> structures(Transaction tx);
}
