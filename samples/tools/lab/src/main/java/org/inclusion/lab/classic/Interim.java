package org.inclusion.lab.classic;

import java.util.ArrayList;
import java.util.List;
import org.inclusion.autonomy.ResponseModel;
import org.inclusion.evidence.Measure;
import org.inclusion.lab.score.AbilityGrid;
import org.inclusion.skill.ItemParameters;

/**
 * The knowledge about one person in the middle of a test.
 *
 * @param grid the abilities and their prior
 * @param measures the answers so far
 * @param posterior what they make of the prior
 */
public record Interim(AbilityGrid grid, List<Measure> measures, AbilityGrid.Posterior posterior) {

    public Interim {
        measures = List.copyOf(measures);
    }

    public static Interim before(AbilityGrid grid) {
        return of(grid, List.of());
    }

    public static Interim of(AbilityGrid grid, List<Measure> measures) {
        return new Interim(grid, measures, grid.posterior(measures));
    }

    /** After one more answer. */
    public Interim after(ItemParameters item, int category) {
        List<Measure> more = new ArrayList<>(measures);
        more.add(new Measure(item, category, true));
        return of(grid, more);
    }

    /** How likely the next answer is of a category, doubt included. */
    public double predicted(ItemParameters item, int category) {
        List<Double> nodes = grid.nodes();
        double sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            sum += posterior.weights().get(i) * ResponseModel.probability(item, category, nodes.get(i));
        }
        return sum;
    }
}
