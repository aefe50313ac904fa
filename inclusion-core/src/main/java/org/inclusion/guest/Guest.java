package org.inclusion.guest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.inclusion.access.GuestRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Quotas;
import org.inclusion.id.OpaqueId;
import org.inclusion.journal.JournalEntry.Act;
import org.jspecify.annotations.Nullable;

/**
 * A guest of a learner, as a store keeps it: of which kind, until which day, and the hash of the code with which the
 * guest opens today's step. An end is the missing hash: when, by whom and why is not kept. Immutable.
 *
 * @param learner who invited the guest
 * @param id chosen by its sender, unique for the learner; of the {@link OpaqueId} shape
 * @param structure the id of the structure whose helper spoke with her
 * @param kind which kind of person
 * @param invitedBy the id of that helper
 * @param invitedAt when
 * @param lastDay the last calendar day on which the code opens anything
 * @param shownUntil until when she shows today's step; null where she never showed it
 * @param hash the hash of the guest's code, 64 hexadecimal digits; null once the invitation was revoked
 */
public record Guest(
        LearnerId learner,
        String id,
        String structure,
        GuestKind kind,
        String invitedBy,
        Instant invitedAt,
        LocalDate lastDay,
        @Nullable Instant shownUntil,
        @Nullable String hash) {

    /** The quota of guests invited. */
    public static final Quotas.Kind QUOTA = new Quotas.Kind("GUEST", "guests invited", 50);

    /** The act in the journal: a guest was invited. The end of an invitation is noted nowhere. */
    public static final Act ACT = new Act("GUEST");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException naming the field
     */
    public Guest {
        OpaqueId.require("guest id", id);
        OpaqueId.require("structure id", structure);
        if (hash != null && !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("the hash of a guest's signs is 64 hexadecimal digits");
        }
    }

    /** Whether the invitation was made and its last day is not over. */
    boolean isInvitedOn(LocalDate day) {
        return !day.isAfter(lastDay);
    }

    /** Whether the guest's code may open something on a day. */
    boolean opensOn(LocalDate day) {
        return hash != null && isInvitedOn(day);
    }

    /** On what the policy decides. */
    GuestRelation relation() {
        return new GuestRelation(learner, lastDay, shownUntil);
    }
}
