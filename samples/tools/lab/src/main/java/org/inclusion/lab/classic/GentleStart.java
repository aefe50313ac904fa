package org.inclusion.lab.classic;

import org.inclusion.skill.ItemParameters;

/**
 * Another rule, but first only questions that the person is likely to get right; where there is none, the likeliest.
 *
 * @param rule the other rule
 * @param questions for how many questions
 * @param success how likely, from 0 to 1
 */
public record GentleStart(ChoiceRule rule, int questions, double success) implements ChoiceRule {

    /** Below every merit of a question that is gentle enough. */
    private static final double LAST_RESORT = -1e3;

    @Override
    public double merit(ItemParameters item, Interim interim) {
        if (interim.measures().size() < questions) {
            double predicted = interim.predicted(item, item.thresholds().size());
            if (predicted < success) {
                return LAST_RESORT + predicted;
            }
        }
        return rule.merit(item, interim);
    }
}
