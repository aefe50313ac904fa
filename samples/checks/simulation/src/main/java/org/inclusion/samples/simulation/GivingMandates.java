package org.inclusion.samples.simulation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.evidence.Channel;
import org.inclusion.mandate.LearnerMandates;
import org.inclusion.mandate.MandateText;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.inclusion.mandate.SaidMandate;
import org.inclusion.words.LocalizedText;

/** Mandates: given, ended, asked about, and used in her absence. */
final class GivingMandates {

    static final MandateText TEXT =
            new MandateText("2026-11", LocalizedText.of(Map.of("fr", "Je suis d’accord.", "en", "I agree.")));

    private static final String HASH = TEXT.in(Locale.FRENCH).hash();
    private static final List<Procedure> PROCEDURES = List.of(Procedure.PAPERS, Procedure.HOUSING, Procedure.MONEY);
    private static final int LONGEST = 4;

    private GivingMandates() {}

    /** A mandate as the town knows it. */
    record Given(Set<Procedure> procedures, LocalDate lastDay) {}

    static void give(Scene scene) {
        Person person = scene.person();
        Set<Procedure> procedures = EnumSet.of(scene.any(PROCEDURES), scene.any(PROCEDURES));
        int days = 1 + scene.random().nextInt(LONGEST);
        SaidMandate said = new SaidMandate(scene.id("m"), HASH, procedures, days, Channel.FACE_TO_FACE);
        person.mandatesSaid.put(said.id(), new Given(procedures, scene.today().plusDays(days)));
        if (scene.outcome(() -> mandates(scene).give(said, true))) {
            person.mandates.add(said.id());
        }
    }

    static void end(Scene scene) {
        Person person = scene.person();
        String id = scene.anyKnown(person.mandates);
        person.mandatesEnding.add(id);
        boolean bySelf = scene.random().nextBoolean();
        boolean isEnded = scene.outcome(() -> bySelf
                ? scene.as(scene.herself()).aboutMyself().mandates().end(id)
                : mandates(scene).end(id));
        if (isEnded) {
            person.mandatesEnded.add(id);
        }
    }

    static void ask(Scene scene) {
        if (scene.person().mandates.isEmpty()) {
            give(scene);
            return;
        }
        Procedure procedure = scene.any(PROCEDURES);
        Known known = new Known(scene);
        scene.done(() -> mandates(scene).covers(procedure))
                .flatMap(right -> known.wrong(right, procedure))
                .ifPresent(what -> scene.town().broken(Invariant.RIGHT_STANDS, what));
    }

    static void use(Scene scene) {
        String id = scene.id("a");
        Procedure procedure = scene.any(PROCEDURES);
        Known known = new Known(scene);
        scene.done(() -> mandates(scene).noteAct(id, procedure)).ifPresent(act -> {
            scene.person().absentActs.add(id);
            known.wrong(act.right(), procedure).ifPresent(what -> scene.town().broken(Invariant.RIGHT_STANDS, what));
        });
    }

    private static LearnerMandates mandates(Scene scene) {
        return scene.as(scene.helper()).about(scene.learner()).mandates();
    }

    /** What was known of her mandates when somebody began to ask. */
    private static final class Known {
        private final Scene scene;
        private final Person person;
        private final LocalDate today;
        private final Set<String> given;
        private final Set<String> ended;

        Known(Scene scene) {
            this.scene = scene;
            this.person = scene.person();
            this.today = scene.today();
            this.given = Set.copyOf(person.mandates);
            this.ended = Set.copyOf(person.mandatesEnded);
        }

        Optional<String> wrong(RightToAct right, Procedure procedure) {
            if (scene.town().isAnyClockWrong() || scene.town().hasBeenErased(person)) {
                return Optional.empty();
            }
            return right.isHeld() ? wrongly(String.valueOf(right.mandate()), procedure) : missing(procedure);
        }

        private Optional<String> wrongly(String mandate, Procedure procedure) {
            Given said = person.mandatesSaid.get(mandate);
            if (said == null) {
                return Optional.of("a right rests on " + mandate + ", which nobody gave");
            }
            if (ended.contains(mandate)) {
                return Optional.of("a right rests on " + mandate + ", which had ended");
            }
            if (!said.procedures().contains(procedure)) {
                return Optional.of("a right rests on " + mandate + ", which does not name " + procedure);
            }
            // Whoever gave it may have waited over midnight.
            return today.isAfter(said.lastDay().plusDays(1))
                    ? Optional.of("a right rests on " + mandate + ", whose last day was " + said.lastDay())
                    : Optional.empty();
        }

        private Optional<String> missing(Procedure procedure) {
            LocalDate until = scene.today();
            return given.stream()
                    .filter(id -> !person.mandatesEnding.contains(id))
                    .filter(id -> {
                        Given said = person.mandatesSaid.get(id);
                        return said != null && said.procedures().contains(procedure) && !until.isAfter(said.lastDay());
                    })
                    .findFirst()
                    .map(id -> "there is no right, in spite of " + id);
        }
    }
}
