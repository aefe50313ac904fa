package org.inclusion.guest;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A guest as the learner and her helpers are shown it. Her own page does not say whether the invitation was ended:
 * somebody may look over her shoulder. Immutable.
 *
 * @param id the guest's id
 * @param kind which kind of person
 * @param invitedOn the calendar day of the invitation
 * @param lastDay the last calendar day of the invitation, as it was made
 * @param shownUntil until when she shows today's step; null where she does not show it now
 * @param opens for a helper, whether the guest's code may still open something; null for herself, always
 */
public record SeenGuest(
        String id,
        GuestKind kind,
        LocalDate invitedOn,
        LocalDate lastDay,
        @Nullable Instant shownUntil,
        @Nullable Boolean opens) {}
