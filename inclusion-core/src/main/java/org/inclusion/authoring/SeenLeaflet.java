package org.inclusion.authoring;

import java.util.List;

/**
 * A leaflet, which is a lesson that a structure writes itself, as the helpers of the structure see it. Immutable.
 *
 * @param leaflet the leaflet
 * @param status its status today
 * @param problems its problems, the mistakes first
 * @param editions its published editions, newest first
 */
public record SeenLeaflet(
        Leaflet leaflet, LeafletStatus status, List<LeafletProblem> problems, List<Edition> editions) {

    /** Copies the lists. */
    public SeenLeaflet {
        problems = List.copyOf(problems);
        editions = List.copyOf(editions);
    }

    /** Whether it has no mistake, so that it may be published. */
    public boolean isPublishable() {
        return problems.stream().noneMatch(LeafletProblem::isMistake);
    }
}
