package org.inclusion.lab.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inclusion.lab.calibration.Warning.Code;
import org.inclusion.lab.table.Responses;

/** The facts about items that counting gives, before anything is estimated. */
final class Screening {

    private Screening() {}

    /** The answers to the items that can be estimated; the others are warned of. */
    static Answers usable(Responses responses, List<String> items, List<Warning> warnings) {
        Answers all = Answers.of(responses, items);
        List<String> usable = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            int before = warnings.size();
            warn(items.get(item), all.frequencies(item), warnings);
            if (warnings.size() == before) {
                usable.add(items.get(item));
            }
        }
        return Answers.of(responses, usable);
    }

    private static void warn(String item, int[] frequencies, List<Warning> warnings) {
        double answers = Arrays.stream(frequencies).sum();
        Map<String, Double> figures = Map.of("answers", answers);
        if (answers < Calibration.FEWEST_ANSWERS) {
            warnings.add(new Warning(Code.TOO_FEW_ANSWERS, item, figures));
        } else if (frequencies.length == 1) {
            warnings.add(new Warning(Code.NOBODY_SUCCEEDS, item, figures));
        } else if (frequencies[frequencies.length - 1] == answers) {
            warnings.add(new Warning(Code.NOBODY_FAILS, item, figures));
        } else {
            for (int category = 0; category < frequencies.length; category++) {
                if (frequencies[category] == 0) {
                    warnings.add(new Warning(
                            Code.CATEGORY_NEVER_CHOSEN, item, Map.of("answers", answers, "category", (double)
                                    category)));
                    return;
                }
            }
        }
    }

    /** A slope of 1, and intercepts that fit the frequencies. */
    static List<Curve> start(Answers answers, Map<String, Double> guessing) {
        List<Curve> curves = new ArrayList<>();
        for (int item = 0; item < answers.items.size(); item++) {
            int[] frequencies = answers.frequencies(item);
            double[] parameters = new double[frequencies.length];
            parameters[0] = 1;
            double all = Arrays.stream(frequencies).sum();
            double above = all;
            for (int k = 1; k < frequencies.length; k++) {
                above -= frequencies[k - 1];
                // A normal ability of variance 1 flattens the logistic by about this much.
                parameters[k] = Math.log(above / (all - above)) * Math.sqrt(1 + Math.PI / 8);
            }
            curves.add(new Curve(parameters, guessing.getOrDefault(answers.items.get(item), 0.0)));
        }
        return curves;
    }
}
