package org.inclusion.samples.benchmarks.record;

/** One way to keep a batch of evidence: lock the learners, keep what is new, keep their snapshots, commit. */
interface Contestant {

    /** The name in the table. */
    String name();

    /**
     * Keeps a batch in one transaction.
     *
     * @throws IllegalStateException unless all of it was new
     */
    void keep(Batch batch);
}
