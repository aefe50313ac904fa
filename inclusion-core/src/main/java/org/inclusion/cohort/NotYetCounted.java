package org.inclusion.cohort;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;

/** The acts of one kind in one quarter that were not counted yet. Used by one thread. */
final class NotYetCounted {

    private final Set<LearnerId> named = new HashSet<>();
    private long mostTogether;
    private long times;
    private long people;
    private long minutes;

    /** Adds what was done with one person. */
    void add(LearnerId learner, long tookMinutes) {
        named.add(learner);
        times++;
        people++;
        minutes += tookMinutes;
    }

    /**
     * Adds what was done with several people.
     *
     * @param some those who are named
     * @param came how many came, named or not
     */
    void add(Collection<LearnerId> some, long came, long tookMinutes) {
        named.addAll(some);
        mostTogether = Math.max(mostTogether, came);
        times++;
        people += came;
        minutes += tookMinutes;
    }

    /**
     * Whether these are surely ten different people. Whoever is not named may have come every time, so of those only the
     * largest number that came together is sure.
     */
    boolean isOfEnoughPeople() {
        return Math.max(named.size(), mostTogether) >= Suppression.FEWEST;
    }

    /** The row that stands once this is counted, too. */
    DoneRow addedTo(
            @Nullable DoneRow standing, String structure, DoneRow.Kind kind, Quarter quarter, Instant notedUntil) {
        return new DoneRow(
                structure,
                kind,
                quarter,
                times + (standing == null ? 0 : standing.times()),
                people + (standing == null ? 0 : standing.people()),
                minutes + (standing == null ? 0 : standing.minutes()),
                notedUntil);
    }
}
