package org.inclusion.lab.bars;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.inclusion.lab.simulation.ClassicSimulation;
import org.inclusion.lab.simulation.SimulatedBank;
import org.inclusion.lab.simulation.Tally;
import org.inclusion.lab.tracking.TrackSimulation;

/**
 * Measures every promise, and what it stands beside: the figures of others, and yardsticks that ask the same simulated
 * people. Figures are means over the runs; the calibration error of the levels is that of all people together, as small
 * samples inflate it.
 */
public final class BarTable {

    private static final double TAU = 240;
    /** With fewer people a run, chance moves a mean by as much as its distance from the bar. */
    private static final int ENOUGH = 2_000;

    private static final String POOLED = "level_ece";

    private final int persons;
    private final Consumer<String> progress;
    private final Columns oneArea = measured();
    private final Columns fiveAreas = measured();
    private final Columns tracking = new Columns();
    private final Columns conditions = new Columns();
    private final Columns promises = new Columns();
    private final Picture picture = new Picture();
    private boolean allMet = true;

    public BarTable(int persons, Consumer<String> progress) {
        this.persons = persons;
        this.progress = progress;
    }

    /** Runs everything. */
    public BarTable measure() {
        promises.row("setting", "figure", "measured", "lowest–highest run", "bar", "");
        Others.ONE_AREA.forEach(other -> row(oneArea, other));
        Others.FIVE_AREAS.forEach(other -> {
            row(fiveAreas, other);
            picture.add(other.name(), false, other.items(), other.accuracy(), other.failures());
        });
        progress.accept("classic test");
        row(
                oneArea,
                "here: maximum information, SD ≤ .35 or 20",
                Runs.of((bank, seed) -> new ClassicSimulation(
                                SimulatedBank.of(Setting.QUESTIONS, 1, bank), persons, seed)
                        .run()
                        .figures()));
        progress.accept(Setting.INDEPENDENT.name());
        row(
                fiveAreas,
                "here: " + Setting.INDEPENDENT.name(),
                Runs.of((bank, seed) ->
                        Setting.INDEPENDENT.run(persons, bank, seed).figures()));
        for (Setting setting : Setting.withBars()) {
            progress.accept(setting.name());
            Tally everybody = new Tally();
            Runs runs = Runs.of((bank, seed) -> {
                Tally run = setting.run(persons, bank, seed);
                everybody.add(run);
                return run.figures();
            });
            row(setting.areas() == 1 ? oneArea : fiveAreas, "ours: " + setting.name(), runs);
            if (setting.equals(Setting.FIVE_AREAS)) {
                picture.add(
                        "ours, self-reports first",
                        true,
                        runs.mean("items_mean"),
                        runs.mean("level_accuracy"),
                        runs.mean("beginner_failures_first5"));
            }
            compare(setting.name(), setting.bars(), runs, everybody.figures());
        }
        rest();
        track();
        return this;
    }

    /** The figures that the promises rest on, without bars of their own. */
    private void rest() {
        conditions.row(
                "",
                "right level",
                "RMSE",
                "coverage",
                "beginners found",
                "rated too high",
                "first 5 wrong",
                "random found",
                "others suspected");
        for (Setting setting : List.of(
                Setting.FIVE_AREAS,
                Setting.SILENT_PARAMETERS,
                Setting.SOME_AT_RANDOM,
                Setting.AS_SHIPPED,
                Setting.AS_SHIPPED_OTHERS,
                Setting.AS_SHIPPED_RANDOM)) {
            progress.accept(setting.name());
            Tally everybody = new Tally();
            Runs runs = Runs.of((bank, seed) -> {
                Tally run = setting.run(persons, bank, seed);
                everybody.add(run);
                return run.figures();
            });
            conditions.row(
                    setting.name(),
                    Columns.number(runs.mean("level_accuracy")),
                    Columns.number(runs.mean("rmse")),
                    Columns.number(runs.mean("coverage95")),
                    Columns.number(runs.mean("beginner_recall")),
                    Columns.number(runs.mean("over_rated")),
                    Columns.number(runs.mean("beginner_failures_first5")),
                    Columns.number(everybody.figures().getOrDefault("flagged_true", Double.NaN)),
                    Columns.number(everybody.figures().getOrDefault("flagged_false", Double.NaN)));
            if (setting.equals(Setting.FIVE_AREAS)) {
                conditions.row(
                        "  by the most probable level",
                        "",
                        "",
                        "",
                        Columns.number(everybody.byMostProbableLevel().getOrDefault("beginner_recall", Double.NaN)),
                        Columns.number(everybody.byMostProbableLevel().getOrDefault("over_rated", Double.NaN)));
            }
        }
    }

    private void track() {
        tracking.row("", "RMSE", "coverage", "calibration error", "right level");
        Others.TRACKING.forEach(other -> tracking.row(other.toArray(new String[0])));
        Map<String, String> names = new LinkedHashMap<>();
        names.put("static", "here: a test's estimate");
        names.put("elo", "here: Elo");
        names.put("ours_library_drift", "ours, the library's own drift");
        names.put("ours", "ours, forgetting known");
        progress.accept("tracking");
        Map<String, Runs> known = track(TAU);
        names.forEach((name, label) -> row(tracking, label, known, name));
        compare(
                "tracking, forgetting known",
                List.of(Bar.atMost("rmse", .40), Bar.between("coverage95", .94, .96), Bar.atMost("ece", .005)),
                ours(known),
                Map.of());
        for (double wrong : new double[] {TAU / 2, TAU * 2}) {
            progress.accept("tracking, wrong about forgetting");
            String label = "forgetting taken for " + (wrong < TAU ? "half" : "twice") + " as long";
            Map<String, Runs> mistaken = track(wrong);
            row(tracking, "ours, " + label, mistaken, "ours");
            row(tracking, "ours, the library's own drift, " + label, mistaken, "ours_library_drift");
            compare("tracking, " + label, List.of(Bar.atMost("rmse", .50)), ours(mistaken), Map.of());
        }
    }

    private Map<String, Runs> track(double tau) {
        return Runs.sideBySide((bank, seed) -> {
            Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
            TrackSimulation.run(persons, seed, tau).forEach((name, score) -> figures.put(name, score.figures()));
            return figures;
        });
    }

    private static Runs ours(Map<String, Runs> byTracker) {
        return Objects.requireNonNull(byTracker.get("ours"));
    }

    private void compare(String setting, List<Bar> bars, Runs runs, Map<String, Double> pooled) {
        for (Bar bar : bars) {
            double value =
                    bar.figure().equals(POOLED) ? pooled.getOrDefault(POOLED, Double.NaN) : runs.mean(bar.figure());
            boolean met = bar.isMetBy(value);
            allMet &= met;
            promises.row(
                    setting,
                    bar.figure(),
                    Columns.number(value),
                    bar.figure().equals(POOLED)
                            ? "all together"
                            : Columns.number(runs.figure(bar.figure()).getMin()) + "–"
                                    + Columns.number(runs.figure(bar.figure()).getMax()),
                    bar.text(),
                    met ? "met" : "MISSED");
        }
    }

    private static Columns measured() {
        Columns columns = new Columns();
        columns.row("", "questions", "RMSE", "coverage", "right level", "beginners' failures in first 5");
        return columns;
    }

    private static void row(Columns columns, Others other) {
        columns.row(
                other.name() + " (others)",
                Columns.number(other.items()),
                Columns.number(other.rmse()),
                Columns.number(other.coverage()),
                Columns.number(other.accuracy()),
                Columns.number(other.failures()));
    }

    private static void row(Columns columns, String name, Runs runs) {
        columns.row(
                name,
                Columns.number(runs.mean("items_mean")),
                Columns.number(runs.mean("rmse")),
                Columns.number(runs.mean("coverage95")),
                Columns.number(runs.mean("level_accuracy")),
                Columns.number(runs.mean("beginner_failures_first5")));
    }

    private static void row(Columns columns, String name, Map<String, Runs> byTracker, String tracker) {
        Runs runs = Objects.requireNonNull(byTracker.get(tracker));
        columns.row(
                name,
                Columns.number(runs.mean("rmse")),
                Columns.number(runs.mean("coverage95")),
                Columns.number(runs.mean("ece")),
                Columns.number(runs.mean("level_accuracy")));
    }

    public boolean allMet() {
        return allMet;
    }

    /** The five-area figures, drawn. */
    public String svg() {
        return picture.svg();
    }

    /** The tables as text. */
    public String text() {
        return "One area, 120 questions, " + persons + " people a run, twenty runs\n" + oneArea
                + "\nFive areas\n" + fiveAreas
                + "\nThirty sessions with forgetting\n" + tracking
                + "\nFive areas under other conditions\n" + conditions
                + "\nWhat we promise\n" + promises
                + (persons < ENOUGH
                        ? "\nOf so few people a promise can be missed by chance: take " + ENOUGH + "\n"
                        : "");
    }
}
