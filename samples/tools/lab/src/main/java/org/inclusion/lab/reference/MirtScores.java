package org.inclusion.lab.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.evidence.Measure;
import org.inclusion.lab.score.AbilityGrid;
import org.inclusion.lab.score.AbilityGrid.Posterior;
import org.inclusion.lab.table.Responses;
import org.inclusion.lab.table.Row;
import org.inclusion.skill.ItemParameters;

/**
 * EAP and its standard error as mirt's {@code fscores} gives them: 61 nodes on [−6, 6], plain sum.
 *
 * @param name the data set
 * @param model {@code 2pl} or {@code grm}
 */
record MirtScores(String name, String model) {

    Agreement check(Path folder) {
        Responses responses = Responses.read(folder.resolve(name + "_responses.csv"));
        Map<String, ItemParameters> items = MirtItems.read(folder, name, model);
        List<ItemParameters> columns = responses.items().stream()
                .map(id -> items.computeIfAbsent(id, missing -> {
                    throw new IllegalArgumentException(name + ": mirt has no parameters of " + missing);
                }))
                .toList();
        Map<String, Row> scores = new HashMap<>();
        Figures.rows(folder.resolve(name + "_scores_" + model + ".csv"))
                .forEach(row -> scores.put(row.text("person"), row));
        AbilityGrid grid = Figures.grid(61, 6, AbilityGrid.Rule.SUM);
        Map<List<Measure>, Posterior> known = new HashMap<>();
        Comparison comparison = new Comparison();
        for (int person = 0; person < responses.persons().size(); person++) {
            Row score = scores.get(responses.persons().get(person));
            if (score != null) {
                Posterior posterior = known.computeIfAbsent(answers(responses, person, columns), grid::posterior);
                comparison.add(score.number("EAP"), posterior.mean());
                comparison.add(score.number("EAP_SE"), posterior.sd());
            }
        }
        return comparison.under("mirt " + name + " " + model, "EAP and SE, 61 nodes on [-6, 6], plain sum");
    }

    private static List<Measure> answers(Responses responses, int person, List<ItemParameters> columns) {
        List<Measure> measures = new ArrayList<>();
        for (int item = 0; item < columns.size(); item++) {
            int category = responses.category(person, item);
            if (category != Responses.MISSING) {
                measures.add(new Measure(columns.get(item), category, true));
            }
        }
        return measures;
    }
}
