package org.inclusion.access;

import java.time.Instant;
import java.time.LocalDate;
import org.inclusion.annotation.Internal;
import org.jspecify.annotations.Nullable;

/**
 * The relation of a guest to a learner, on which {@link AccessPolicy} decides. Nobody keeps who the guest
 * is. Immutable.
 *
 * @param learner the learner who invited the guest
 * @param lastDay the last calendar day of the invitation
 * @param shownUntil until when she shows today's step, since she is there; null where she has not shown it yet
 */
@Internal
public record GuestRelation(
        LearnerId learner, LocalDate lastDay, @Nullable Instant shownUntil) {

    /** Whether she is there at an instant of a day, as far as the library knows. */
    boolean holdsAt(Instant now, LocalDate today) {
        return !today.isAfter(lastDay) && shownUntil != null && now.isBefore(shownUntil);
    }
}
