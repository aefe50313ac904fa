package org.inclusion.journey;

import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.GradedHelp;
import org.inclusion.autonomy.Recalibration;
import org.inclusion.content.ContentPack;
import org.inclusion.evidence.Help;
import org.inclusion.path.Step;
import org.inclusion.skill.ItemParameters;
import org.inclusion.skill.Skill;

/** Predicts from a belief how a learner does the steps of a pack. For suggestions only; never shown as a level. */
final class Abilities {

    /**
     * Where too little help costs twice what too much costs, by each level of distance, the least expected loss is at
     * two thirds.
     */
    private static final double ENOUGH = 2.0 / 3;

    private final BeliefModel beliefs;
    private final Belief belief;
    private final ContentPack pack;
    private final Recalibration recalibration;

    Abilities(BeliefModel beliefs, Belief belief, ContentPack pack, Recalibration recalibration) {
        this.beliefs = beliefs;
        this.belief = belief;
        this.pack = pack;
        this.recalibration = recalibration;
    }

    /** The probability that she does a step with so much help or less, recalibrated by the host's own outcomes. */
    double succeedsWithAtMost(Help help, Step step) {
        if (help == Help.SHOWN) {
            return 1;
        }
        double probability = 0;
        for (Help given : Help.values()) {
            if (given.atMost(help)) {
                probability += predict(step, given);
            }
        }
        return recalibration.recalibrate(Math.min(1, probability));
    }

    /** The least help that is likely enough: see {@link #ENOUGH}. */
    Help usefulHelp(Step step) {
        Help useful = Help.SHOWN;
        for (Help help : Help.values()) {
            if (succeedsWithAtMost(help, step) >= ENOUGH) {
                useful = help;
            }
        }
        return useful;
    }

    /** Tells whether somebody should be beside her. */
    boolean muchHelpIsUseful(Step step) {
        return !usefulHelp(step).atMost(Help.SUPPORTED);
    }

    private double predict(Step step, Help help) {
        Skill skill = pack.skill(step.skill()).orElseThrow();
        ItemParameters needing = GradedHelp.needing(skill);
        return beliefs.predict(belief, pack.areaOf(step), needing, help.category());
    }
}
