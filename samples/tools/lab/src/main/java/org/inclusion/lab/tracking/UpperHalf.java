package org.inclusion.lab.tracking;

import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.lab.table.Ids;
import org.inclusion.skill.ItemParameters;

/** The forecast of a graded outcome: that it reaches the upper half of its categories. Of two, that it is right. */
public final class UpperHalf {

    private UpperHalf() {}

    /** How likely a person so believed reaches it. */
    public static double probability(BeliefModel model, Belief belief, String area, ItemParameters item) {
        double probability = 0;
        for (int category = first(item); category <= item.thresholds().size(); category++) {
            probability += model.predict(belief, Ids.area(area), item, category);
        }
        return probability;
    }

    /** Whether a category lies in it. */
    public static boolean holds(ItemParameters item, int category) {
        return category >= first(item);
    }

    private static int first(ItemParameters item) {
        return (item.thresholds().size() + 1) / 2;
    }
}
