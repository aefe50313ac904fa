package org.inclusion.mandate;

/**
 * The rules of a structure for its mandates: how long they last at most, whether they are archived when their learner
 * is erased, and whether a message tells her of each. A mandate keeps the term and the archive that held when it was
 * given; messages follow the policy of today. Immutable.
 *
 * @param days how many calendar days after the day on which it is given a mandate ends at the latest, from 1 to
 *     {@value #LONGEST_DAYS}
 * @param archiveDays for how many days after its end the mandate of an erased learner stays in the archive; 0 where
 *     none is archived
 * @param archiveReason why, in the structure's own words; empty where none is archived
 * @param messages whether a message goes to the learner when a mandate is given, and when it is ended by herself or
 *     a helper
 */
public record MandatePolicy(int days, int archiveDays, String archiveReason, boolean messages) {

    /** The usual term, in days. */
    public static final int USUAL_DAYS = 31;

    /** The longest term that a structure may set, in days. */
    public static final int LONGEST_DAYS = 365;

    /** The longest term of an archive, in days: ten years. */
    public static final int LONGEST_ARCHIVE = 3_653;

    private static final MandatePolicy STANDARD = new MandatePolicy(USUAL_DAYS, 0, "", false);

    /**
     * Checks the numbers, and that an archive has a reason.
     *
     * @throws IllegalArgumentException naming the rule that is broken
     */
    public MandatePolicy {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("a mandate lasts 1 to " + LONGEST_DAYS + " days, not " + days);
        }
        if (archiveDays < 0 || archiveDays > LONGEST_ARCHIVE) {
            throw new IllegalArgumentException(
                    "mandates are archived for 0 to " + LONGEST_ARCHIVE + " days, not " + archiveDays);
        }
        if (archiveDays > 0 && archiveReason.isBlank()) {
            throw new IllegalArgumentException("an archive of mandates needs a written reason");
        }
    }

    /**
     * Thirty-one days, no archive, and no message.
     *
     * @return the policy
     */
    public static MandatePolicy standard() {
        return STANDARD;
    }

    /**
     * This policy with another longest term.
     *
     * @param days from 1 to {@value #LONGEST_DAYS}
     * @return the policy
     * @throws IllegalArgumentException if the number is outside
     */
    public MandatePolicy withDays(int days) {
        return new MandatePolicy(days, archiveDays, archiveReason, messages);
    }

    /**
     * This policy with an intermediate archive: when a learner is erased, her mandates leave with everything else but
     * are kept apart, with her id and without her acts, until their own term.
     *
     * @param days for how many days after the end of a mandate, from 1 to {@value #LONGEST_ARCHIVE}
     * @param reason why, for the host's register; not blank
     * @return the policy
     * @throws IllegalArgumentException if the number is outside or there is no reason
     */
    public MandatePolicy archivedFor(int days, String reason) {
        return new MandatePolicy(this.days, days, reason, messages);
    }

    /**
     * This policy with messages: when a mandate is given, and when it is ended by herself or a helper, the host's
     * {@link org.inclusion.message.MessageGateway} sends the learner the neutral text, about {@code mandate-copy} or
     * {@code mandate-ended} and the mandate's id. The gateway refuses where she did not say yes to messages. Nothing is
     * sent where the host has no gateway.
     *
     * @return the policy
     */
    public MandatePolicy withMessages() {
        return new MandatePolicy(days, archiveDays, archiveReason, true);
    }
}
