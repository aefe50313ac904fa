package org.inclusion.samples.reliability.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;

/** What honest people noticed of one attack. Thread-safe. */
public final class DoorsRow {

    /** The head of a Markdown table of rows. */
    public static final String HEAD = """
            | host | doors | sockets | addresses | signed in | failed | sign-in p50, ms | p99 | page p50, ms | p99 |
            |---|---|--:|--:|--:|---|--:|--:|--:|--:|
            """;

    private final String of;
    private final List<Double> entered = new ArrayList<>();
    private final List<Double> opened = new ArrayList<>();
    private final ConcurrentSkipListMap<String, Integer> failed = new ConcurrentSkipListMap<>();
    private final int first;

    DoorsRow(String host, String doors, int sockets, int addresses) {
        of = "| " + host + " | " + doors + " | " + sockets + " | " + addresses + " | ";
        first = sockets * 1_000_000 + addresses * 10_000 + (doors.equals("all") ? 0 : 5_000);
    }

    int number(int person) {
        return first + person;
    }

    synchronized void entered(long nanos) {
        entered.add(nanos / 1e6);
    }

    synchronized void opened(long nanos) {
        opened.add(nanos / 1e6);
    }

    void failed(String why) {
        failed.merge(why, 1, Integer::sum);
    }

    /** Everybody honest was let in, and saw the page. */
    public synchronized boolean isGood() {
        return failed.isEmpty() && !opened.isEmpty() && opened.size() == entered.size();
    }

    /** A row of the table. */
    public synchronized String line() {
        return of + entered.size() + " | " + (failed.isEmpty() ? "0" : failed) + " | " + at(entered, 0.5) + " | "
                + at(entered, 0.99) + " | " + at(opened, 0.5) + " | " + at(opened, 0.99) + " |";
    }

    private static String at(List<Double> millis, double share) {
        List<Double> sorted = millis.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return "–";
        }
        int index = (int) Math.min(sorted.size() - 1L, Math.round(Math.ceil(share * sorted.size())) - 1);
        return String.format(Locale.ROOT, "%.1f", sorted.get(Math.max(0, index)));
    }
}
