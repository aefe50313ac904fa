package org.inclusion.accompaniment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A draft of the note of today's accompaniment, derived from the evidence since the helper's last note of
 * today. Immutable.
 *
 * @param activity day, way of meeting, minutes and themes; without materials, since nobody said which were used
 * @param acts the ids of the evidence from which it is derived, newest first, each with its theme if it has one
 */
public record ProposedAccompaniment(Activity activity, Map<String, Optional<Theme>> acts) {

    /** Copies the acts. */
    public ProposedAccompaniment {
        acts = Collections.unmodifiableMap(new LinkedHashMap<>(acts));
    }
}
