package org.inclusion.lab.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inclusion.evidence.Measure;
import org.inclusion.lab.score.AbilityGrid;
import org.inclusion.lab.score.AbilityGrid.Posterior;
import org.inclusion.lab.table.Row;
import org.inclusion.skill.ItemParameters;

/**
 * EAP and its standard error as catR's {@code eapEst} and {@code eapSem} give them: half the weight at both ends.
 *
 * @param bank {@code 2pl}, {@code 3pl} or {@code grm}
 * @param nodes of the grid
 * @param halfWidth of the grid
 */
record CatrStates(String bank, int nodes, int halfWidth) {

    Agreement check(Path folder) {
        AbilityGrid grid = Figures.grid(nodes, halfWidth, AbilityGrid.Rule.TRAPEZOID);
        Map<String, ItemParameters> items = items(folder);
        boolean graded = bank.equals("grm");
        String suffix = "_" + nodes + "_" + halfWidth;
        Comparison comparison = new Comparison();
        for (Row row :
                Figures.rows(folder.resolve(graded ? "catr_theta_reference_grm.csv" : "catr_theta_reference.csv"))) {
            if (graded || row.text("bank").equals(bank)) {
                Posterior posterior = grid.posterior(answers(row, items));
                comparison.add(row.number(graded ? "EAP" : "EAP" + suffix), posterior.mean());
                comparison.add(row.number(graded ? "SE" : "EAPSE" + suffix), posterior.sd());
            }
        }
        return comparison.under(
                "catR states " + bank,
                "EAP and SE, " + nodes + " nodes on [-" + halfWidth + ", " + halfWidth + "], trapezoid");
    }

    private Map<String, ItemParameters> items(Path folder) {
        Path file = folder.resolve("bank_" + bank + ".csv");
        return bank.equals("grm")
                ? Figures.items(file, "alphaj", List.of("betaj1", "betaj2", "betaj3"))
                : Figures.items(file, "a", List.of("b"));
    }

    /** The answers of a state: items and categories, each a list with spaces. */
    static List<Measure> answers(Row row, Map<String, ItemParameters> items) {
        String[] ids = row.text("items").split(" ", -1);
        String[] categories = row.text("x").split(" ", -1);
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            ItemParameters item = items.get(ids[i]);
            if (item == null) {
                throw row.problem("items", ids[i] + " is no item of the bank");
            }
            measures.add(new Measure(item, Integer.parseInt(categories[i]), true));
        }
        return measures;
    }
}
