package org.inclusion.mandate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mandate, and when it was ended. By whom and why is not kept: an ending tells nothing about the learner. Immutable.
 *
 * @param mandate the mandate
 * @param endedAt when it was ended before its last day, or null
 */
public record KeptMandate(Mandate mandate, @Nullable Instant endedAt) {

    /**
     * Whether the mandate covers anything.
     *
     * @param day the calendar day of the question
     * @return the status on that day
     */
    public MandateStatus statusOn(LocalDate day) {
        if (endedAt != null) {
            return MandateStatus.ENDED;
        }
        return day.isAfter(mandate.lastDay()) ? MandateStatus.EXPIRED : MandateStatus.OPEN;
    }
}
