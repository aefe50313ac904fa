package org.inclusion.accompaniment;

import java.util.List;

/**
 * The accompaniments of one learner, and the workshops to which she came. Immutable.
 *
 * @param accompaniments the latest noted first
 * @param workshops the latest noted first
 */
public record NotedAccompaniments(List<Accompaniment> accompaniments, List<Workshop> workshops) {

    /** Copies the lists. */
    public NotedAccompaniments {
        accompaniments = List.copyOf(accompaniments);
        workshops = List.copyOf(workshops);
    }
}
