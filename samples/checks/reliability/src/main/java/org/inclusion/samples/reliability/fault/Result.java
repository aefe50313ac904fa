package org.inclusion.samples.reliability.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The result of one kind of fault.
 *
 * @param fault what was broken
 * @param provider on which provider
 * @param times how often
 * @param acknowledged how many events clients were told are there
 * @param sentAgain how many times something was sent again
 * @param lost acknowledged, and not there
 * @param doubled there twice, or there without having been sent
 * @param drifted learners whose snapshot is not what her evidence makes
 * @param recoveries from each fault's end to the first acknowledgement
 * @param wrong what else should not be
 * @param remark what else is worth knowing
 */
public record Result(
        String fault,
        String provider,
        int times,
        int acknowledged,
        int sentAgain,
        int lost,
        int doubled,
        int drifted,
        List<Duration> recoveries,
        Set<String> wrong,
        String remark) {

    /** No recovery takes longer. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    /** Copies the collections. */
    public Result {
        recoveries = recoveries.stream().sorted().toList();
        wrong = Set.copyOf(wrong);
    }

    /** A fault that this machine does not allow. */
    public static Result notRun(String fault, String why) {
        return new Result(fault, "–", 0, 0, 0, 0, 0, 0, List.of(), Set.of(), "not run here: " + why);
    }

    /** Nothing lost, nothing doubled, nothing else wrong, and never away for long. */
    public boolean isGood() {
        return lost == 0 && doubled == 0 && drifted == 0 && wrong.isEmpty() && worst().compareTo(LONGEST) <= 0;
    }

    private Duration worst() {
        return recoveries.isEmpty() ? Duration.ZERO : recoveries.get(recoveries.size() - 1);
    }

    /** The columns of {@link #row}. */
    public static String head() {
        return """
                | fault | provider | times | acknowledged | sent again | lost | doubled | snapshot ≠ replay | recovery, median | recovery, worst | |
                |---|---|--:|--:|--:|--:|--:|--:|--:|--:|---|
                """;
    }

    /** One line of a Markdown table. */
    public String row() {
        if (times == 0) {
            return "| " + fault + " | " + provider + " | – | – | – | – | – | – | – | – | " + remark + " |\n";
        }
        String more = wrong.isEmpty() ? remark : (remark + " **" + String.join("; ", wrong) + "**").strip();
        return String.join(
                        " | ",
                        "| " + fault,
                        provider,
                        String.valueOf(times),
                        String.valueOf(acknowledged),
                        String.valueOf(sentAgain),
                        String.valueOf(lost),
                        String.valueOf(doubled),
                        String.valueOf(drifted),
                        recoveries.isEmpty() ? "–" : seconds(recoveries.get(recoveries.size() / 2)),
                        recoveries.isEmpty() ? "–" : seconds(worst()),
                        more.replace('|', '/').replace('\n', ' ') + " |")
                + "\n";
    }

    /** Seconds with two decimals. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1_000.0);
    }
}
