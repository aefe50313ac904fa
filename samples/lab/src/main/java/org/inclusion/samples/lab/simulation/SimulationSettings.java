package org.inclusion.samples.lab.simulation;

import org.inclusion.assessment.StopRule;

/**
 * What is simulated, and how it is asked.
 *
 * @param persons how many people
 * @param correlation of the true abilities of one person
 * @param believedCorrelation the same as the prior has it
 * @param seed makes the people and their answers
 * @param priorMean the prior's mean
 * @param priorSd the prior's standard deviation
 * @param stop when it stops by itself
 * @param longest how many questions and self-reports at the most
 * @param gentle least probability of success of the first five questions; 0 for none
 * @param bestFew among how many of the best questions a hash chooses
 * @param selfReports whether each area begins with a self-report
 * @param overLoss what a level too high costs, where one too low costs 1
 * @param guessing chance to be right without knowing, true and known
 * @param parameterNoise by how much the stated difficulties are off, and are said to be; one standard deviation
 * @param randomAnswers share of the people who answer at random
 */
public record SimulationSettings(
        int persons,
        double correlation,
        double believedCorrelation,
        long seed,
        double priorMean,
        double priorSd,
        StopRule stop,
        int longest,
        double gentle,
        int bestFew,
        boolean selfReports,
        double overLoss,
        double guessing,
        double parameterNoise,
        double randomAnswers) {}
