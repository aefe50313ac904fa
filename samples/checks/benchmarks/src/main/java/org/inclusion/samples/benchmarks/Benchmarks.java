package org.inclusion.samples.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.inclusion.samples.benchmarks.dashboard.DashboardBenchmark;
import org.inclusion.samples.benchmarks.footprint.Footprint;
import org.inclusion.samples.benchmarks.growth.GrowthBenchmark;
import org.inclusion.samples.benchmarks.journal.JournalBenchmark;
import org.inclusion.samples.benchmarks.launch.LaunchBenchmark;
import org.inclusion.samples.benchmarks.pairing.Pairing;
import org.inclusion.samples.benchmarks.places.PlacesBenchmark;
import org.inclusion.samples.benchmarks.record.RecordBenchmark;
import org.inclusion.samples.benchmarks.record.StartBenchmark;
import org.inclusion.samples.benchmarks.together.TogetherBenchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the comparison that is named, all of them with {@code bars}, or benchmarks with JMH's own options, and sets what
 * came out beside what we promise and what others need. With {@code against} and an earlier jar, compares that jar with
 * this one. With {@code --write FILE} before the name, each table goes into its section of a {@link MeasuredPage} as
 * well. Ends with 1 where a promise is missed.
 */
public final class Benchmarks {

    /** The name of a run, the most it may take in µs, and how long others take. */
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
            // Ten times the steps may take ten times as long, and no longer.
            new Bar("EvaluatePath.evaluate", "200", 5, ""),
            new Bar("EvaluatePath.evaluate", "2000", 50, ""));

    /** A measurement without JMH, which prints a table of its own; true where every promise is kept. */
    private record Comparison(String name, Callable<Boolean> run) {}

    /** Runs a program by its name, true where every promise is kept. */
    private interface Runs {
        boolean run(String name, Callable<Boolean> program) throws Exception;
    }

    private static final List<Comparison> COMPARISONS = List.of(
            new Comparison("record", RecordBenchmark::run),
            new Comparison("dashboard", DashboardBenchmark::run),
            new Comparison("growth", GrowthBenchmark::run),
            new Comparison("journal", JournalBenchmark::run),
            new Comparison("together", TogetherBenchmark::run),
            new Comparison("places", PlacesBenchmark::run),
            new Comparison("launch", LaunchBenchmark::run),
            new Comparison("start", StartBenchmark::run),
            new Comparison("footprint", Footprint::measure));

    private Benchmarks() {}

    /** Ends with 2 where nothing could be measured: an option or a name that does not exist. */
    public static void main(String[] arguments) throws Exception {
        try {
            System.exit(run(arguments) ? 0 : 1);
        } catch (CommandLineOptionException | RunnerException e) {
            System.err.println("benchmarks: " + oneLine(e));
            System.exit(2);
        }
    }

    /** JMH says nothing at all of a name that no benchmark has. */
    private static String oneLine(Exception problem) {
        String message = problem.getMessage();
        return message == null
                ? "no benchmark has that name"
                : message.lines().filter(line -> !line.isBlank()).findFirst().orElse(message);
    }

    private static boolean run(String... arguments) throws Exception {
        if (arguments.length == 3 && arguments[0].equals("--write")) {
            MeasuredPage page = new MeasuredPage(Path.of(arguments[1]));
            return run((name, program) -> page.write(name, machine(), program), arguments[2]);
        }
        return run((name, program) -> program.call(), arguments);
    }

    private static boolean run(Runs runs, String... arguments) throws Exception {
        System.out.println(machine());
        if (arguments.length == 2 && arguments[0].equals("against")) {
            return Pairing.run(Path.of(arguments[1]));
        }
        String named = arguments.length == 1 ? arguments[0] : "";
        boolean bars = named.equals("bars");
        List<Comparison> comparisons = COMPARISONS.stream()
                .filter(one -> bars || one.name().equals(named))
                .toList();
        boolean allMet = true;
        for (Comparison comparison : comparisons) {
            System.out.println();
            allMet &= runs.run(comparison.name(), comparison.run());
        }
        if (bars) {
            allMet &= measure(runs, "EvaluatePath");
        } else if (comparisons.isEmpty()) {
            allMet = measure(runs, arguments);
        }
        return allMet;
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%s, %d processors, Java %s, %s %s",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
    }

    /** JMH says much on the way, so only the table is a page's. */
    private static boolean measure(Runs runs, String... options) throws Exception {
        Collection<RunResult> results = new Runner(new CommandLineOptions(options)).run();
        System.out.println();
        return runs.run(String.join(" ", options), () -> table(results));
    }

    private static boolean table(Collection<RunResult> runs) {
        boolean allMet = true;
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
        return allMet;
    }
}
