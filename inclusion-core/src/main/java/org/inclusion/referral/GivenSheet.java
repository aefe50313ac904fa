package org.inclusion.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral as it is printed or sent for those to whom the learner goes, with the secret by which they answer once. Immutable.
 *
 * @param signs the secret, in groups of four signs; it is kept nowhere, so a lost sheet is given anew
 * @param lastDay the last calendar day on which the sheet is answered
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
