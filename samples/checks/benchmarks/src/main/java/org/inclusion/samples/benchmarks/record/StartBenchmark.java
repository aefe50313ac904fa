package org.inclusion.samples.benchmarks.record;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inclusion.jpa.InclusionSchema;

/**
 * Starts a host on its database in turns, without and with the library's stores, each in a virtual machine of its own.
 */
public final class StartBenchmark {

    private static final int PAIRS = 25;

    private static final double BAR = 1.1;

    private StartBenchmark() {}

    /**
     * Runs it and prints the table.
     *
     * @return whether every promise was kept
     */
    public static boolean run() throws IOException, InterruptedException, URISyntaxException {
        boolean allMet = true;
        try (Postgres postgres = new Postgres()) {
            try (EntityManagerFactory unit = postgres.unit(Postgres.Provider.HIBERNATE)) {
                InclusionSchema.of(unit).create();
            }
            System.out.printf(
                    Locale.ROOT, "%-12s %10s %14s %6s %6s%n", "start on", "alone ms", "with stores ms", "ratio", "bar");
            for (Postgres.Provider provider : Postgres.Provider.values()) {
                allMet &= compare(provider, postgres.url());
            }
        }
        return allMet;
    }

    private static boolean compare(Postgres.Provider provider, String url)
            throws IOException, InterruptedException, URISyntaxException {
        List<Double> alone = new ArrayList<>();
        List<Double> stores = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            System.err.printf(Locale.ROOT, "\r%s: pair %d of %d ", provider.label(), pair + 1, PAIRS);
            boolean aloneFirst = pair % 2 == 0;
            double first = child(aloneFirst ? "alone" : "stores", provider, url);
            double second = child(aloneFirst ? "stores" : "alone", provider, url);
            alone.add(aloneFirst ? first : second);
            stores.add(aloneFirst ? second : first);
            ratios.add(aloneFirst ? second / first : first / second);
        }
        System.err.println();
        double ratio = median(ratios);
        System.out.printf(
                Locale.ROOT,
                "%-12s %10.0f %14.0f %6.2f %6s %s%n",
                provider.label(),
                median(alone),
                median(stores),
                ratio,
                String.format(Locale.ROOT, "≤ %.1f", BAR),
                ratio <= BAR ? "met" : "MISSED");
        return ratio <= BAR;
    }

    private static double child(String what, Postgres.Provider provider, String url)
            throws IOException, InterruptedException, URISyntaxException {
        Path jar = Path.of(StartBenchmark.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jar.toString(),
                        StartOnJpa.class.getName(),
                        what,
                        provider.name(),
                        url)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the start with " + what + " failed");
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
