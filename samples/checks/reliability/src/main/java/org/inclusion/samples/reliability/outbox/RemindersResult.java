package org.inclusion.samples.reliability.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusion.samples.reliability.outbox.BadGateway.Accepted;

/**
 * What arrived at the gateway of the reminders around one night.
 *
 * @param night the day that has an hour more or less
 * @param agreed how many appointments were agreed, moved ones counted again
 * @param late how many of these were agreed after ten o'clock of the day before
 * @param ended how many were moved or called off
 * @param due how many reminders were due
 * @param missed how many due reminders did not arrive before the appointment
 * @param early how many arrived before they were due
 * @param stale how many arrived of an appointment that was moved, called off, or had begun
 * @param againWithReason how many came once more after an answer was lost or a server was killed
 * @param againForNothing how many came once more for any other reason
 * @param left how many letters are still in the outbox
 * @param behind how long after it was due the latest first reminder arrived
 */
record RemindersResult(
        LocalDate night,
        int agreed,
        long late,
        long ended,
        long due,
        long missed,
        long early,
        long stale,
        long againWithReason,
        long againForNothing,
        long left,
        Duration behind) {

    /** No server that was killed sends more than one message at a time. */
    private static final int KILLED = 1;

    static RemindersResult of(LocalDate night, List<Reminded> agreed, List<Accepted> accepted, long left) {
        Map<String, Reminded> byMeeting =
                agreed.stream().collect(Collectors.toMap(Reminded::meeting, Function.identity()));
        Map<String, Accepted> first = new HashMap<>();
        Map<String, Accepted> before = new HashMap<>();
        long early = 0;
        long stale = 0;
        long unanswered = 0;
        long twice = 0;
        for (Accepted one : accepted) {
            Reminded of = named(byMeeting, one);
            early += one.at().isBefore(of.dueAt()) ? 1 : 0;
            stale += of.isStaleAt(one.at()) ? 1 : 0;
            first.putIfAbsent(one.message(), one);
            Accepted earlier = before.put(one.message(), one);
            twice += earlier == null ? 0 : 1;
            unanswered += earlier != null && !earlier.answered() ? 1 : 0;
        }
        long forNothing = Math.max(0, twice - unanswered - KILLED);
        List<Reminded> due = agreed.stream().filter(Reminded::isDue).toList();
        Duration behind = first.values().stream()
                .map(one -> between(named(byMeeting, one).dueAt(), one.at()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new RemindersResult(
                night,
                agreed.size(),
                agreed.stream().filter(Reminded::isLate).count(),
                agreed.stream().filter(one -> one.endedAt() != null).count(),
                due.size(),
                due.stream().filter(one -> !first.containsKey(one.meeting())).count(),
                early,
                stale,
                twice - forNothing,
                forNothing,
                left,
                behind);
    }

    private static Reminded named(Map<String, Reminded> byMeeting, Accepted one) {
        return Objects.requireNonNull(byMeeting.get(one.message()), one.message());
    }

    private static Duration between(Instant due, Instant at) {
        return Duration.between(due, at);
    }

    /** Whether each that was due arrived in time, none that was not, and none twice without a reason. */
    boolean isGood() {
        return missed + early + stale + againForNothing + left == 0;
    }

    /** The table, in Markdown. */
    static String table(List<RemindersResult> results) {
        return """
                | night before | agreed | of these late | moved or called off | due | missed | early | of no appointment any more | twice: answer lost, or killed | twice: other | left in the outbox | latest, minutes behind |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """ + results.stream().map(RemindersResult::row).collect(Collectors.joining());
    }

    private String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %d | %d | %d | %,d | %d | %d | %d |%n",
                night,
                agreed,
                late,
                ended,
                due,
                missed,
                early,
                stale,
                againWithReason,
                againForNothing,
                left,
                behind.toMinutes());
    }
}
