package org.inclusion.access;

import java.util.HashMap;
import java.util.Map;
import org.inclusion.kept.OpenKind;

/**
 * How many things of each kind a person may add in a calendar day. Nobody who learns or helps meets these numbers; they
 * keep one person from filling the database of all. An addition above the quota is refused with {@link
 * Refusal.Kind#TOO_MANY}, and may be sent again the next day. Immutable.
 */
public final class Quotas {

    private static final Quotas STANDARD = new Quotas(Map.of());

    private final Map<Kind, Long> perDay;

    /**
     * A kind of thing that is counted. It counts for the person who adds it, whomever it is about. Each room has its
     * own, as a constant of what is counted: {@code Guest.QUOTA}. Immutable.
     *
     * @param name how a store writes it down: {@code GUEST}
     * @param things what is counted, in a few words
     * @param standard how many a person may add in a day where a host sets no other number; 0 or more
     */
    public record Kind(String name, String things, long standard) implements OpenKind {

        /**
         * Checks the name and the number.
         *
         * @throws IllegalArgumentException if the name is not of capital letters, digits and low lines; if the number
         *     is negative
         */
        public Kind {
            OpenKind.checked("a kind of quota", name);
            checked(standard);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static long checked(long perDay) {
        if (perDay < 0) {
            throw new IllegalArgumentException("a quota is 0 or more, not " + perDay);
        }
        return perDay;
    }

    private Quotas(Map<Kind, Long> perDay) {
        this.perDay = new HashMap<>(perDay);
    }

    /**
     * The usual quotas: of each kind its own standard number, from 50 cards to 2,000 pieces of evidence.
     *
     * @return the quotas
     */
    public static Quotas standard() {
        return STANDARD;
    }

    /**
     * These quotas with another number for one kind.
     *
     * @param kind what is counted
     * @param perDay how many a person may add in a day, 0 or more; {@link Integer#MAX_VALUE} is as good as no quota
     * @return the quotas
     * @throws IllegalArgumentException if the number is negative
     */
    public Quotas with(Kind kind, int perDay) {
        Quotas changed = new Quotas(this.perDay);
        changed.perDay.put(kind, checked(perDay));
        return changed;
    }

    /**
     * The quota of a kind.
     *
     * @param kind what is counted
     * @return how many a person may add in a day
     */
    public long of(Kind kind) {
        return perDay.getOrDefault(kind, kind.standard());
    }
}
