package org.inclusion.lab.classic;

import org.inclusion.skill.ItemParameters;

/** The difficulty closest to the estimate (Urry 1970); without guessing, where the question tells most. */
public final class ClosestDifficulty implements ChoiceRule {

    @Override
    public double merit(ItemParameters item, Interim interim) {
        return -Math.abs(item.difficulty() - interim.posterior().mean());
    }
}
