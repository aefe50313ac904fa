package org.inclusion.authoring;

import java.util.List;

/**
 * A leaflet as its helpers see it. Immutable.
 *
 * @param leaflet the leaflet
 * @param status where it stands today
 * @param problems what is to be put right in it, the mistakes first
 * @param editions what was published of it, the latest first
 */
public record SeenLeaflet(
        Leaflet leaflet, LeafletStatus status, List<LeafletProblem> problems, List<Edition> editions) {

    /** Copies the lists. */
    public SeenLeaflet {
        problems = List.copyOf(problems);
        editions = List.copyOf(editions);
    }

    /** Whether it may be published as it stands. */
    public boolean isPublishable() {
        return problems.stream().noneMatch(LeafletProblem::isMistake);
    }
}
