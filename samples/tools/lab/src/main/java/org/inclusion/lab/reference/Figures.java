package org.inclusion.lab.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.lab.score.AbilityGrid;
import org.inclusion.lab.table.Row;
import org.inclusion.lab.table.Table;
import org.inclusion.skill.ItemParameters;

/** The figures that the reference files have in common, whatever software wrote them. */
final class Figures {

    private Figures() {}

    static List<Row> rows(Path file) {
        List<Row> rows = new ArrayList<>();
        Table.read(file, header -> {}, rows::add);
        return rows;
    }

    /** Items by id: a discrimination, and as many thresholds as there are. */
    static Map<String, ItemParameters> items(Path file, String discrimination, List<String> thresholds) {
        Map<String, ItemParameters> items = new LinkedHashMap<>();
        for (Row row : rows(file)) {
            List<Double> present = thresholds.stream()
                    .filter(column ->
                            !row.cell(column).isEmpty() && !row.cell(column).equals("NA"))
                    .map(row::number)
                    .toList();
            double guessing = row.cell("c").isEmpty() ? 0 : row.number("c");
            items.put(row.text("item"), new ItemParameters(row.number(discrimination), present, guessing, 0));
        }
        return items;
    }

    /** A grid with the prior N(0, 1), which all the references use. */
    static AbilityGrid grid(int nodes, double halfWidth, AbilityGrid.Rule rule) {
        return new AbilityGrid(nodes, halfWidth, rule, 0, 1);
    }
}
