package org.inclusion.mandate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as the learner and her helpers are shown it. Immutable.
 *
 * @param mandate the mandate
 * @param endedAt when it was ended before its last day, or null
 * @param status whether it covers anything today
 */
public record SeenMandate(Mandate mandate, @Nullable Instant endedAt, MandateStatus status) {

    static SeenMandate of(KeptMandate kept, LocalDate today) {
        return new SeenMandate(kept.mandate(), kept.endedAt(), kept.statusOn(today));
    }
}
