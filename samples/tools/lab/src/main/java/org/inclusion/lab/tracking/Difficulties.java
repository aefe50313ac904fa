package org.inclusion.lab.tracking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.skill.ItemParameters;

/**
 * How hard skills are, learned as it goes where nobody says it. A person who meets a difficulty and a difficulty that
 * meets a person are always the same: P(X ≥ k) = σ(a(θ − b − t_k)), so that the belief about −b moves by the library's
 * own update, with the person's doubt as the doubt of the threshold.
 */
final class Difficulties {

    /** Like a person's: a skill of an unknown difficulty. */
    private static final Prior UNKNOWN = Prior.alike(0, 1, 0);

    private static final double DISCRIMINATION = 1.3;

    /** The four categories of help lie around a skill's difficulty as the levels do. */
    private static final List<Double> STEPS = List.of(-1.0, 0.0, 1.0);

    private static final List<Double> ONE_STEP = List.of(0.0);
    private static final AreaId AREA = new AreaId("ease");

    private final BeliefModel model = new BeliefModel(
            "difficulties", List.of(AREA), BeliefSettings.standard().withPrior(UNKNOWN));
    private final Map<String, Belief> ease = new HashMap<>();

    /** The item that an event answers, as far as it is known. */
    ItemParameters item(Event event) {
        Belief known = ease.getOrDefault(key(event), model.prior());
        return new ItemParameters(
                DISCRIMINATION,
                steps(event).stream().map(step -> step - known.mean(0)).toList(),
                0,
                known.sd(0));
    }

    /** Learns from an event of a person whose ability was so believed before it. */
    void learn(Event event, double ability, double doubt) {
        ItemParameters mirror = new ItemParameters(
                DISCRIMINATION,
                steps(event).stream().map(step -> step - ability).toList(),
                0,
                doubt);
        Belief known = ease.getOrDefault(key(event), model.prior());
        ease.put(
                key(event), model.update(known, AREA, new Measure(event.kind().judged(mirror), event.outcome(), true)));
    }

    private static List<Double> steps(Event event) {
        return event.thresholds() == 1 ? ONE_STEP : STEPS;
    }

    private static String key(Event event) {
        return event.area() + "/" + event.skill() + "/" + event.thresholds();
    }
}
