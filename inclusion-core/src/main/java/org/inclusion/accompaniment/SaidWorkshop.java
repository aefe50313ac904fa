package org.inclusion.accompaniment;

import java.util.Set;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;

/**
 * A workshop as a helper sends it, before it is noted as a {@link Workshop}. Immutable.
 *
 * @param id chosen by the sender, unique for the structure: what is sent twice is noted once. It says nothing about anybody
 * @param activity day, way of meeting, minutes, themes and materials
 * @param level for whom it was announced; null where for everybody
 * @param people how many came, named or not
 * @param learners those who are named; may be none
 */
public record SaidWorkshop(
        String id, Activity activity, @Nullable WorkshopLevel level, int people, Set<LearnerId> learners) {

    /** Copies the learners. */
    public SaidWorkshop {
        learners = Set.copyOf(learners);
    }
}
