package org.inclusion.lab.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.lab.calibration.CalibratedItem;
import org.inclusion.lab.calibration.Calibration;
import org.inclusion.lab.calibration.Population;
import org.inclusion.lab.table.Responses;
import org.inclusion.lab.table.Row;
import org.inclusion.skill.ItemParameters;

/**
 * Our estimates beside mirt's, from the same answers. Both stop when little moves, so that they agree to what the two
 * stopping rules leave open.
 *
 * @param name the data set
 * @param model {@code 2pl} or {@code grm}
 */
record MirtCalibration(String name, String model) {

    private static final double ALLOWED = .05;

    List<Agreement> check(Path folder) {
        Responses responses = Responses.read(folder.resolve(name + "_responses.csv"));
        Calibration ours = Calibration.of(
                name, responses, responses.items(), Map.of(), new Population(0, 1), null, progress -> {});
        Map<String, ItemParameters> theirs = MirtItems.read(folder, name, model);
        Map<String, Row> printed = new HashMap<>();
        Figures.rows(folder.resolve(name + "_" + model + "_mirt.csv"))
                .forEach(row -> printed.put(row.text("item"), row));
        Comparison slopes = new Comparison();
        Comparison thresholds = new Comparison();
        Comparison errors = new Comparison();
        for (CalibratedItem item : ours.items()) {
            ItemParameters other = theirs.get(item.id());
            Row row = printed.get(item.id());
            if (other == null || row == null) {
                throw new IllegalArgumentException(name + ": mirt has no parameters of " + item.id());
            }
            slopes.add(other.discrimination(), item.discrimination());
            for (int k = 0; k < item.thresholds().size(); k++) {
                thresholds.add(other.thresholds().get(k), item.thresholds().get(k));
            }
            if (!row.cell("a_se").isEmpty()) {
                errors.add(row.number("a_se"), item.discriminationError());
            }
        }
        String subject = "calibration " + name + " " + model;
        List<Agreement> agreements = new ArrayList<>();
        agreements.add(slopes.under(subject, "a, mirt's EM stops at its own criterion", ALLOWED));
        agreements.add(thresholds.under(subject, "b, mirt's EM stops at its own criterion", ALLOWED));
        if (errors.figures() > 0) {
            agreements.add(errors.under(subject, "standard error of a, observed information", ALLOWED));
        }
        return agreements;
    }
}
