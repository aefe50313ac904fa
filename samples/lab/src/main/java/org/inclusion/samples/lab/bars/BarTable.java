package org.inclusion.samples.lab.bars;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.inclusion.samples.lab.simulation.SimulatedBank;
import org.inclusion.samples.lab.simulation.Simulation;
import org.inclusion.samples.lab.simulation.Tally;
import org.inclusion.samples.lab.tracking.TrackScore;
import org.inclusion.samples.lab.tracking.TrackSimulation;

/**
 * Measures every promise: the mean over five banks and two seeds each, which were fixed before the first run. The
 * calibration error is that of all people together, as small samples inflate it.
 */
public final class BarTable {

    private static final int QUESTIONS = 120;
    private static final long[] BANKS = {101, 102, 103, 104, 105};
    private static final long[] SEEDS = {11, 12};
    private static final double TRUE_TAU = 240;
    private static final String CALIBRATION = "level_ece";

    private final int persons;
    private final Consumer<String> progress;
    private final List<Line> lines = new ArrayList<>();

    /** A promise and what came out: the mean, and the lowest and highest of the runs. */
    private record Line(String setting, Bar bar, double mean, double lowest, double highest) {
        boolean isMet() {
            return bar.isMetBy(mean);
        }
    }

    public BarTable(int persons, Consumer<String> progress) {
        this.persons = persons;
        this.progress = progress;
    }

    /** Runs everything. */
    public BarTable measure() {
        for (Setting setting : Setting.all()) {
            progress.accept(setting.name());
            measure(setting);
        }
        progress.accept("tracking");
        track(
                "tracking, forgetting known",
                TRUE_TAU,
                List.of(
                        Bar.atMost("rmse", .40, "Elo .52–.55; no time .616"),
                        Bar.between("coverage95", .94, .96, "Elo none; no time .56"),
                        Bar.atMost("ece", .005, "Elo .05; no time .086")));
        track("tracking, forgetting taken for half as long", TRUE_TAU / 2, List.of(Bar.atMost("rmse", .50, "")));
        track("tracking, forgetting taken for twice as long", TRUE_TAU * 2, List.of(Bar.atMost("rmse", .50, "")));
        return this;
    }

    private void measure(Setting setting) {
        Map<String, DoubleSummaryStatistics> figures = new LinkedHashMap<>();
        Tally everybody = new Tally();
        for (long bank : BANKS) {
            for (long seed : SEEDS) {
                Tally run = new Simulation(
                                SimulatedBank.of(QUESTIONS, setting.areas(), bank),
                                setting.of(persons, seed + bank * 1000))
                        .run();
                everybody.add(run);
                collect(figures, run.figures());
            }
        }
        add(setting.name(), setting.bars(), figures, everybody.figures());
    }

    private void track(String name, double tau, List<Bar> bars) {
        Map<String, DoubleSummaryStatistics> figures = new LinkedHashMap<>();
        for (long bank : BANKS) {
            for (long seed : SEEDS) {
                TrackScore ours =
                        TrackSimulation.run(persons, seed + bank * 1000, tau).get("ours");
                collect(figures, java.util.Objects.requireNonNull(ours).figures());
            }
        }
        add(name, bars, figures, Map.of());
    }

    private static void collect(Map<String, DoubleSummaryStatistics> figures, Map<String, Double> run) {
        run.forEach((figure, value) -> figures.computeIfAbsent(figure, name -> new DoubleSummaryStatistics())
                .accept(value));
    }

    private void add(
            String setting, List<Bar> bars, Map<String, DoubleSummaryStatistics> runs, Map<String, Double> everybody) {
        for (Bar bar : bars) {
            DoubleSummaryStatistics figure = runs.getOrDefault(bar.figure(), new DoubleSummaryStatistics());
            double mean = bar.figure().equals(CALIBRATION)
                    ? everybody.getOrDefault(CALIBRATION, Double.NaN)
                    : figure.getAverage();
            lines.add(new Line(setting, bar, mean, figure.getMin(), figure.getMax()));
        }
    }

    public boolean allMet() {
        return lines.stream().allMatch(Line::isMet);
    }

    /** The table as text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        row(text, "setting", "figure", "ours", "lowest–highest run", "bar", "", "others");
        for (Line line : lines) {
            row(
                    text,
                    line.setting(),
                    line.bar().figure(),
                    Bar.number(line.mean()),
                    Bar.number(line.lowest()) + "–" + Bar.number(line.highest()),
                    line.bar().text(),
                    line.isMet() ? "met" : "MISSED",
                    line.bar().others());
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String... cells) {
        int[] widths = {52, 25, 8, 19, 15, 7, 0};
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            row.append(cells[i]);
            row.append(" ".repeat(Math.max(0, widths[i] - cells[i].length())));
            row.append(' ');
        }
        text.append(row.toString().stripTrailing()).append('\n');
    }
}
