package org.inclusion.lab.calibration;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;

/** The work and the warnings of a calibration, for machines. */
public final class CalibrationReport {

    private CalibrationReport() {}

    /**
     * Writes what was done.
     *
     * @param calibrations one an area
     * @return JSON
     */
    public static String of(List<Calibration> calibrations) {
        ObjectNode report = new ObjectMapper().createObjectNode();
        report.put("method", "marginal maximum likelihood by EM, 61 nodes from -6 to 6 standard deviations");
        report.put("standard_errors", "observed information (Louis 1982)");
        report.put("group_differences", "likelihood ratio, Bonferroni 5 %, and .10 of the item's range");
        for (Calibration calibration : calibrations) {
            ObjectNode area = report.withArray("areas").addObject();
            area.put("area", calibration.area());
            area.put("items", calibration.items().size());
            area.put("log_likelihood", calibration.logLikelihood());
            area.put("cycles", calibration.cycles());
            area.withArray("warnings");
            calibration
                    .warnings()
                    .forEach(warning -> add(area.withArray("warnings").addObject(), warning));
        }
        return report.toPrettyString() + "\n";
    }

    private static void add(ObjectNode node, Warning warning) {
        node.put("code", warning.code().name());
        node.put("subject", warning.subject());
        node.put("left_out", warning.code().leftOut());
        ObjectNode figures = node.putObject("figures");
        new TreeMap<>(warning.figures()).forEach(figures::put);
    }
}
