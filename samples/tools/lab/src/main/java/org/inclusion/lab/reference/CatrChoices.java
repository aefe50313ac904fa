package org.inclusion.lab.reference;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.inclusion.lab.classic.ClosestDifficulty;
import org.inclusion.lab.classic.Interim;
import org.inclusion.lab.classic.MaximumInformation;
import org.inclusion.lab.classic.MinimumExpectedVariance;
import org.inclusion.lab.classic.MinimumExpectedVariance.Outlook;
import org.inclusion.lab.score.AbilityGrid;
import org.inclusion.lab.table.Row;
import org.inclusion.skill.ItemParameters;

/**
 * The next question as catR's {@code nextItem} chooses it, and its merit. The estimate is the EAP on 121 nodes;
 * variances are taken on 33 nodes on [−4, 4], trapezoid, and answers are expected as at the estimate.
 *
 * @param criterion {@code MFI}, {@code bOpt} or {@code MEPV}
 */
record CatrChoices(String criterion) {

    Agreement check(Path folder) {
        Map<String, ItemParameters> bank = Figures.items(folder.resolve("bank_2pl.csv"), "a", List.of("b"));
        Map<String, Row> states = new HashMap<>();
        Figures.rows(folder.resolve("catr_theta_reference.csv")).forEach(row -> states.put(row.text("state"), row));
        Comparison comparison = new Comparison();
        for (Row row : Figures.rows(folder.resolve("catr_nextitem_reference.csv"))) {
            Row state = states.get(row.text("state"));
            if (row.text("criterion").equals(criterion) && state != null) {
                compare(row, state, bank, comparison);
            }
        }
        return comparison.under("catR choices 2pl " + criterion, "the question and its merit, at the EAP of 121 nodes");
    }

    private void compare(Row row, Row state, Map<String, ItemParameters> bank, Comparison comparison) {
        ToDoubleFunction<ItemParameters> merit = merit(state, bank);
        Set<String> asked = Set.copyOf(Arrays.asList(state.text("items").split(" ", -1)));
        String best = "";
        double highest = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, ItemParameters> item : bank.entrySet()) {
            double value =
                    asked.contains(item.getKey()) ? Double.NEGATIVE_INFINITY : merit.applyAsDouble(item.getValue());
            if (value > highest) {
                highest = value;
                best = item.getKey();
            }
        }
        comparison.addChoice(row.text("next_item"), best);
        comparison.add(row.number("value"), Math.abs(highest));
    }

    private ToDoubleFunction<ItemParameters> merit(Row state, Map<String, ItemParameters> bank) {
        Interim fine = Interim.of(Figures.grid(121, 6, AbilityGrid.Rule.TRAPEZOID), CatrStates.answers(state, bank));
        Interim coarse = Interim.of(Figures.grid(33, 4, AbilityGrid.Rule.TRAPEZOID), fine.measures());
        return switch (criterion) {
            case "MFI" -> item -> new MaximumInformation().merit(item, fine);
            case "bOpt" -> item -> new ClosestDifficulty().merit(item, fine);
            case "MEPV" ->
                item -> new MinimumExpectedVariance(Outlook.AT_ESTIMATE)
                        .merit(item, coarse, fine.posterior().mean());
            default -> throw new IllegalArgumentException("no such criterion: " + criterion);
        };
    }
}
