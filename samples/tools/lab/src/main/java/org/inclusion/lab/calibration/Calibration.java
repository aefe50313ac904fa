package org.inclusion.lab.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.inclusion.lab.calibration.Warning.Code;
import org.inclusion.lab.table.Groups;
import org.inclusion.lab.table.Responses;
import org.jspecify.annotations.Nullable;

/**
 * The calibration of one area.
 *
 * @param area its name
 * @param items what was estimated, also what cannot stay in a bank
 * @param warnings what to look at
 * @param logLikelihood of the answers; 0 where nothing could be calibrated
 * @param cycles how many it took
 */
public record Calibration(
        String area, List<CalibratedItem> items, List<Warning> warnings, double logLikelihood, int cycles) {

    /** With fewer, an item's slope and threshold are noise. */
    static final int FEWEST_ANSWERS = 30;

    /** Below it, an item's standard errors are large (de Ayala 2009 speaks of several hundred). */
    static final int FEW_ANSWERS = 200;

    private static final int FEWEST_ITEMS = 3;
    private static final double WEAK = .2;

    public Calibration {
        items = List.copyOf(items);
        warnings = List.copyOf(warnings);
    }

    /**
     * Calibrates.
     *
     * @param area a name
     * @param responses all answers
     * @param items those of the area
     * @param guessing the chance to be right without knowing, given and not estimated; 0 where an item is not in it
     * @param population how ability is spread among the people
     * @param groups who belongs to which group; null to compare none
     * @param progress called now and then
     * @return items and warnings
     */
    public static Calibration of(
            String area,
            Responses responses,
            List<String> items,
            Map<String, Double> guessing,
            Population population,
            @Nullable Groups groups,
            Consumer<String> progress) {
        List<Warning> warnings = new ArrayList<>();
        Answers answers = Screening.usable(responses, items, warnings);
        if (answers.items.size() < FEWEST_ITEMS) {
            warnings.add(new Warning(Code.AREA_TOO_SMALL, area, Map.of("items", (double) answers.items.size())));
            return new Calibration(area, List.of(), warnings, 0, 0);
        }
        Cycles.Result result = new Cycles(answers, population, progress).run(Screening.start(answers, guessing));
        if (!result.settled()) {
            warnings.add(new Warning(Code.NOT_SETTLED, area, Map.of("cycles", (double) result.cycles())));
        }
        progress.accept("standard errors of " + answers.items.size() + " items");
        List<double[][]> covariances = ObservedInformation.covariances(answers, population, result.curves());
        List<CalibratedItem> calibrated = new ArrayList<>();
        for (int item = 0; item < answers.items.size(); item++) {
            Curve curve = result.curves().get(item);
            double[][] covariance = covariances == null ? unknown(curve.size()) : covariances.get(item);
            int count = Arrays.stream(answers.frequencies(item)).sum();
            CalibratedItem one = CalibratedItem.of(answers.items.get(item), area, curve, covariance, count);
            calibrated.add(one);
            warn(one, warnings);
        }
        if (groups != null) {
            warnings.addAll(GroupDifferences.find(responses, answers, result.curves(), population, groups, progress));
        }
        return new Calibration(area, calibrated, warnings, result.logLikelihood(), result.cycles());
    }

    /** This calibration with more warnings. */
    public Calibration warnedOf(List<Warning> more) {
        List<Warning> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Calibration(area, items, all, logLikelihood, cycles);
    }

    /** The items that can stay in a bank. */
    public List<CalibratedItem> bank() {
        List<String> out = warnings.stream()
                .filter(warning -> warning.code().leftOut())
                .map(Warning::subject)
                .toList();
        return items.stream().filter(item -> !out.contains(item.id())).toList();
    }

    private static void warn(CalibratedItem item, List<Warning> warnings) {
        Map<String, Double> slope = Map.of("a", item.discrimination(), "se_a", item.discriminationError());
        if (!Double.isFinite(item.discriminationError())
                || !Double.isFinite(item.difficultySd())
                || Math.abs(item.discrimination()) >= Maximization.STEEPEST) {
            warnings.add(new Warning(Code.NOT_DETERMINED, item.id(), Map.of("a", item.discrimination())));
        } else if (item.discrimination() <= 0) {
            warnings.add(new Warning(Code.NEGATIVE_DISCRIMINATION, item.id(), slope));
        } else if (item.discrimination() < WEAK) {
            warnings.add(new Warning(Code.WEAK_DISCRIMINATION, item.id(), slope));
        }
        if (item.answers() < FEW_ANSWERS) {
            warnings.add(new Warning(Code.FEW_ANSWERS, item.id(), Map.of("answers", (double) item.answers())));
        }
    }

    private static double[][] unknown(int size) {
        double[][] unknown = new double[size][size];
        for (double[] row : unknown) {
            Arrays.fill(row, Double.NaN);
        }
        return unknown;
    }
}
