package org.inclusion.cohort;

import java.time.Instant;
import java.util.List;
import org.inclusion.store.Transaction;

/** <strong>Port.</strong> Keeps the sums of structures. They are derived, and can be thrown away at any time. Thread-safe. */
public interface CohortStore {

    /**
     * Keeps the rows of a structure in place of all it had, unless that was computed later, with or without rows: of two
     * runs, the one that began later is right. Whoever does so at the same time waits.
     *
     * @param tx the transaction
     * @param structure whose
     * @param computedAt when its people were summed up, in microseconds; the same in each row
     * @param rows all of this structure, no area twice; none to forget it
     */
    void replace(Transaction tx, String structure, Instant computedAt, List<CohortRow> rows);

    /**
     * The rows of a structure, in one read.
     *
     * @param tx the transaction
     * @param structure whose
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
