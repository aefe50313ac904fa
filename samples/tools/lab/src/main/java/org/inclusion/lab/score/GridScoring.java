package org.inclusion.lab.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.evidence.Measure;

/** Every area alone: the expected a posteriori estimate on a fixed grid. */
public final class GridScoring implements Scoring {

    private final AbilityGrid grid;

    public GridScoring(int nodes, double halfWidth, AbilityGrid.Rule rule, double priorMean, double priorSd) {
        this.grid = new AbilityGrid(nodes, halfWidth, rule, priorMean, priorSd);
    }

    @Override
    public Map<String, Ability> score(List<Answer> answers, List<String> areas) {
        Map<String, Ability> abilities = new LinkedHashMap<>();
        for (String area : areas) {
            AbilityGrid.Posterior posterior = grid.posterior(answers.stream()
                    .filter(answer -> answer.item().area().equals(area))
                    .map(answer -> new Measure(answer.item().parameters(), answer.category(), true))
                    .toList());
            abilities.put(area, new Ability(posterior.mean(), posterior.sd()));
        }
        return abilities;
    }
}
