package org.inclusion.samples.simulation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What goes wrong at a commit, as the seed decides, and how often it did. */
final class Faults {

    /** What can go wrong. */
    enum Kind {
        /** A race was lost: the database undid the transaction. */
        RACE,
        /** The database went away before the commit. */
        BEFORE_COMMIT,
        /** The database went away after the commit, and before the answer. */
        AFTER_COMMIT,
        /** A server was killed. */
        KILLED,
        /** The host did not take what it was told. */
        HOST,
        /** A server's clock was set. */
        CLOCK,
        /** A call of a store took long. */
        DELAY,
        /** A server died between the sending of a letter and the note that it has left. */
        DIED_SENDING
    }

    private final Random random;
    private int ofThousand;
    private final Set<Kind> possible = EnumSet.noneOf(Kind.class);
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    Faults(Random random, int ofThousand) {
        this.random = random;
        this.ofThousand = ofThousand;
        for (Kind kind : Kind.values()) {
            // Each town has some kinds, and is free of the others: there, what they would excuse is no excuse.
            if (random.nextInt(3) > 0) {
                possible.add(kind);
            }
        }
    }

    boolean happens(Kind kind) {
        return happens(kind, 1000);
    }

    /** Whether it happens where it might much more often than elsewhere. */
    boolean happensSeldom(Kind kind) {
        return happens(kind, 10_000);
    }

    private boolean happens(Kind kind, int ofSoMany) {
        boolean happens = isPossible(kind) && random.nextInt(ofSoMany) < ofThousand;
        if (happens) {
            note(kind);
        }
        return happens;
    }

    boolean isPossible(Kind kind) {
        return ofThousand > 0 && possible.contains(kind);
    }

    /** From now on, nothing goes wrong any more. */
    void stop() {
        ofThousand = 0;
    }

    void note(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    Map<Kind, Integer> counts() {
        return counts;
    }

    boolean happened() {
        return !counts.isEmpty();
    }
}
