package org.inclusion.samples.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.inclusion.samples.benchmarks.footprint.Footprint;
import org.inclusion.samples.benchmarks.record.RecordBenchmark;
import org.inclusion.samples.benchmarks.record.StartBenchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks with JMH's own options, then sets what came out beside what we promise and what others need. Ends with
 * 1 where a promise is missed.
 */
public final class Benchmarks {

    /** What a run is called, the most it may take in µs, and what others take. */
    private record Bar(String benchmark, String parameter, double most, String others) {

        boolean isAbout(RunResult run) {
            String name = run.getParams().getBenchmark();
            boolean size = run.getParams().getParamsKeys().stream()
                    .anyMatch(key -> parameter.equals(run.getParams().getParam(key)));
            return name.endsWith(benchmark) && (parameter.isEmpty() || size);
        }
    }

    private static final List<Bar> BARS = List.of(
            new Bar("ChooseQuestion.choose", "100", 6, "jsCAT 876, catR 240"),
            new Bar("ChooseQuestion.choose", "1000", 20, "jsCAT 9,000, catR 960"),
            new Bar("ChooseQuestion.choose", "10000", 200, "jsCAT 167,000, catR 8,940"),
            new Bar("UpdateBelief.answer", "", 5, ""),
            new Bar("UpdateBelief.gradedHelp", "", 5, ""),
            new Bar("EvaluatePath.evaluate", "20", 1, ""),
            new Bar("EvaluatePath.evaluate", "200", 1, ""),
            new Bar("EvaluatePath.evaluate", "2000", 10, ""));

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1 && arguments[0].equals("record")) {
            System.exit(RecordBenchmark.run() ? 0 : 1);
        }
        if (arguments.length == 1 && arguments[0].equals("footprint")) {
            System.exit(Footprint.measure() ? 0 : 1);
        }
        if (arguments.length == 1 && arguments[0].equals("start")) {
            System.exit(StartBenchmark.run() ? 0 : 1);
        }
        Collection<RunResult> runs = new Runner(new CommandLineOptions(arguments)).run();
        boolean allMet = true;
        System.out.println();
        System.out.printf(Locale.ROOT, "%-26s %9s %20s %8s %-7s %s%n", "benchmark", "size", "µs", "bar", "", "others");
        for (RunResult run : runs) {
            double score = run.getPrimaryResult().getScore();
            String measured = String.format(
                    Locale.ROOT, "%.2f ± %.2f", score, run.getPrimaryResult().getScoreError());
            Bar bar = BARS.stream()
                    .filter(one -> one.isAbout(run))
                    .findFirst()
                    .orElse(new Bar("", "", Double.POSITIVE_INFINITY, ""));
            boolean met = score <= bar.most();
            allMet &= met;
            String name = run.getParams().getBenchmark();
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %9s %20s %8s %-7s %s%n",
                    name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                    bar.parameter(),
                    measured,
                    Double.isInfinite(bar.most()) ? "" : String.format(Locale.ROOT, "≤ %.0f", bar.most()),
                    met ? "met" : "MISSED",
                    bar.others());
        }
        System.exit(allMet ? 0 : 1);
    }
}
