package org.inclusion.authoring;

import org.inclusion.words.Reason;

/**
 * A problem in a leaflet (a lesson that a structure writes itself), and its location.
 *
 * @param block the number of the part, from 1; 0 for the leaflet as a whole
 * @param isMistake true if it prevents publication; false for something that a learner would miss
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
