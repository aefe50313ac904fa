package org.inclusion.samples.simulation;

import org.inclusion.id.AreaId;
import org.inclusion.id.PathId;

/** What she does besides: she begins a path, and disagrees with what is shown. */
final class Learning {

    private Learning() {}

    static void enrol(Scene scene) {
        scene.outcome(() -> scene.as(scene.herself()).aboutMyself().enrol(new PathId("premiers-pas")));
    }

    static void disagree(Scene scene) {
        scene.outcome(() -> scene.as(scene.herself()).aboutMyself().disagree(new AreaId("2")));
    }
}
