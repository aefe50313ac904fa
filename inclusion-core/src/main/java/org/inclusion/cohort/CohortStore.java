package org.inclusion.cohort;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the published sums and counts of each structure, whom they counted, and what was done in it.
 * <strong>Port.</strong> Implemented by a store. Sums and counted people belong together: sums are shown to
 * coordinators, counted people to nobody. Thread-safe.
 */
public interface CohortStore {

    /**
     * Keeps the rows and counts of a structure instead of all it had, the time of the run, and whom they count. It
     * keeps nothing of that if another run came between: the structure's latest run is not the one that the publication
     * builds on, or began later than this one. A second caller at that time waits.
     *
     * @param tx the transaction
     * @param publication the sums; people counted before may be among those it counts
     * @return whether it was kept
     */
    boolean publish(Transaction tx, Publication publication);

    /**
     * The rows of a structure, in one read.
     *
     * @param tx the transaction
     * @param structure the structure's id
     * @return by area, character by character; empty where nothing is kept
     */
    List<CohortRow> of(Transaction tx, String structure);

    /**
     * The counts of wishes and steps of a structure, in one read.
     *
     * @param tx the transaction
     * @param structure the structure's id
     * @return in no order; empty where nothing is kept
     */
    List<CountRow> counts(Transaction tx, String structure);

    /**
     * The time at which each structure was last summed up, with rows or without.
     *
     * @param tx the transaction
     * @return the times by structure
     */
    Map<String, Instant> summedUp(Transaction tx);

    /**
     * The figures that counted these learners, in all structures.
     *
     * @param tx the transaction
     * @param learners the learners, a hundred or so
     * @return what is kept of them; empty where nothing is
     */
    Set<Counted> counted(Transaction tx, Collection<LearnerId> learners);

    /**
     * What was done in a structure, as it was counted last.
     *
     * @param tx the transaction
     * @param structure the structure's id
     * @return by quarter, then by the name of the kind; empty where nothing is kept
     */
    List<DoneRow> done(Transaction tx, String structure);

    /**
     * Replaces the count of what was done that the caller read. Nothing is kept where another caller came between.
     *
     * @param tx the transaction
     * @param row the count of a structure, a kind and a quarter
     * @param since {@link DoneRow#notedUntil} of the count whose place it takes; null where there is none yet
     * @return whether it was kept
     */
    boolean renew(Transaction tx, DoneRow row, @Nullable Instant since);

    /**
     * Forgets how published sums counted a learner, for her erasure. The sums stand; the next ones leave her out.
     *
     * @param tx the transaction
     * @param learner the learner; she need not be known
     */
    void forget(Transaction tx, LearnerId learner);
}
