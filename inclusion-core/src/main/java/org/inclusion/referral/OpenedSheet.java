package org.inclusion.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral as anybody with the code of its sheet sees it: nothing about the learner. Immutable.
 *
 * @param from the name of the structure that sent her; null where the host does not name it
 * @param fromNumber the telephone number of that structure, or null
 * @param notedOn the calendar day on which she was referred
 * @param lastDay the last calendar day on which the sheet can be answered
 * @param answer the answer that was given by the sheet; null for none
 * @param isOpen whether the sheet may still be answered
 */
public record OpenedSheet(
        @Nullable String from,
        @Nullable String fromNumber,
        LocalDate notedOn,
        LocalDate lastDay,
        ReferralAnswer.@Nullable Kind answer,
        boolean isOpen) {}
