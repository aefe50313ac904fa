package org.inclusion.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it is printed or sent to the structure that receives the learner, with a secret code by which that
 * structure answers once. Immutable.
 *
 * @param signs the secret code, in groups of four characters; it is not stored, so a lost sheet is replaced by a
 *     new one
 * @param lastDay the last calendar day on which the sheet can be answered
 * @param referral the referral
 * @param from the name of the structure that sends her; null where the host does not name it
 * @param fromNumber the telephone number of that structure, or null
 * @param name her name; null unless she agreed to share it and the host knows it
 * @param number her telephone number; null unless she agreed to share it and the host knows it
 */
public record GivenSheet(
        String signs,
        LocalDate lastDay,
        SeenReferral referral,
        @Nullable String from,
        @Nullable String fromNumber,
        @Nullable String name,
        @Nullable String number) {}
