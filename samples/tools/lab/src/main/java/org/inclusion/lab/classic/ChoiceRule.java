package org.inclusion.lab.classic;

import org.inclusion.skill.ItemParameters;

/** A rule for the next question: of those still open, the one with the highest merit. */
public interface ChoiceRule {

    /**
     * How good it would be to ask a question now.
     *
     * @param item the question
     * @param interim what is known of the person
     * @return more is better
     */
    double merit(ItemParameters item, Interim interim);
}
