package org.inclusion.samples.lab.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.samples.lab.table.Bank.Item;
import org.inclusion.skill.ItemParameters;

/** Reads one bank, and says what is wrong where. */
final class BankReader {

    private static final String KNOWN = "item|area|a|b[1-9][0-9]?|c|sd_b|se_a|se_b[1-9][0-9]?|n";

    private final Path file;
    private final List<String> thresholdColumns = new ArrayList<>();
    private final Map<String, Item> items = new LinkedHashMap<>();

    BankReader(Path file) {
        this.file = file;
    }

    Bank read() {
        Table.read(file, this::checkHeader, this::readItem);
        if (items.isEmpty()) {
            throw InvalidTableException.at(file, 0, null, "holds no question");
        }
        return new Bank(List.copyOf(items.values()));
    }

    private void checkHeader(Table table) {
        List.of("item", "area", "a", "b1").forEach(table::require);
        for (String column : table.columns()) {
            if (!column.matches(KNOWN)) {
                throw table.problem(1, column, "is none of item, area, a, b1, b2 …, c, sd_b");
            }
        }
        long thresholds = table.columns().stream()
                .filter(column -> column.matches("b[0-9]+"))
                .count();
        for (int k = 1; k <= thresholds; k++) {
            if (!table.has("b" + k)) {
                throw table.problem(1, "b" + k, "is missing, and a column after it is not");
            }
            thresholdColumns.add("b" + k);
        }
    }

    private void readItem(Row row) {
        Item item = new Item(row.text("item"), row.text("area"), parameters(row));
        if (items.putIfAbsent(item.id(), item) != null) {
            throw row.problem("item", item.id() + " stands twice");
        }
    }

    private ItemParameters parameters(Row row) {
        double discrimination = row.number("a");
        if (!(discrimination > 0)) {
            throw row.problem("a", "must be above 0, not " + row.cell("a"));
        }
        List<Double> thresholds = thresholds(row);
        double guessing = row.cell("c").isEmpty() ? 0 : row.number("c");
        if (!(guessing >= 0 && guessing < 1)) {
            throw row.problem("c", "must be from 0 below 1, not " + row.cell("c"));
        }
        if (guessing > 0 && thresholds.size() > 1) {
            throw row.problem("c", "goes with one threshold only");
        }
        double difficultySd = row.cell("sd_b").isEmpty() ? 0 : row.number("sd_b");
        if (!(difficultySd >= 0)) {
            throw row.problem("sd_b", "must be 0 or more, not " + row.cell("sd_b"));
        }
        return new ItemParameters(discrimination, thresholds, guessing, difficultySd);
    }

    private List<Double> thresholds(Row row) {
        List<Double> thresholds = new ArrayList<>();
        for (String column : thresholdColumns) {
            if (row.cell(column).isEmpty() && !thresholds.isEmpty()) {
                continue;
            }
            double threshold = row.number(column);
            String expected = "b" + (thresholds.size() + 1);
            if (!column.equals(expected)) {
                throw row.problem(expected, "is empty, and " + column + " after it is not");
            }
            if (!thresholds.isEmpty() && threshold <= thresholds.get(thresholds.size() - 1)) {
                throw row.problem(column, "thresholds must rise, and " + row.cell(column) + " does not");
            }
            thresholds.add(threshold);
        }
        return thresholds;
    }
}
