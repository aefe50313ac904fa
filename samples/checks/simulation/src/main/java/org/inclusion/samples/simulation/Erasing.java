package org.inclusion.samples.simulation;

import java.time.Duration;
import org.inclusion.access.LearnerId;

/** Erasures: asked for by her or by the host, and taken back. Operators destroy what is due. */
final class Erasing {

    private Erasing() {}

    static void ask(Scene scene) {
        if (scene.outcome(
                () -> scene.as(scene.herself()).aboutMyself().erasure().request(false))) {
            scene.person().hidden = true;
            if (scene.random().nextInt(3) == 0) {
                takeBack(scene);
            }
        }
    }

    static void askByHost(Scene scene) {
        LearnerId learner = scene.learner();
        scene.answered(() -> scene.library().eraseLearners().request(learner, Duration.ofMinutes(1)));
    }

    static void takeBack(Scene scene) {
        Person person = scene.person();
        person.takenBack++;
        person.takingBack++;
        person.hidden = false;
        try {
            scene.outcome(() ->
                    scene.as(scene.helper()).about(scene.learner()).erasure().takeBack(true));
        } finally {
            person.takingBack--;
            person.hidden = false;
        }
    }

    static void destroy(Scene scene) {
        scene.answered(() -> scene.library().eraseLearners().due(done -> true));
    }
}
