package org.inclusion.samples.simulation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.access.Actor;
import org.inclusion.journey.SeenProfile;

/** Somebody sees what is known of her: she herself, her helper, a stranger, and whoever has a relation for one day. */
final class Looking {

    private static final String STRANGER = "helper9";
    private static final String FOR_A_DAY = "helper8";

    private Looking() {}

    static void byThoseWhoMay(Scene scene) {
        boolean isHelper = scene.random().nextBoolean();
        if (look(scene, isHelper ? scene.helper() : scene.herself()) && isHelper) {
            scene.person().lookedBy.add(scene.person().helper());
        }
    }

    static void byStranger(Scene scene) {
        if (look(scene, scene.helper(STRANGER))) {
            scene.town().broken(Invariant.ACCESS, "something was shown to a stranger");
        }
    }

    static void openDay(Scene scene) {
        Set<LocalDate> days = scene.person().daysOpened;
        days.add(scene.today());
        scene.outcome(
                () -> scene.as(scene.helper(FOR_A_DAY)).about(scene.learner()).openDayRelation(true));
        days.add(scene.today());
    }

    static void forADay(Scene scene) {
        if (scene.person().daysOpened.isEmpty() && scene.random().nextBoolean()) {
            openDay(scene);
        }
        Set<LocalDate> asked = new TreeSet<>(Set.of(scene.today()));
        boolean isShown = look(scene, scene.helper(FOR_A_DAY));
        asked.add(scene.today());
        asked.retainAll(scene.person().daysOpened);
        if (isShown && asked.isEmpty() && !scene.town().isAnyClockWrong()) {
            scene.town().broken(Invariant.ACCESS, "a relation of one day shows something on another day");
        }
    }

    /** Everybody looks at what is known of herself. */
    static void everybody(Scene scene) {
        for (Person person : scene.town().people()) {
            Actor herself = person.herself(scene.began());
            if (!person.destroyed) {
                scene.done(() -> scene.as(herself).aboutMyself().profile())
                        .flatMap(profile -> person.levels.fall(herself.id(), profile))
                        .ifPresent(what -> scene.town().broken(Invariant.NO_FALL, what));
            }
        }
    }

    private static boolean look(Scene scene, Actor actor) {
        Person person = scene.person();
        boolean wasHidden = person.hidden && person.takingBack == 0;
        int takenBack = person.takenBack;
        String id = person.id();
        Optional<SeenProfile> seen =
                scene.done(() -> scene.as(actor).about(scene.learner()).profile());
        if (seen.isPresent() && wasHidden && !person.destroyed && takenBack == person.takenBack) {
            scene.town()
                    .broken(
                            Invariant.ACCESS,
                            "something was shown of " + person.id() + ", whose erasure was asked for");
        }
        seen.flatMap(profile -> person.levels.fall(id, profile))
                .ifPresent(what -> scene.town().broken(Invariant.NO_FALL, what));
        return seen.isPresent();
    }
}
