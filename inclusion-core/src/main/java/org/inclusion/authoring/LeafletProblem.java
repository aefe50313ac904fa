package org.inclusion.authoring;

import org.inclusion.words.Reason;

/**
 * Something to be put right in a leaflet, and where it stands.
 *
 * @param block the number of the part, from 1; 0 for the leaflet as a whole
 * @param isMistake whether the leaflet cannot be published with it; else somebody who learns would miss something
 * @param reason what is wrong, for the helper who writes
 */
public record LeafletProblem(int block, boolean isMistake, Reason reason) {

    static LeafletProblem mistake(int block, String code) {
        return new LeafletProblem(block, true, Reason.of("leaflet.problem." + code));
    }

    static LeafletProblem gap(int block, String code) {
        return new LeafletProblem(block, false, Reason.of("leaflet.problem." + code));
    }
}
