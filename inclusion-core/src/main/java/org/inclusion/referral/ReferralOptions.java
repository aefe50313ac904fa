package org.inclusion.referral;

import java.util.Objects;
import org.inclusion.room.RoomOptions;

/**
 * The host's options for referrals. Immutable.
 *
 * <pre>{@code
 * Inclusion.builder().room(ReferralOptions.to(structures));
 * }</pre>
 *
 * @param structures to which people can be referred; none by default, and people are referred to help places alone
 */
public record ReferralOptions(ReceivingStructures structures) implements RoomOptions {

    /**
     * Keeps the structures.
     *
     * @throws NullPointerException if they are null
     */
    public ReferralOptions {
        Objects.requireNonNull(structures, "the structures of referrals are null; leave the options out for none");
    }

    /**
     * Referrals to structures of the host, and to help places.
     *
     * @param structures the host's structures
     * @return the options
     * @throws NullPointerException if they are null
     */
    public static ReferralOptions to(ReceivingStructures structures) {
        return new ReferralOptions(structures);
    }
}
