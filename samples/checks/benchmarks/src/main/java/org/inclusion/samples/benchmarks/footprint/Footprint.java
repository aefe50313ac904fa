package org.inclusion.samples.benchmarks.footprint;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Measures what the library weighs, and sets it beside what we promise. */
public final class Footprint {

    private static final int PAIRS = 25;

    private static final String FIRST_PATH = "premiers-pas";

    /**
     * So many steps of that path the learner has done whose snapshot has a bar; the path had no more when the bar
     * was set.
     */
    private static final int ORDINARY_STEPS = 14;

    /** A class of the core, and the room it is in. */
    private static final Pattern CORE =
            Pattern.compile("org/inclusion/(?!samples/|jpa/|servlet/)(?:(\\w+)/)?[^/]*\\.class");

    private boolean allMet = true;

    private Footprint() {}

    /** Prints the table; true where every bar is met. */
    public static boolean measure() throws IOException, InterruptedException, URISyntaxException {
        Footprint footprint = new Footprint();
        System.out.printf(Locale.ROOT, "%-58s %12s %12s%n", "what", "measured", "bar");
        Path jar = Path.of(Footprint.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        footprint.classes(jar);
        footprint.start(jar);
        footprint.heap(jar);
        footprint.snapshots();
        return footprint.allMet;
    }

    private void classes(Path jar) throws IOException {
        int classes = 0;
        long plain = 0;
        long constants = 0;
        SortedMap<String, Long> rooms = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                Matcher core = CORE.matcher(entry.getName());
                if (core.matches()) {
                    classes++;
                    plain += entry.getSize();
                    constants += ConstantPool.size(file.getInputStream(entry).readAllBytes());
                    rooms.merge(
                            Objects.requireNonNullElse(core.group(1), "front door"),
                            entry.getCompressedSize(),
                            Long::sum);
                }
            }
        }
        row("core: classes", classes, "", -1);
        row("core: classes, not compressed", plain / 1024.0, "KiB", -1);
        row("  of it constants: names, descriptors, texts", constants / 1024.0, "KiB", -1);
        // Printed, never judged: docs/adr/0019-clarity-before-bytes.md.
        row(
                "core: classes in the jar",
                rooms.values().stream().mapToLong(Long::longValue).sum() / 1024.0,
                "KiB",
                -1);
        rooms.forEach((room, size) -> row("  " + room, size / 1024.0, "KiB", -1));
    }

    private void start(Path jar) throws IOException, InterruptedException {
        double[] jackson = new double[PAIRS];
        double[] core = new double[PAIRS];
        double[] packs = new double[PAIRS];
        double[] opened = new double[PAIRS];
        double[] memory = new double[PAIRS];
        double[] differences = new double[PAIRS];
        double[] withPacks = new double[PAIRS];
        child(jar, "packs");
        for (int i = 0; i < PAIRS; i++) {
            // First one, then the other: whatever slows the machine meets both.
            if (i % 2 == 0) {
                jackson[i] = child(jar, "jackson");
                core[i] = child(jar, "core");
            } else {
                core[i] = child(jar, "core");
                jackson[i] = child(jar, "jackson");
            }
            packs[i] = child(jar, "packs");
            opened[i] = child(jar, "opened") - packs[i];
            memory[i] = child(jar, "memory");
            differences[i] = core[i] - jackson[i];
            withPacks[i] = packs[i] - jackson[i];
        }
        row("start: a host with Jackson, median of " + PAIRS, median(jackson), "ms", -1);
        row("start: the same with the core, one pack of one step", median(core), "ms", -1);
        row("start: median of the pairs' differences", median(differences), "ms", 150);
        row("start: the same with the delivered packs", median(packs), "ms", -1);
        row("start: median of their differences from Jackson", median(withPacks), "ms", 400);
        row("  and each delivered pack opened, median of the differences", median(opened), "ms", -1);
        row("start: the core, one pack of one step, stores in memory", median(memory), "ms", -1);
    }

    /**
     * Measures the memory of the core and the delivered packs, each of them opened, above that of a host with Jackson.
     */
    private void heap(Path jar) throws IOException, InterruptedException {
        double above = inUse(jar, "opened") - inUse(jar, "jackson");
        row("heap: the core with the delivered packs, each opened", above / (1 << 20), "MiB", 25);
    }

    private static double inUse(Path jar, String what) throws IOException, InterruptedException {
        Process process = virtualMachine(jar, what, "heap")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the start with " + what + " failed");
        }
        return Long.parseLong(printed.strip());
    }

    private static double child(Path jar, String what) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = virtualMachine(jar, what).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the start with " + what + " failed");
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static ProcessBuilder virtualMachine(Path jar, String... what) {
        return new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                jar.toString(),
                                Start.class.getName()),
                        Stream.of(what))
                .toList());
    }

    private void snapshots() {
        pathOf(ORDINARY_STEPS, 320);
        int all;
        try (BusyLearner learner = new BusyLearner(List.of())) {
            all = learner.find(FIRST_PATH).steps().size();
        }
        // Printed, never judged: who did the whole path is another learner than the one of the bar.
        pathOf(all, -1);
        try (BusyLearner heavy = new BusyLearner(List.of(LongPath.of(200)))) {
            int answers = heavy.assessment();
            heavy.path(LongPath.PATH, 1);
            snapshot(answers + " answers, 200 steps", heavy.snapshot().state(), -1);
        }
    }

    /** The snapshot after one assessment and the first steps of <em>Premiers pas</em>. */
    private void pathOf(int steps, double bar) {
        try (BusyLearner learner = new BusyLearner(List.of())) {
            int answers = learner.assessment();
            learner.firstSteps(FIRST_PATH, steps);
            snapshot(
                    answers + " answers, " + steps + " steps",
                    learner.snapshot().state(),
                    bar);
        }
    }

    /** The line's sections are its parts: belief, progress, memory, standings, order. */
    private void snapshot(String whose, String state, double bar) {
        String[] sections = state.split("\\.", -1);
        row("snapshot, " + whose + ": belief and progress", sections[0].length() + sections[1].length(), "B", bar);
        row("  what she keeps in mind, for revisions", sections[2].length(), "B", -1);
        row("  levels, with the ids of the acts behind them", sections[3].length(), "B", -1);
        row("  all, with the place in the order of evidence", state.length(), "B", -1);
    }

    private void row(String what, double measured, String unit, double bar) {
        boolean met = bar < 0 || measured <= bar;
        allMet &= met;
        System.out.printf(
                Locale.ROOT,
                "%-58s %8.0f %-3s %12s %s%n",
                what,
                measured,
                unit,
                bar < 0 ? "" : String.format(Locale.ROOT, "≤ %.0f %s", bar, unit),
                bar < 0 ? "" : met ? "met" : "MISSED");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
