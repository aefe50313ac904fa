package org.inclusion.lab.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.skill.ItemParameters;

/** The columns of an item's parameters, in whatever table they stand: {@code a,b1[,b2…][,c][,sd_b]}. */
public final class ParameterColumns {

    /** Far beyond what a calibration gives; further out, probabilities are no numbers any more. */
    private static final double MOST = 100;

    private final List<String> thresholdColumns = new ArrayList<>();

    /**
     * Finds them in a header.
     *
     * @param table the table
     * @throws InvalidTableException if one of b1, b2 … is missing and one after it is not
     */
    public void find(Table table) {
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

    /** Whether a row has any of them. */
    public boolean given(Row row) {
        return Stream.concat(Stream.of("a", "c", "sd_b"), thresholdColumns.stream())
                .anyMatch(column -> !row.cell(column).isEmpty());
    }

    /**
     * Reads the parameters.
     *
     * @param row a row of the table
     * @return a, b1 …, c and sd_b; the last two 0 where they are empty
     * @throws InvalidTableException naming the column at fault
     */
    public ItemParameters read(Row row) {
        double discrimination = row.number("a");
        if (!(discrimination > 0)) {
            throw row.problem("a", "must be above 0, not " + row.cell("a"));
        }
        if (discrimination > MOST) {
            throw row.problem("a", "must be 100 at most, not " + row.cell("a"));
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
        if (difficultySd > MOST) {
            throw row.problem("sd_b", "must be 100 at most, not " + row.cell("sd_b"));
        }
        return new ItemParameters(discrimination, thresholds, guessing, difficultySd);
    }

    private List<Double> thresholds(Row row) {
        List<Double> thresholds = new ArrayList<>();
        if (thresholdColumns.isEmpty()) {
            throw row.problem("b1", "must not be empty");
        }
        for (String column : thresholdColumns) {
            if (row.cell(column).isEmpty() && !thresholds.isEmpty()) {
                continue;
            }
            double threshold = row.number(column);
            if (Math.abs(threshold) > MOST) {
                throw row.problem(column, "must be from -100 to 100, not " + row.cell(column));
            }
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
