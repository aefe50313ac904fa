package org.inclusion.autonomy;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.stream.Stream;
import org.inclusion.annotation.Internal;

/**
 * How far the evidence of one area moved what is believed of the area, when the evidence was folded: what a level rests
 * on, and in which direction. A weight is a move of the mean in hundredths of the logistic scale; above 0, it speaks
 * for less help. Immutable.
 *
 * @param acts the acts that weigh most, {@value #KEPT} at most, the heaviest first; of equals the later first
 * @param answers the weight of all answers to questions together
 * @param selfReports the weight of all that she said of herself
 */
@Internal
public record Weights(List<Act> acts, int answers, int selfReports) {

    /**
     * An act and its weight.
     *
     * @param evidence the id of its evidence
     * @param weight how far it moved the mean, in hundredths
     */
    public record Act(String evidence, int weight) {}

    /** How many acts are named behind a level. */
    static final int KEPT = 5;

    private static final int HUNDREDTHS = 100;

    /** The weights before any evidence. */
    public static final Weights NONE = new Weights(List.of(), 0, 0);

    public Weights {
        acts = List.copyOf(acts);
    }

    /**
     * The weights after one more piece of evidence.
     *
     * @param moved how far the evidence moved the mean, logistic scale
     */
    Weights after(String evidence, LevelBasis basis, double moved) {
        int weight = (int) Math.round(moved * HUNDREDTHS);
        return switch (basis) {
            case ANSWER -> new Weights(acts, answers + weight, selfReports);
            case SELF_REPORT -> new Weights(acts, answers, selfReports + weight);
            case ACT, AT_HOME -> new Weights(with(new Act(evidence, weight)), answers, selfReports);
        };
    }

    private List<Act> with(Act act) {
        return Stream.concat(Stream.of(act), acts.stream())
                .sorted(comparingInt(one -> -Math.abs(one.weight())))
                .limit(KEPT)
                .toList();
    }

    /** The ids of the acts, the heaviest first. */
    public List<String> evidence() {
        return acts.stream().map(Act::evidence).toList();
    }
}
