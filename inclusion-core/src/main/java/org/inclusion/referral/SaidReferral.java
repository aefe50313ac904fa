package org.inclusion.referral;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A referral as its sender sends it, before it is noted as a {@link Referral}. Immutable.
 *
 * @param id chosen by the sender, of the shape that {@link Referral#isId} tells; resending is idempotent
 * @param direction whether she is sent, or was received
 * @param place the id of a help place; null where there is none
 * @param receiver the id of a structure that {@link ReceivingStructures} names, only where she is sent and {@code
 *     place} is null
 * @param reason what she looks for
 * @param shared what she agreed to share; nothing where she was received
 */
public record SaidReferral(
        String id,
        Referral.Direction direction,
        @Nullable String place,
        @Nullable String receiver,
        ReferralReason reason,
        Set<SharedDetail> shared) {

    /** Copies the set. */
    public SaidReferral {
        shared = Set.copyOf(shared);
    }

    /**
     * A referral to a help place.
     *
     * @param id chosen by the sender
     * @param place the id of the place
     * @param reason what she looks for
     * @param shared what she agreed to share
     * @return the referral
     */
    public static SaidReferral toPlace(String id, String place, ReferralReason reason, Set<SharedDetail> shared) {
        return new SaidReferral(id, Referral.Direction.SENT, place, null, reason, shared);
    }

    /**
     * A referral to another structure of the host.
     *
     * @param id chosen by the sender
     * @param structure the id of a structure that {@link ReceivingStructures} names
     * @param reason what she looks for
     * @param shared what she agreed to share
     * @return the referral
     */
    public static SaidReferral toStructure(
            String id, String structure, ReferralReason reason, Set<SharedDetail> shared) {
        return new SaidReferral(id, Referral.Direction.SENT, null, structure, reason, shared);
    }

    /**
     * A referral with which she came to us from elsewhere.
     *
     * @param id chosen by the sender
     * @param place the id of the help place from which she comes; null where it is not in the directory
     * @param reason what she looks for
     * @return the referral
     */
    public static SaidReferral received(String id, @Nullable String place, ReferralReason reason) {
        return new SaidReferral(id, Referral.Direction.RECEIVED, place, null, reason, Set.of());
    }
}
