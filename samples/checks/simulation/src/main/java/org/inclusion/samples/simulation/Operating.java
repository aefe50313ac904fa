package org.inclusion.samples.simulation;

import org.inclusion.privacy.ImplausibleClockException;

/** What servers do by themselves: letters leave, entries are sealed, sums are made, terms end. */
final class Operating {

    private static final int LETTERS = 50;

    private Operating() {}

    static void send(Scene scene) {
        scene.answered(() -> scene.library().sendLetters().due(LETTERS));
    }

    static void seal(Scene scene) {
        scene.answered(() -> scene.library().sealJournal().seal());
    }

    static void sumUp(Scene scene) {
        scene.answered(() ->
                scene.library().summarizeStructures().run(scene.town().clock().now(), read -> true));
    }

    static void retain(Scene scene) {
        scene.answered(() -> {
            try {
                scene.library().applyRetention().run(people -> true);
            } catch (ImplausibleClockException e) {
                scene.town().count("RETAIN refused");
            }
            return true;
        });
    }

    /** Somebody sets the clock of a server, by some minutes at most, or puts it right. */
    static void setClock(Scene scene) {
        scene.town().setClock(scene.step(), scene.random());
    }
}
