package org.inclusion.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a call as its sender sends it, before it is kept as a {@link Try}. Immutable.
 *
 * @param id chosen by the sender, of the {@link org.inclusion.id.OpaqueId} shape; resending is idempotent
 * @param result what came of it
 * @param day the day of the next call: required for {@link Try.Result#AGAIN}; for {@link Try.Result#OTHER_WAY}, null
 *     means the next working day
 * @param meetsAt the hour, for {@link Try.Result#APPOINTMENT} alone
 * @param way how they meet next; null where that stays. Required for {@link Try.Result#OTHER_WAY}
 * @param wasAbsent whether nobody came to the appointment. It is counted in the sum of the structure, and not kept
 *     about her
 */
public record SaidTry(
        String id,
        Try.Result result,
        @Nullable LocalDate day,
        @Nullable Instant meetsAt,
        @Nullable MeetingWay way,
        boolean wasAbsent) {}
