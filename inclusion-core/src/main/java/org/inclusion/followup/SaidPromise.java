package org.inclusion.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise as its sender sends it, before it is kept as a {@link Promise}. Immutable.
 *
 * @param id chosen by the sender, of the {@link org.inclusion.id.OpaqueId} shape; resending is idempotent
 * @param day from which day the call is due. A day that is over counts as today, a day off becomes the next working
 *     day, and null the first working day after today
 * @param meetsAt the hour of an appointment, which then gives the day; null where no hour was agreed
 * @param way how they meet
 * @param matter what it is about
 * @param isMine whether the helper who sends it is the one who calls; otherwise nobody holds it yet. Ignored when the
 *     actor is the learner
 */
public record SaidPromise(
        String id, @Nullable LocalDate day, @Nullable Instant meetsAt, MeetingWay way, Matter matter, boolean isMine) {}
