package org.inclusion.lab.simulation;

import java.util.random.RandomGenerator;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.skill.ItemParameters;

/** One simulated person: where she truly is, and what she answers. */
final class SimulatedAnswers {

    private final RandomGenerator random;
    private final boolean atRandom;

    /** A person, of whom so large a share answers at random. */
    SimulatedAnswers(RandomGenerator random, double randomShare) {
        this.random = random;
        this.atRandom = random.nextDouble() < randomShare;
    }

    boolean areRandom() {
        return atRandom;
    }

    /** True abilities of one person. */
    double[] abilities(int areas, SimulationSettings.People people) {
        double common = Math.sqrt(people.correlation()) * random.nextGaussian();
        double own = Math.sqrt(1 - people.correlation());
        double[] abilities = new double[areas];
        for (int i = 0; i < areas; i++) {
            abilities[i] = people.mean() + people.sd() * (common + own * random.nextGaussian());
        }
        return abilities;
    }

    /** Her answer, from 0; at random all categories are alike, or one in as many options as the question says. */
    int to(ItemParameters item, double ability) {
        double draw = random.nextDouble();
        int highest = item.thresholds().size();
        if (atRandom) {
            return item.guessing() > 0 ? (draw < item.guessing() ? 1 : 0) : (int) (draw * (highest + 1));
        }
        for (int category = 0; category < highest; category++) {
            draw -= ResponseModel.probability(item, category, ability);
            if (draw < 0) {
                return category;
            }
        }
        return highest;
    }
}
