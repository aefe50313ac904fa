package org.inclusion.samples.reliability.outbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inclusion.samples.reliability.outbox.BadGateway.Accepted;

/**
 * What arrived at the gateway of what was due.
 *
 * @param due how many messages were due
 * @param nodes how many servers sent
 * @param refused how often the gateway failed before it accepted
 * @param unanswered how often the gateway accepted and its answer was lost
 * @param lost how many messages the gateway never accepted
 * @param againForTheAnswer how often a message came once more after an answer was lost
 * @param againForTheKill how often a message came once more after its server was killed between sending and noting
 * @param againForNothing how often a message came once more for any other reason
 * @param left how many letters are still in the outbox
 * @param seconds how long it took until the outbox was empty
 */
record OutboxResult(
        int due,
        int nodes,
        int refused,
        long unanswered,
        long lost,
        long againForTheAnswer,
        long againForTheKill,
        long againForNothing,
        long left,
        double seconds) {

    static OutboxResult of(
            Set<String> due,
            int nodes,
            String killed,
            int refused,
            List<Accepted> accepted,
            long left,
            double seconds) {
        Map<String, Accepted> before = new HashMap<>();
        long forTheAnswer = 0;
        long forTheKill = 0;
        long forNothing = 0;
        for (Accepted one : accepted) {
            Accepted earlier = before.put(one.message(), one);
            if (earlier == null) {
                continue;
            }
            if (!earlier.answered()) {
                forTheAnswer++;
            } else if (earlier.sender().equals(killed) && !one.sender().equals(killed)) {
                forTheKill++;
            } else {
                forNothing++;
            }
        }
        Set<String> lost = new HashSet<>(due);
        lost.removeAll(before.keySet());
        long unanswered = accepted.stream().filter(one -> !one.answered()).count();
        return new OutboxResult(
                due.size(),
                nodes,
                refused,
                unanswered,
                lost.size(),
                forTheAnswer,
                forTheKill,
                forNothing,
                left,
                seconds);
    }

    /**
     * Whether nothing was lost, and nothing came twice without a reason; a killed server sends one message at a time.
     */
    boolean isGood() {
        return lost + againForNothing + left == 0 && againForTheKill <= 1;
    }

    /** The table, in Markdown. */
    String table() {
        return String.format(
                Locale.ROOT,
                """
                | due | servers | killed | failed before accepting | answers lost | lost | twice: answer lost | twice: killed before noting | twice: other | left in the outbox | seconds |
                |---|---|---|---|---|---|---|---|---|---|---|
                | %,d | %d | 1 | %,d | %,d | %d | %,d | %d | %d | %d | %.0f |
                """,
                due,
                nodes,
                refused,
                unanswered,
                lost,
                againForTheAnswer,
                againForTheKill,
                againForNothing,
                left,
                seconds);
    }
}
