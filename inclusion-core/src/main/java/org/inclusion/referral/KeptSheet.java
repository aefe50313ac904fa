package org.inclusion.referral;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.inclusion.access.LearnerId;

/**
 * A sheet by which a referral is answered, as a store keeps it: with the hash of its code, and without the
 * code. Immutable.
 *
 * @param hash the hash of its code, 64 characters of hexadecimal digits
 * @param learner who was referred
 * @param referral the referral's id
 * @param lastDay the last calendar day on which it can be answered
 */
public record KeptSheet(String hash, LearnerId learner, String referral, LocalDate lastDay) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException naming the field
     */
    public KeptSheet {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("the hash of a sheet is 64 hexadecimal digits");
        }
        if (!Referral.isId(referral)) {
            throw new IllegalArgumentException("referral id is misshapen");
        }
    }
}
