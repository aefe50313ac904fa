package org.inclusion.lab.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.autonomy.Belief;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.autonomy.Prior;
import org.inclusion.evidence.Measure;
import org.inclusion.lab.table.Ids;

/** All areas together: the belief that the library keeps of a person, updated answer by answer. */
public final class JointScoring implements Scoring {

    private final BeliefModel model;

    public JointScoring(List<String> areas, Prior prior) {
        this.model = new BeliefModel(
                "bank", Ids.areas(areas), BeliefSettings.standard().withPrior(prior));
    }

    @Override
    public Map<String, Ability> score(List<Answer> answers, List<String> areas) {
        Belief belief = model.prior();
        for (Answer answer : answers) {
            Measure measure = new Measure(answer.item().parameters(), answer.category(), true);
            belief = model.update(belief, Ids.area(answer.item().area()), measure);
        }
        Map<String, Ability> abilities = new LinkedHashMap<>();
        for (String area : areas) {
            int place = model.indexOf(Ids.area(area));
            abilities.put(area, new Ability(belief.mean(place), belief.sd(place)));
        }
        return abilities;
    }
}
