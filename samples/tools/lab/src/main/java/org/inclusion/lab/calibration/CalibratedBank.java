package org.inclusion.lab.calibration;

import java.util.ArrayList;
import java.util.List;
import org.inclusion.lab.table.CsvText;

/** A bank with standard errors, as a table that can be read as a bank again. */
public final class CalibratedBank {

    private CalibratedBank() {}

    /**
     * Writes the items that can stay in a bank.
     *
     * @param items of one area or several
     * @return CSV, {@code item,area,a,b1…,c,sd_b,se_a,se_b1…,n}
     */
    public static String of(List<CalibratedItem> items) {
        int most =
                items.stream().mapToInt(item -> item.thresholds().size()).max().orElse(1);
        List<String> columns = new ArrayList<>(List.of("item", "area", "a"));
        numbered(columns, "b", most);
        columns.addAll(List.of("c", "sd_b", "se_a"));
        numbered(columns, "se_b", most);
        columns.add("n");
        CsvText table = new CsvText(columns);
        for (CalibratedItem item : items) {
            List<Object> cells = new ArrayList<>(List.of(item.id(), item.area(), item.discrimination()));
            padded(cells, item.thresholds(), most);
            cells.addAll(List.of(item.guessing(), item.difficultySd(), item.discriminationError()));
            padded(cells, item.thresholdErrors(), most);
            cells.add(item.answers());
            table.row(cells.toArray());
        }
        return table.toString();
    }

    private static void numbered(List<String> columns, String name, int most) {
        for (int k = 1; k <= most; k++) {
            columns.add(name + k);
        }
    }

    private static void padded(List<Object> cells, List<Double> numbers, int most) {
        cells.addAll(numbers);
        for (int k = numbers.size(); k < most; k++) {
            cells.add("");
        }
    }
}
