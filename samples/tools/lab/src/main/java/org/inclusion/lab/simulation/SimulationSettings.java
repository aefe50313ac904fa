package org.inclusion.lab.simulation;

import java.util.List;
import org.inclusion.assessment.StopRule;
import org.inclusion.autonomy.Prior;
import org.inclusion.skill.ItemParameters;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a simulation.
 *
 * @param people who is asked
 * @param prior what is believed of them before
 * @param asking how they are asked
 * @param questions how true what is stated of the questions is
 * @param overLoss what a level too high costs, where one too low costs 1
 */
public record SimulationSettings(People people, Prior prior, Asking asking, Questions questions, double overLoss) {

    /**
     * The people who are asked: true abilities are multivariate normal.
     *
     * @param count how many
     * @param mean their mean in every area
     * @param sd how widely they differ
     * @param correlation how alike the areas of one person are
     * @param seed makes them and their answers
     * @param randomAnswers share of them who answer at random
     */
    public record People(int count, double mean, double sd, double correlation, long seed, double randomAnswers) {

        /** N(0, 1), all of whom mean what they answer. */
        public static People standard(int count, double correlation, long seed) {
            return new People(count, 0, 1, correlation, seed, 0);
        }
    }

    /**
     * How they are asked.
     *
     * @param stop when it stops by itself
     * @param longest how many questions and self-reports at most
     * @param gentle least probability of success of the first five questions; 0 for none
     * @param candidates among how many of the best questions a hash chooses the first
     * @param selfReport what each area begins with, or null
     */
    public record Asking(
            StopRule stop,
            int longest,
            double gentle,
            int candidates,
            @Nullable ItemParameters selfReport) {

        /** A self-report that tells as much as a question: a = 1.5, thresholds at the cuts of the levels. */
        public static final ItemParameters SELF_REPORT = new ItemParameters(1.5, List.of(-1.0, 0.0, 1.0), 0, 0);
    }

    /**
     * How true what is stated of the questions is.
     *
     * @param guessing chance to be right without knowing, true and known; 0 for the bank's own
     * @param noise by how much the stated difficulties are off, one standard deviation
     * @param noiseIsSaid whether they say so
     */
    public record Questions(double guessing, double noise, boolean noiseIsSaid) {

        /** The parameters as the bank states them. */
        public static final Questions AS_STATED = new Questions(0, 0, true);
    }
}
