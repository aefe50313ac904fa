package org.inclusion.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of the server: who is inside may end, nobody comes in, and what was acknowledged is there. */
@Tag("long")
class StopTest {

    private static final int WRITERS = 50;

    private static final int ACKNOWLEDGED_BEFORE = 200;

    @Test
    @Timeout(120)
    void aRequestUnderWayEndsAndNobodyElseComesIn() throws Exception {
        try (TownPortal portal = new TownPortal()) {
            TestDatabase database = TestDatabase.create();
            Map<String, String> settings = Town.settings(portal, database);
            settings.put("spring.lifecycle.timeout-per-shutdown-phase", "60s");
            RunningServer server = RunningServer.start(settings);
            Guest guest = new Guest(server.address(), portal.origin());
            try (Socket slow =
                    new Socket(server.address().host(), server.address().port())) {
                OutputStream out = slow.getOutputStream();
                out.write(
                        "POST /inclusion/session HTTP/1.1\r\nHost: a\r\nX-Inclusion: 1\r\nContent-Length: 8\r\n\r\nhalf"
                                .getBytes(US_ASCII));
                await(StopTest::oneIsReadingAToken);
                Thread stop = new Thread(server::close, "stop");
                stop.start();
                await(() -> ready(server).body().contains("stopping"));
                assertThat(ready(server).body(), containsString("\"because\":\"stopping\""));
                assertThat(ready(server).statusCode(), is(503));

                HttpResponse<String> turnedAway = guest.get("me");
                assertThat(turnedAway.statusCode(), is(503));
                assertThat(turnedAway.headers().firstValue("Retry-After").orElse(""), equalTo("5"));
                assertThat(turnedAway.headers().firstValue("Connection").orElse(""), equalTo("close"));
                assertThat("one is still inside", stop.isAlive(), is(true));

                out.write("half".getBytes(US_ASCII));
                BufferedReader in = new BufferedReader(new InputStreamReader(slow.getInputStream(), US_ASCII));
                assertThat(in.readLine(), startsWith("HTTP/1.1 401"));
                stop.join();
            }
        }
    }

    @Test
    @Timeout(300)
    void aStopInTheMiddleOfFiftyWritersLosesNothingThatWasAcknowledged() throws Exception {
        try (TownPortal portal = new TownPortal()) {
            TestDatabase database = TestDatabase.create();
            Process process = start(Town.settings(portal, database));
            try {
                Guest[] writers = new Guest[WRITERS];
                Address address = addressIn(process);
                for (int i = 0; i < WRITERS; i++) {
                    writers[i] = new Guest(address, portal.origin());
                    writers[i].comesIn(
                            portal.key().token(Claims.learner("w-" + i).all()));
                }
                Set<String> acknowledged = ConcurrentHashMap.newKeySet();
                Set<Integer> others = ConcurrentHashMap.newKeySet();
                CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE);
                AtomicBoolean stopping = new AtomicBoolean();
                List<Thread> threads = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    int number = i;
                    threads.add(new Thread(
                            () -> write(writers[number], number, acknowledged, others, enough::countDown, stopping)));
                }
                threads.forEach(Thread::start);
                enough.await();
                stopping.set(true);
                process.destroy();
                assertThat(process.waitFor(), is(0));
                for (Thread thread : threads) {
                    thread.join();
                }
                Set<String> lost = new HashSet<>(acknowledged);
                lost.removeAll(database.ask("select evidence_id from inclusion_evidence"));
                assertThat(acknowledged.size(), greaterThanOrEqualTo(ACKNOWLEDGED_BEFORE));
                assertThat(lost, is(empty()));
                others.remove(503);
                assertThat("whoever was not done was told to come again", others, is(empty()));
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Test
    @Timeout(120)
    void whatIsWrongWithItsSettingsIsPrintedAndItDoesNotStart() throws Exception {
        Process process = start(Map.of("server.port", "here", "INCLUSION_POOL_SIZE", "20"));
        String log = says(process);
        assertThat(process.waitFor(), is(78));
        for (String name : List.of(
                "beside.public-url",
                "spring.datasource.url",
                "beside.keys",
                "beside.issuer",
                "server.port",
                "INCLUSION_POOL_SIZE")) {
            assertThat(log, containsString(name + ": "));
        }
    }

    @Test
    @Timeout(120)
    void withoutTablesThatItMayNotMakeItSaysTheWayOut() throws Exception {
        try (TownPortal portal = new TownPortal()) {
            Map<String, String> settings = Town.settings(portal, TestDatabase.create());
            settings.put("inclusion.schema", "verify");
            Process process = start(settings);
            String log = says(process);
            assertThat(process.waitFor(), is(1));
            assertThat(log, containsString("inclusion.schema=create"));
            assertThat(log, containsString("V1__inclusion.sql"));
        }
    }

    /** Its start waits for a table that somebody else holds, and goes on once it was told to stop. */
    @Test
    @Timeout(120)
    void aStopWhileItStartsIsNoFault() throws Exception {
        try (TownPortal portal = new TownPortal()) {
            TestDatabase database = TestDatabase.create();
            Map<String, String> settings = Town.settings(portal, database);
            RunningServer.start(settings).close();
            try (Connection holder = DriverManager.getConnection(database.url())) {
                holder.setAutoCommit(false);
                try (Statement lock = holder.createStatement()) {
                    lock.execute("lock table inclusion_schema in access exclusive mode");
                }
                Process process = start(settings);
                await(() -> !database.ask("select pid::text from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'")
                        .isEmpty());
                // The process itself would close the pipes too.
                process.toHandle().destroy();
                holder.rollback();
                String log = says(process);
                assertThat(log, process.waitFor(), is(0));
                assertThat(log, not(containsString("ERROR")));
                assertThat(log, not(containsString("\tat ")));
            }
        }
    }

    @Test
    @Timeout(120)
    void whatTheDatabaseRefusesIsSaidInAFewLinesAndTheRemedyComesLast() throws Exception {
        try (TownPortal portal = new TownPortal()) {
            TestDatabase database = TestDatabase.create();
            Map<String, String> settings = Town.settings(portal, database);
            // The test's URL names a user of its own.
            settings.put("spring.datasource.url", database.url().replaceFirst("\\?.*", ""));
            settings.put("spring.datasource.username", "nobody");
            settings.put("spring.datasource.password", "geheim");
            Process process = start(settings);
            String log = says(process);
            assertThat(process.waitFor(), is(1));
            assertThat(log, containsString("the database refuses its user: spring.datasource.username is nobody"));
            assertThat(log, log.lines().count(), is(lessThan(15L)));
            assertThat(log, not(containsString("geheim")));
        }
    }

    @Test
    @Timeout(120)
    void itsLogMayBeJsonAndHasNobodyInIt() throws Exception {
        try (TownPortal portal = new TownPortal()) {
            Map<String, String> settings = Town.settings(portal, TestDatabase.create());
            settings.put("logging.structured.format.console", "ecs");
            Process process = start(settings);
            ObjectMapper json = new ObjectMapper();
            List<String> lines = new ArrayList<>();
            try {
                BufferedReader said = process.inputReader();
                Optional<Address> address = Optional.empty();
                while (address.isEmpty()) {
                    lines.add(said.readLine());
                    address = place(lines.get(lines.size() - 1));
                }
                new Guest(address.get(), portal.origin())
                        .enter(portal.key()
                                .token(Claims.learner("p-nobody")
                                        .with("roles", List.of("ADMIN"))
                                        .all()));
                lines.add(said.readLine());
            } finally {
                process.destroyForcibly();
            }
            for (String line : lines) {
                assertThat(line, json.readTree(line).path("message").asText(), is(not("")));
                assertThat(line, not(containsString("p-nobody")));
            }
            assertThat(lines.get(lines.size() - 1), containsString("a token was refused, CLAIMS"));
        }
    }

    /** Until it is told to come again because of the stop, or nobody answers any more. */
    private static void write(
            Guest guest,
            int number,
            Set<String> acknowledged,
            Set<Integer> others,
            Runnable done,
            AtomicBoolean stopping) {
        for (int i = 0; ; i++) {
            String id = "w-" + number + "-" + i;
            try {
                boolean last = stopping.get();
                int status = guest.practises(id, "w-" + number).statusCode();
                if (status == 201) {
                    acknowledged.add(id);
                    done.run();
                    continue;
                }
                others.add(status);
                if (last) {
                    return;
                }
            } catch (UncheckedIOException e) {
                return;
            }
        }
    }

    private static boolean oneIsReadingAToken() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals("org.inclusion.servlet.http.BodyBytes"));
    }

    private static HttpResponse<String> ready(RunningServer server) {
        Address address = server.management();
        return Guest.send(
                HttpRequest.newBuilder(URI.create("http://" + address.host() + ":" + address.port() + "/ready")));
    }

    /** Asks until it is so; the test's own limit is the only clock. */
    private static void await(BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            assertThat("in the test's own time", Thread.interrupted(), is(false));
        }
    }

    private static Process start(Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
                InclusionServer.class.getName()));
        command.addAll(List.of(RunningServer.arguments(settings)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** All it says, until its end. */
    private static String says(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    /** Where it says that it listens. What it says afterwards is read by nobody, and must not hold it up. */
    private static Address addressIn(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Optional<Address> found = place(line);
            if (found.isPresent()) {
                Thread drain = new Thread(() -> lines.lines().forEach(rest -> {}), "drain");
                drain.setDaemon(true);
                drain.start();
                return found.get();
            }
        }
        throw new AssertionError("it ended without saying where it listens");
    }

    private static Optional<Address> place(String line) {
        Matcher found = Pattern.compile("is served at ([\\d.]+):(\\d+)").matcher(line);
        return found.find()
                ? Optional.of(new Address(found.group(1), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }
}
