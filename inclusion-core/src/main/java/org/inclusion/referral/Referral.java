package org.inclusion.referral;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Quotas;
import org.inclusion.id.OpaqueId;
import org.inclusion.journal.JournalEntry.Act;
import org.jspecify.annotations.Nullable;

/**
 * A note that a learner was referred: to a help place, to another structure of the host, or to this structure from
 * elsewhere. {@link ReferralState} derives what came of it. Immutable.
 *
 * @param learner who was referred
 * @param id the id that the sender chose, unique among the learner's referrals, of the shape that {@link #isId} tells
 * @param number tells the referral from all others to the structure where it arrives, and says nothing of the learner;
 *     of the {@link OpaqueId} shape
 * @param structure the id of the structure under which the referral stands
 * @param direction whether she was sent or received by that structure
 * @param place the id of the help place to which she goes, or from which she comes; null where there is none
 * @param receiver the id of the structure of the host to which she goes; null where she goes to a help place, or comes
 *     from elsewhere
 * @param reason what she looks for there
 * @param shared what she agreed to share with those to whom she goes; nothing by default
 * @param notedBy the id of the helper who noted it
 * @param notedAt when, in microseconds
 */
public record Referral(
        LearnerId learner,
        String id,
        String number,
        String structure,
        Direction direction,
        @Nullable String place,
        @Nullable String receiver,
        ReferralReason reason,
        Set<SharedDetail> shared,
        String notedBy,
        Instant notedAt) {

    /**
     * Her referrals: to a helper of hers, or, of what she agreed to share, to the structure to which she was referred.
     */
    public static final Look.What LOOK = new Look.What("REFERRALS");

    /** The act in the journal: a referral was made, its sheet given, or its answer noted. */
    public static final Act ACT = new Act("REFERRAL");

    /** The quota of referrals noted, their answers and their sheets. */
    public static final Quotas.Kind QUOTA =
            new Quotas.Kind("REFERRAL", "referrals noted, their answers and their sheets", 200);

    /** The longest id that a sender may choose: ids of tries are made of the ids of answers. */
    public static final int LONGEST_ID = 40;

    /** The direction of a referral, seen from the structure under which it stands. */
    public enum Direction {
        /** The structure sent her. */
        SENT,
        /** She came to the structure from elsewhere. */
        RECEIVED
    }

    /**
     * Checks the shapes, copies the set and cuts the time.
     *
     * @throws IllegalArgumentException naming the field
     */
    public Referral {
        if (!isId(id)) {
            throw new IllegalArgumentException("referral id must be an id of at most " + LONGEST_ID + " characters");
        }
        OpaqueId.require("referral number", number);
        OpaqueId.require("structure id", structure);
        OpaqueId.requireIfAny("place id", place);
        OpaqueId.requireIfAny("receiving structure's id", receiver);
        OpaqueId.require("actor id", notedBy);
        shared = Collections.unmodifiableSet(new TreeSet<>(shared));
        if (direction == Direction.SENT && (place == null) == (receiver == null)) {
            throw new IllegalArgumentException("a referral leads to a place or to a structure");
        }
        if (direction == Direction.RECEIVED && (receiver != null || !shared.isEmpty())) {
            throw new IllegalArgumentException("a referral that was received leads nowhere else, and shares nothing");
        }
        notedAt = notedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Tells whether a text may be the id of a referral or of an answer.
     *
     * @param text any text
     * @return true for 1 to 40 characters of the {@link OpaqueId} shape
     */
    public static boolean isId(String text) {
        return OpaqueId.isValid(text) && text.length() <= LONGEST_ID;
    }
}
