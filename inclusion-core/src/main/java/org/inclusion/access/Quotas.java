package org.inclusion.access;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many things of each kind a person may add in a calendar day. Nobody who learns or helps meets these numbers; they keep one
 * person from filling the database of all. An addition above the quota is refused with {@link Refusal.Kind#TOO_MANY}, and may be
 * sent again the next day. Immutable.
 */
public final class Quotas {

    private static final Quotas STANDARD = new Quotas(Map.ofEntries(
            Map.entry(Kind.EVIDENCE, 2_000L),
            Map.entry(Kind.CARD, 50L),
            Map.entry(Kind.WISH, 100L),
            Map.entry(Kind.PROMISE, 200L),
            Map.entry(Kind.ACCOMPANIMENT, 300L),
            Map.entry(Kind.REFERRAL, 200L),
            Map.entry(Kind.ASSESSMENT, 100L),
            Map.entry(Kind.MANDATE, 100L),
            Map.entry(Kind.ABSENT_ACT, 500L),
            Map.entry(Kind.LIVE_SESSION, 100L),
            Map.entry(Kind.GUEST, 50L),
            Map.entry(Kind.LEAFLET, 200L)));

    private final Map<Kind, Long> perDay;

    /** A kind of thing that is counted. It counts for the person who adds it, whomever it is about. */
    public enum Kind {
        /** Pieces of evidence, each once: a piece that is kept already counts no more. */
        EVIDENCE,
        /** Cards given. */
        CARD,
        /** Wishes stated. */
        WISH,
        /** Promises made, and tries noted. */
        PROMISE,
        /** Accompaniments and workshops noted. */
        ACCOMPANIMENT,
        /** Referrals noted, their answers and their sheets. */
        REFERRAL,
        /** Assessments begun. */
        ASSESSMENT,
        /** Mandates given. */
        MANDATE,
        /** Acts noted that were done in somebody's absence. */
        ABSENT_ACT,
        /** Sessions of live help opened. */
        LIVE_SESSION,
        /** Guests invited. */
        GUEST,
        /** Leaflets begun, photos added to them, and editions published. */
        LEAFLET
    }

    private Quotas(Map<Kind, Long> perDay) {
        this.perDay = new EnumMap<>(perDay);
    }

    /**
     * The usual quotas: 2,000 pieces of evidence, 50 cards, 100 wishes, 200 promises and tries, 200 referrals with answers and sheets, 300
     * accompaniments and workshops, 100 assessments, 100 mandates, 500 acts in absence, 100 sessions of live help, 50 guests, and 200
     * leaflets, photos and editions.
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
        if (perDay < 0) {
            throw new IllegalArgumentException("a quota is 0 or more, not " + perDay);
        }
        Quotas changed = new Quotas(this.perDay);
        changed.perDay.put(kind, (long) perDay);
        return changed;
    }

    /**
     * The quota of a kind.
     *
     * @param kind what is counted
     * @return how many a person may add in a day
     */
    public long of(Kind kind) {
        return perDay.getOrDefault(kind, 0L);
    }
}
