package org.inclusion.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The application is killed (−9) in the middle of its work, several times: acknowledged evidence is there once. */
@Tag("long")
class KilledWriterTest {

    /** -Dkills=50 is the long run. */
    private static final int KILLS = Integer.getInteger("kills", 10);

    /** The number of servers at the same time, on one database. */
    private static final int SERVERS = 2;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void everythingAcknowledgedIsStoredOnce() {
        String url = Databases.postgreSqlUrl();
        List<LearnerId> learners = List.of(TestStores.someone(), TestStores.someone(), TestStores.someone());
        try (EntityManagerFactory factory = Databases.bareUnit(url)) {
            InclusionSchema.of(factory).create();
            Stores stores = JpaStores.on(factory);
            List<CompletableFuture<Void>> servers = new ArrayList<>();
            for (int server = 0; server < SERVERS; server++) {
                int number = server;
                servers.add(CompletableFuture.runAsync(() -> liveAndDie(url, number, learners), OwnThread.EACH));
            }
            servers.forEach(CompletableFuture::join);
            Set<String> kept = new HashSet<>();
            for (LearnerId learner : learners) {
                List<String> ids = TestStores.ids(stores, learner);
                ids.forEach(id -> assertThat("stored once", kept.add("ack " + learner + " " + id + "."), is(true)));
                assertThat("counted as stored", TestStores.version(stores, learner), is((long) ids.size()));
            }
            assertThat("nothing lost", kept.containsAll(acknowledged), is(true));
            assertThat("there was work", acknowledged.size(), greaterThan(KILLS));
        }
    }

    private void liveAndDie(String url, int server, List<LearnerId> learners) {
        Random random = new Random(server);
        for (int life = 0; life < KILLS / SERVERS; life++) {
            try {
                Process process = start(url, "s" + server + "-" + life, learners);
                try (BufferedReader output =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                    // Anywhere from its first transaction to well into its work.
                    note(Objects.requireNonNull(output.readLine(), "the server died by itself"));
                    // By its handle: the process itself would close the stream whose last lines are still to be read.
                    CompletableFuture<Void> death = CompletableFuture.runAsync(
                            process.toHandle()::destroyForcibly,
                            CompletableFuture.delayedExecutor(
                                    random.nextInt(500), TimeUnit.MILLISECONDS, OwnThread.EACH));
                    for (String line = output.readLine(); line != null; line = output.readLine()) {
                        note(line);
                    }
                    death.join();
                } finally {
                    process.destroyForcibly();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A line cut short by death is no acknowledgement. */
    private void note(String line) {
        if (line.endsWith(".")) {
            acknowledged.add(line);
        }
    }

    private static Process start(String url, String name, List<LearnerId> learners) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // Otherwise half of a server's one second would go into verifying Hibernate's classes.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Dorg.jboss.logging.provider=slf4j",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                url,
                name));
        learners.forEach(learner -> command.add(learner.value()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
