package org.inclusion.referral;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said of a referral after it was noted. Only appended. Immutable.
 *
 * @param learner who was referred
 * @param referral the referral's id
 * @param id unique among the referral's answers; chosen by the sender, but for an arrival and for the answer of a sheet
 * @param kind what was said
 * @param from who said it
 * @param by the id of the person who noted it; null where the answer came by a sheet, and nobody is known
 * @param at when, in microseconds
 */
public record ReferralAnswer(
        LearnerId learner,
        String referral,
        String id,
        Kind kind,
        From from,
        @Nullable String by,
        Instant at) {

    /** The id of the answer that says that a referral arrived. */
    static final String ARRIVAL = "arrived";

    /** The id of the answer of a sheet: it is answered once. */
    static final String OF_SHEET = "sheet";

    /** An answer. */
    public enum Kind {
        /** Those to whom she goes have seen the referral. Noted by itself. */
        ARRIVED,
        /** They will receive her. */
        ACCEPTED,
        /** They cannot receive her. The referral ends. */
        REFUSED,
        /** They have met her. */
        MET,
        /** It helped: of a device or a connection, she has it. The referral ends. */
        HELPED,
        /** It did not help. The referral ends. */
        NOT_HELPED,
        /** She does not want it any more. The referral ends, and what she shared is shown no more. */
        CALLED_OFF;

        /**
         * Tells whether the referral ends with this answer.
         *
         * @return true where no further answer is waited for
         */
        public boolean ends() {
            return this == REFUSED || this == HELPED || this == NOT_HELPED || this == CALLED_OFF;
        }

        /** Whether those to whom she goes may say it. */
        boolean isForReceivers() {
            return this != ARRIVED && this != CALLED_OFF;
        }

        /** Whether she may say it herself. */
        boolean isForHer() {
            return this == MET || this == HELPED || this == NOT_HELPED || this == CALLED_OFF;
        }
    }

    /** The side from which an answer comes. */
    public enum From {
        /** The learner. */
        HERSELF,
        /** A helper who accompanies her, at the structure under which the referral stands. */
        HER_HELPER,
        /** A helper of the structure to which she was sent. */
        RECEIVER,
        /** Somebody with the sheet, without an account. */
        SHEET
    }

    /**
     * Checks the shapes and cuts the time.
     *
     * @throws IllegalArgumentException naming the field
     */
    public ReferralAnswer {
        if (!Referral.isId(referral) || !Referral.isId(id)) {
            throw new IllegalArgumentException("ids of a referral have at most " + Referral.LONGEST_ID + " characters");
        }
        OpaqueId.requireIfAny("actor id", by);
        if ((by == null) != (from == From.SHEET)) {
            throw new IllegalArgumentException(
                    "nobody is known to answer a sheet, and somebody gives every other answer");
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** This answer, later than those before it, though the clock stood still or went back. */
    ReferralAnswer after(List<ReferralAnswer> before) {
        Instant last = before.isEmpty() ? at : before.get(before.size() - 1).at();
        Instant later = before.isEmpty() || last.isBefore(at) ? at : last.plus(1, ChronoUnit.MICROS);
        return new ReferralAnswer(learner, referral, id, kind, from, by, later);
    }
}
