package org.inclusion.health;

import java.util.Map;
import org.inclusion.access.Quotas;

/**
 * Counts of what was done through one library since it was built, and how many writers wait now, as {@code
 * inclusion.tally()} found. For the metrics of a host: nothing in it is about a person. What a transaction undid is not
 * counted. Immutable.
 *
 * @param added how many things were added, by kind; each kind has a number. Of evidence, pieces that were kept for the
 *     first time
 * @param enrolments how many paths were taken
 * @param disagreements how often a learner did not agree
 * @param dayRelations how many day relations were opened
 * @param writersWaiting how many writers wait at this moment until another writer of the same learner has finished
 */
public record Tally(
        Map<Quotas.Kind, Long> added, long enrolments, long disagreements, long dayRelations, int writersWaiting) {

    public Tally {
        added = Map.copyOf(added);
    }

    /**
     * How many things of a kind were added.
     *
     * @param kind what was added
     * @return 0 or more
     */
    public long of(Quotas.Kind kind) {
        return added.getOrDefault(kind, 0L);
    }
}
