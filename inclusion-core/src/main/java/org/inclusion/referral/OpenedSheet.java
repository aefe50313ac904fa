package org.inclusion.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral as anybody with its sheet sees it: nothing about the learner. Immutable.
 *
 * @param from the name of the structure that sent her; null where the host does not name it
 * @param fromNumber the telephone number of that structure, or null
 * @param notedOn the calendar day on which she was referred
 * @param lastDay the last calendar day on which the sheet is answered
 * @param answer what was answered by the sheet; null where nothing was
 * @param isOpen whether the sheet may still be answered
 */
public record OpenedSheet(
        @Nullable String from,
        @Nullable String fromNumber,
        LocalDate notedOn,
        LocalDate lastDay,
        ReferralAnswer.@Nullable Kind answer,
        boolean isOpen) {}
