package org.inclusion.samples.reliability.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inclusion.samples.reliability.hostile.Others.Noticed;

/** What others noticed of an attack. Used by one thread. */
public final class HostileResult {

    private static final double MEDIAN_BAR = 1.2;
    private static final double P99_BAR = 2.0;
    private static final double HEAP_BAR = 1.1;

    private final HostileSize size;
    private final Noticed first = new Noticed();
    private final Noticed quiet = new Noticed();
    private final Noticed attacked = new Noticed();
    private final SortedMap<Integer, Integer> toHer = new TreeMap<>();
    private final List<Long> heaps = new ArrayList<>();
    private int asked;
    private int notReady;

    HostileResult(HostileSize size) {
        this.size = size;
    }

    /** What others noticed of the first attack after a start. */
    Noticed first() {
        return first;
    }

    Noticed quiet() {
        return quiet;
    }

    Noticed attacked() {
        return attacked;
    }

    void answeredToHer(int status, int count) {
        toHer.merge(status, count, Integer::sum);
    }

    void heap(long bytes) {
        heaps.add(bytes);
    }

    void readiness(int times, int failures) {
        asked = times;
        notReady = failures;
    }

    /** Every bar is met. */
    public boolean isGood() {
        return median() <= MEDIAN_BAR
                && p99() <= P99_BAR
                && attacked.answered() > 0
                && refused().isEmpty()
                && heapGrowth() <= HEAP_BAR
                && notReady == 0;
    }

    private double median() {
        return attacked.percentile(0.5) / quiet.percentile(0.5);
    }

    private double p99() {
        return attacked.percentile(0.99) / quiet.percentile(0.99);
    }

    private SortedMap<String, Integer> refused() {
        SortedMap<String, Integer> all = new TreeMap<>(quiet.refused());
        first.refused().forEach((what, count) -> all.merge(what, count, Integer::sum));
        attacked.refused().forEach((what, count) -> all.merge(what, count, Integer::sum));
        return all;
    }

    private double heapGrowth() {
        return (double) heaps.get(heaps.size() - 1) / heaps.get(0);
    }

    String told() {
        return String.format(
                Locale.ROOT,
                "others' median %.1f against %.1f ms, 99 of 100 %.1f against %.1f ms; refused %s; hers %s",
                attacked.percentile(0.5),
                quiet.percentile(0.5),
                attacked.percentile(0.99),
                quiet.percentile(0.99),
                refused(),
                toHer);
    }

    String toldOfFirst() {
        return String.format(
                Locale.ROOT,
                "the first attack: others' median %.1f ms, 99 of 100 %.1f ms; refused %s",
                first.percentile(0.5),
                first.percentile(0.99),
                first.refused());
    }

    /** A Markdown table. */
    public String table() {
        return """
                | what | quiet | attacked | bar |
                |---|--:|--:|---|
                """
                + row(
                        "length of all phases together, seconds",
                        "%d",
                        size.phase().toSeconds() * size.rounds(),
                        size.phase().toSeconds() * size.rounds(),
                        "")
                + row("requests of others answered", "%d", quiet.answered(), attacked.answered(), "")
                + row(
                        "time of a request of others: median, ms",
                        "%.1f",
                        quiet.percentile(0.5),
                        attacked.percentile(0.5),
                        bar(median(), "≤ 1.2 ×"))
                + row(
                        "time of a request of others: 99 of 100, ms",
                        "%.1f",
                        quiet.percentile(0.99),
                        attacked.percentile(0.99),
                        bar(p99(), "≤ 2 ×"))
                + row(
                        "the first attack after a start: median and 99 of 100, ms",
                        "%s",
                        "",
                        String.format(Locale.ROOT, "%.1f and %.1f", first.percentile(0.5), first.percentile(0.99)),
                        "")
                + row(
                        "requests of others refused or failed",
                        "%s",
                        said(quiet.refused()),
                        said(attacked.refused()),
                        "0")
                + row("answers to the attacker, by status (0: none in time)", "%s", "", said(toHer), "")
                + row(
                        "heap after a collection: first round, last round, MB",
                        "%.1f",
                        heaps.get(0) / 1e6,
                        heaps.get(heaps.size() - 1) / 1e6,
                        "≤ 1.1 ×")
                + row("readiness asked, and not ready", "%d", asked, notReady, "0 not ready");
    }

    private static String bar(double found, String bar) {
        return String.format(Locale.ROOT, "%s (%.2f ×)", bar, found);
    }

    private static String said(SortedMap<?, Integer> counts) {
        return counts.isEmpty() ? "0" : counts.toString();
    }

    private static String row(String what, String format, Object quiet, Object attacked, String bar) {
        return "| " + what + " | " + String.format(Locale.ROOT, format, quiet) + " | "
                + String.format(Locale.ROOT, format, attacked) + " | " + bar + " |\n";
    }
}
