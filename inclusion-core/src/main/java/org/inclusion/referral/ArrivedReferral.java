package org.inclusion.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the structure to which she was referred sees it: only what she agreed to share, and no id of
 * hers. Immutable.
 *
 * @param number tells the referral from others
 * @param from the name of the structure that sent her; null where the host does not name it
 * @param fromNumber the telephone number of that structure, or null
 * @param notedAt when she was referred
 * @param reason what she looks for; null unless she shared it
 * @param name her name; null unless she shared it and the host knows it, and once the referral has ended
 * @param telephone her telephone number; null unless she shared it and the host knows it, and once the referral
 *     has ended
 * @param status where it stands
 * @param hasEnded whether no further answer is waited for
 */
public record ArrivedReferral(
        String number,
        @Nullable String from,
        @Nullable String fromNumber,
        Instant notedAt,
        @Nullable ReferralReason reason,
        @Nullable String name,
        @Nullable String telephone,
        ReferralStatus status,
        boolean hasEnded) {}
