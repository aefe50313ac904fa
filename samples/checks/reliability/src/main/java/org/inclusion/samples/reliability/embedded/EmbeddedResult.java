package org.inclusion.samples.reliability.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inclusion.samples.reliability.fault.Result;
import org.jspecify.annotations.Nullable;

/**
 * The result of killing an application with one engine.
 *
 * @param engine the engine with its settings
 * @param kills how often the application was killed
 * @param acknowledged how many acts the application acknowledged
 * @param lost how many of these acts were missing in any later life
 * @param killsBeforeLoss after how many kills the first act was missing; null if none was
 * @param drifted learners whose snapshot is not what their evidence makes, at the end
 * @param recoveries from each start of a process to its first acknowledgement
 * @param largest the size of all files when it was largest, in bytes
 * @param size the size of all files at the end, in bytes
 * @param wrong what else should not be
 */
public record EmbeddedResult(
        String engine,
        int kills,
        int acknowledged,
        int lost,
        @Nullable Integer killsBeforeLoss,
        int drifted,
        List<Duration> recoveries,
        long largest,
        long size,
        Set<String> wrong) {

    /** Copies the collections. */
    public EmbeddedResult {
        recoveries = recoveries.stream().sorted().toList();
        wrong = Set.copyOf(wrong);
    }

    /** Nothing lost, nothing else wrong, and never away for long. */
    public boolean isGood() {
        return lost == 0 && drifted == 0 && wrong.isEmpty() && worst().compareTo(Result.LONGEST) <= 0;
    }

    private Duration worst() {
        return recoveries.isEmpty() ? Duration.ZERO : recoveries.get(recoveries.size() - 1);
    }

    private Duration median() {
        return recoveries.isEmpty() ? Duration.ZERO : recoveries.get(recoveries.size() / 2);
    }

    /** The columns of {@link #row}. */
    public static String head() {
        return """
                | engine | kills | acknowledged | lost | snapshot ≠ replay | recovery, median | recovery, worst | files, largest | files, at the end | |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|---|
                """;
    }

    /** One line of a Markdown table. */
    public String row() {
        String remark = killsBeforeLoss == null ? "" : "first loss seen after " + killsBeforeLoss + " kills";
        String more = wrong.isEmpty() ? remark : (remark + " **" + String.join("; ", wrong) + "**").strip();
        return String.join(
                        " | ",
                        "| " + engine,
                        String.valueOf(kills),
                        String.valueOf(acknowledged),
                        String.valueOf(lost),
                        String.valueOf(drifted),
                        Result.seconds(median()),
                        Result.seconds(worst()),
                        megabytes(largest),
                        megabytes(size),
                        more.replace('|', '/').replace('\n', ' ') + " |")
                + "\n";
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
