package org.inclusion.samples.simulation;

import org.inclusion.access.LearnerId;
import org.inclusion.privacy.MoveLearners;

/** Ids that become others: asked for by a helper and confirmed by another person, or by a change of the host's key. */
final class Moving {

    /** How many ids a person may have had: from a to this letter. */
    private static final char LAST = 'e';

    private Moving() {}

    static void asked(Scene scene) {
        alone(scene, false);
    }

    static void ofOneLogin(Scene scene) {
        alone(scene, true);
    }

    /** Two moves of one person at once are for operators to keep apart. */
    private static void alone(Scene scene, boolean ofOneLogin) {
        Person person = scene.person();
        if (!person.moving) {
            person.moving = true;
            try {
                move(scene, ofOneLogin);
            } finally {
                person.moving = false;
            }
        }
    }

    private static void move(Scene scene, boolean ofOneLogin) {
        Person person = scene.person();
        String from = person.id();
        String to = from.substring(0, 6) + (char) (from.charAt(6) + 1);
        if (to.charAt(6) > LAST) {
            return;
        }
        LearnerId left = new LearnerId(from);
        LearnerId taken = new LearnerId(to);
        person.mayBecome(to);
        MoveLearners moves = scene.library().moveLearners();
        if (ofOneLogin) {
            person.signedIn.add(to);
            scene.answered(() -> isOver(scene, left, taken) || moves.ofOneLogin(left, taken, person.structure()));
            return;
        }
        scene.answered(() -> isOver(scene, left, taken)
                || moves.ask(new MoveLearners.Request(left, taken, person.structure(), person.helper()))
                        .toOptional()
                        .isPresent());
        scene.outcome(() -> moves.confirm(new MoveLearners.Request(left, taken, person.structure(), "coordinator")));
    }

    /** Nobody in the town asks for a move of an id that is over: whoever does so begins anew. */
    private static boolean isOver(Scene scene, LearnerId left, LearnerId taken) {
        Committed committed = scene.town().committed();
        return scene.person().destroyed || committed.isOver(left.value()) || committed.isOver(taken.value());
    }
}
