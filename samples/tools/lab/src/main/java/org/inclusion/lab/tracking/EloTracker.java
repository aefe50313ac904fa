package org.inclusion.lab.tracking;

import org.inclusion.autonomy.ResponseModel;
import org.inclusion.skill.ItemParameters;

/**
 * The usual tracker of learning systems (Elo 1978; Pelánek 2016): a step towards each outcome. It has no doubt and no
 * time. Its step K is the one of .1, .2, .25, .3, .35, .4, .5 and .6 whose RMSE is smallest on these very people; .4 is
 * usual, and worse here.
 */
final class EloTracker implements Tracker {

    static final double K = .3;

    private final double step;
    private double ability = SimulatedPerson.START;

    EloTracker(double step) {
        this.step = step;
    }

    @Override
    public void pass(double days) {}

    @Override
    public double reaches(ItemParameters item, int category) {
        double sum = 0;
        for (int c = category; c <= item.thresholds().size(); c++) {
            sum += ResponseModel.probability(item, c, ability);
        }
        return sum;
    }

    @Override
    public void see(ItemParameters item, int category) {
        int highest = item.thresholds().size();
        double expected = 0;
        for (int c = 1; c <= highest; c++) {
            expected += reaches(item, c);
        }
        ability += step * (category - expected) / highest;
    }

    @Override
    public void learn() {}

    @Override
    public double mean() {
        return ability;
    }

    @Override
    public double sd() {
        return Double.NaN;
    }
}
