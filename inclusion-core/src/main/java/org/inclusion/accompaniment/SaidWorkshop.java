package org.inclusion.accompaniment;

import java.util.Set;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A workshop as a helper sends it, before it is noted as a {@link Workshop}. Immutable.
 *
 * @param id chosen by the sender, unique for the structure, so that resending is idempotent. It must say nothing
 *     about anybody
 * @param activity day, way of meeting, minutes, themes and materials
 * @param level the level for which it was announced; null for everybody
 * @param people the number of participants, known by name or not
 * @param learners the participants who are known by name; may be empty
 */
public record SaidWorkshop(
        String id, Activity activity, @Nullable WorkshopLevel level, int people, Set<LearnerId> learners) {

    /** Copies the learners. */
    public SaidWorkshop {
        learners = Set.copyOf(learners);
    }
}
