package org.inclusion.samples.intranet;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A day of the demo in a minute: its three people press around at the same time, and each page asks for everything at
 * once, as a browser does. The log stays empty: a line in it that nobody has to read hides the one that somebody
 * has to.
 */
@Tag("long")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DemoDayTest {

    private static final int AT_ONCE = 6;

    private static final List<String> LEARNERS = Stream.of("fatima", "nadia", "jean-pierre", "odette")
            .map(Facts::idOf)
            .toList();

    private static final List<String> ABOUT_A_LEARNER = List.of(
            "profile",
            "next-step",
            "progress",
            "wish",
            "home-proposals",
            "bookmark",
            "history",
            "looks",
            "promises",
            "referrals",
            "mandates",
            "papers",
            "cards",
            "guests",
            "accompaniments",
            "accompaniments/proposal");

    private static final List<String> OF_EVERYBODY =
            List.of("me", "paths", "goals", "skills", "told", "referral-choices");

    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aDayLeavesNoLineInTheLog(TestDatabase database, @TempDir Path folder) throws Exception {
        try (LogLines lines = new LogLines();
                Intranet intranet = Intranet.start(database.empty(folder))) {
            intranet.livePast();
            ExecutorService people = Executors.newFixedThreadPool(3);
            try {
                List<Future<Boolean>> days = people.invokeAll(List.of(
                        () -> atTheCounter(intranet.address()),
                        () -> atHome(intranet.address()),
                        () -> inTheOffice(intranet.address())));
                for (Future<Boolean> day : days) {
                    day.get();
                }
            } finally {
                people.shutdownNow();
            }
            // The provider says at each start that its own pool is not for production; the demo's main method silences
            // that.
            assertThat(counted(lines.without("connections.pooling")), is(Map.of()));
            assertThat(counted(failed), is(Map.of()));
        }
    }

    private static Map<String, Long> counted(Iterable<String> lines) {
        List<String> all = new ArrayList<>();
        lines.forEach(line -> all.add(line.replaceAll("^[0-9: -]+|[0-9a-f]{8,}", "")));
        return all.stream().collect(groupingBy(line -> line, TreeMap::new, counting()));
    }

    private boolean atTheCounter(String address) throws Exception {
        try (Tab marc = new Tab(address, "marc")) {
            for (int round = 0; round < 6; round++) {
                for (String learner : LEARNERS) {
                    String hers = "learners/" + learner + "/";
                    marc.asks(Stream.concat(OF_EVERYBODY.stream(), Stream.of("people", "calls", "day-relations")));
                    marc.posts(hers + "day-relation", Map.of("present", true));
                    // Two presses of one button, and the page in another tab.
                    marc.asks(Stream.concat(ABOUT_A_LEARNER.stream(), ABOUT_A_LEARNER.stream())
                            .map(what -> hers + what));
                    String id = "au-guichet-" + round + "-" + learner;
                    marc.posts(
                            "evidence/batch",
                            Map.of("items", List.of(Facts.practice(id, learner, Instant.now(), true, "TOGETHER"))));
                }
            }
            return true;
        }
    }

    private boolean atHome(String address) throws Exception {
        try (Tab fatima = new Tab(address, "fatima")) {
            for (int round = 0; round < 12; round++) {
                fatima.asks(Stream.concat(
                        OF_EVERYBODY.stream(), ABOUT_A_LEARNER.stream().map(what -> "learners/me/" + what)));
                String id = "a-la-maison-" + round;
                fatima.posts(
                        "evidence/batch",
                        Map.of(
                                "items",
                                List.of(Facts.practice(id, Facts.idOf("fatima"), Instant.now(), true, "ALONE"))));
            }
            return true;
        }
    }

    private boolean inTheOffice(String address) throws Exception {
        try (Tab claire = new Tab(address, "claire")) {
            for (int round = 0; round < 12; round++) {
                claire.asks(Stream.concat(
                        OF_EVERYBODY.stream(),
                        Stream.of("structures/ccas-valbonne/summary", "structures/ccas-valbonne/promises", "kits")));
            }
            return true;
        }
    }

    /** One person's browser: it asks for several things at once. */
    private final class Tab implements AutoCloseable {
        private final Visitor visitor;
        private final ExecutorService connections = Executors.newFixedThreadPool(AT_ONCE);

        Tab(String address, String login) {
            visitor = Visitor.signedIn(address, login);
        }

        void asks(Stream<String> addresses) throws Exception {
            List<Callable<Boolean>> requests = addresses
                    .<Callable<Boolean>>map(address -> () -> holds(address, visitor.get(address)))
                    .toList();
            for (Future<Boolean> answered : connections.invokeAll(requests)) {
                answered.get();
            }
        }

        void posts(String address, Object body) {
            holds(address, visitor.post(address, body));
        }

        private boolean holds(String address, Visitor.Reply reply) {
            if (reply.status() >= 500 || reply.status() == 429) {
                failed.add(reply.status() + " " + address);
            }
            return true;
        }

        @Override
        public void close() {
            connections.shutdownNow();
        }
    }
}
