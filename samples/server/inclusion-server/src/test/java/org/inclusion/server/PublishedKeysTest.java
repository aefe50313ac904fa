package org.inclusion.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The host's keys: kept, renewed, and there while the host is away. */
class PublishedKeysTest {

    /** Longer than this test takes anywhere. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path folder = Path.of("");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    @Test
    void aNewKeyIsFoundWhenItIsFirstUsedAndTheOldOneIsGone() throws Exception {
        try (TownPortal portal = new TownPortal()) {
            PublishedKeys keys = new PublishedKeys(portal.keysAddress());
            assertThat(has(keys, "k1"), is(true));
            portal.rotate(HostSigner.es256("k2"));
            assertThat(has(keys, "k2"), is(true));
            assertThat(isKnown(keys, "k1"), is(false));
        }
    }

    @Test
    void whoInventsKeysDoesNotMakeUsAskTheHostAgainAndAgain() throws Exception {
        try (TownPortal portal = new TownPortal()) {
            PublishedKeys keys = new PublishedKeys(portal.keysAddress());
            has(keys, "k1");
            for (int i = 0; i < 200; i++) {
                assertThat(isKnown(keys, "invented-" + i), is(false));
            }
            assertThat(portal.reads.get(), lessThanOrEqualTo(3));
            assertThat("the one we know goes on", has(keys, "k1"), is(true));
        }
    }

    @Test
    void whileTheHostIsAwayTheKeysItHadGoOn() throws Exception {
        TownPortal portal = new TownPortal();
        // Kept for a moment only, so that every question would have them read anew.
        PublishedKeys keys = new PublishedKeys(portal.keysAddress(), Duration.ofMillis(2), Duration.ofMillis(1), SOON);
        assertThat(has(keys, "k1"), is(true));
        portal.close();
        for (int i = 0; i < 5; i++) {
            assertThat(has(keys, "k1"), is(true));
        }
    }

    @Test
    void aNewKeyWhileTheHostIsAwayCannotBeHadWhichIsNotThatThereIsNone() throws Exception {
        TownPortal portal = new TownPortal();
        PublishedKeys keys = new PublishedKeys(portal.keysAddress(), Duration.ofMinutes(5), Duration.ofMillis(1), SOON);
        assertThat(has(keys, "k1"), is(true));
        portal.close();
        assertThrows(KeySourceException.class, () -> has(keys, "k2"));
        assertThat("the one we know goes on", has(keys, "k1"), is(true));
    }

    @Test
    void aHostThatWasNeverThereIsSaidToBeAway() {
        TownPortal portal = new TownPortal();
        URI address = portal.keysAddress();
        portal.close();
        assertThrows(KeySourceException.class, () -> has(new PublishedKeys(address), "k1"));
    }

    @Test
    void keysMayLieInAFileWhichIsReadAgainWhenItChanges() throws Exception {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, new JWKSet(HostSigner.ed25519("k1").publicKey()).toString());
        PublishedKeys keys = new PublishedKeys(file.toUri());
        assertThat(has(keys, "k1"), is(true));
        Files.writeString(file, new JWKSet(HostSigner.ed25519("k2").publicKey()).toString());
        assertThat(has(keys, "k2"), is(true));
    }

    @Test
    void aSetThatComesAByteAtATimeIsNotWaitedFor() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        URI slow = serve("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                // Whoever waits for all of them waits for twenty-five seconds.
                for (int i = 0; i < 50 && !end.await(500, TimeUnit.MILLISECONDS); i++) {
                    out.write(' ');
                    out.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Instant begin = Instant.now();
        assertThrows(KeySourceException.class, () -> has(new PublishedKeys(slow), "k1"));
        assertThat(Duration.between(begin, Instant.now()), lessThan(Duration.ofSeconds(15)));
        end.countDown();
    }

    @Test
    void noRedirectIsFollowedAndNoLongSetIsRead() throws IOException {
        AtomicInteger followed = new AtomicInteger();
        URI elsewhere = serve("/elsewhere", exchange -> {
            followed.incrementAndGet();
            answer(exchange, "{\"keys\":[]}");
        });
        URI moved = serve("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere.toString());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        assertThrows(KeySourceException.class, () -> has(new PublishedKeys(moved), "k1"));
        assertThat(followed.get(), is(0));
        URI large = serve("/long", exchange -> answer(exchange, " ".repeat((1 << 16) + 1)));
        assertThrows(KeySourceException.class, () -> has(new PublishedKeys(large), "k1"));
    }

    @Test
    void aFolderOrALongFileIsNoSetOfKeys() throws IOException {
        Path large = Files.writeString(folder.resolve("long.json"), " ".repeat((1 << 16) + 1));
        for (Path none : List.of(folder, large)) {
            assertThrows(KeySourceException.class, () -> has(new PublishedKeys(none.toUri()), "k1"));
        }
    }

    /** What the log says of it, so that an operator finds the address and what to do. */
    @Test
    void whatIsNoSetOfPublicKeysIsToldByWhatIsWrongWithIt() throws Exception {
        ECKey pair = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        URI secret = serve("/secret", exchange -> answer(exchange, new JWKSet(pair).toString(false)));
        assertThat(told(secret), containsString("has the secret half of the key \"k1\""));
        assertThat(told(secret), not(containsString(pair.getD().toString())));
        URI single =
                serve("/single", exchange -> answer(exchange, pair.toPublicJWK().toJSONString()));
        assertThat(told(single), containsString("{\"keys\": [ … ]}"));
        URI page = serve("/page", exchange -> answer(exchange, "<!doctype html>"));
        assertThat(told(page), containsString("is no JWK set in JSON"));
    }

    @Test
    void aHostThatAnswersWithAFaultIsNotSaidToBeAway() throws Exception {
        AtomicBoolean faulty = new AtomicBoolean();
        JWKSet right = new JWKSet(HostSigner.ed25519("k1").publicKey());
        URI address = serve("/keys", exchange -> {
            if (faulty.get()) {
                exchange.sendResponseHeaders(500, -1);
                exchange.close();
            } else {
                answer(exchange, right.toString());
            }
        });
        PublishedKeys keys = new PublishedKeys(address, Duration.ofMinutes(5), Duration.ofMillis(1), SOON);
        assertThat(has(keys, "k1"), is(true));
        faulty.set(true);
        KeySourceException told = assertThrows(KeySourceException.class, () -> has(keys, "k2"));
        assertThat(told.getMessage(), containsString("/keys answered 500"));
    }

    private static String told(URI address) {
        KeySourceException told = assertThrows(KeySourceException.class, () -> has(new PublishedKeys(address), "k1"));
        return String.valueOf(told.getMessage());
    }

    private URI serve(String path, HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(path, handler);
        server.start();
        servers.add(server);
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** They wait as long as the portal holds its keys back, and keep nobody waiting whose key is known. */
    @Test
    @Timeout(120)
    void whoeverNamesAKnownKeyWaitsForNobodyWhoInventsKeys() throws Exception {
        try (TownPortal portal = new TownPortal()) {
            // Old at once, and read whenever it is asked.
            PublishedKeys keys =
                    new PublishedKeys(portal.keysAddress(), Duration.ofMillis(2), Duration.ofMillis(1), LONG);
            assertThat(has(keys, "k1"), is(true));
            CountDownLatch held = portal.holdKeys();
            List<Thread> inventors = new ArrayList<>();
            try {
                for (int i = 0; i < PublishedKeys.WAITING_AT_ONCE; i++) {
                    inventors.add(begun(() -> isKnown(keys, "invented")));
                }
                inventors.add(begun(() -> isKnown(keys, "k1")));
                awaitAllWait(inventors);

                assertThat(has(keys, "k1"), is(true));
                KeySourceException full = assertThrows(KeySourceException.class, () -> has(keys, "invented"));
                assertThat(full.getMessage(), containsString("other tokens wait"));
                assertThat("they wait still", inventors.stream().allMatch(Thread::isAlive), is(true));
            } finally {
                held.countDown();
                for (Thread inventor : inventors) {
                    inventor.join();
                }
            }
        }
    }

    private static Thread begun(Runnable work) {
        Thread thread = new Thread(work, "inventor");
        thread.start();
        return thread;
    }

    /** One of them reads, and the others wait for it. */
    private static void awaitAllWait(List<Thread> threads) {
        while (!threads.stream().allMatch(PublishedKeysTest::waits)) {
            assertThat("nobody is done", threads.stream().allMatch(Thread::isAlive), is(true));
            Thread.onSpinWait();
        }
    }

    private static boolean waits(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("loadJWKSetBlocking"));
    }

    private static boolean has(PublishedKeys keys, String id) throws KeySourceException {
        JWKMatcher named = new JWKMatcher.Builder().keyID(id).build();
        return !keys.get(new JWKSelector(named), null).isEmpty();
    }

    private static boolean isKnown(PublishedKeys keys, String id) {
        try {
            return has(keys, id);
        } catch (KeySourceException e) {
            // The limit is reached: nothing is known of that key for now.
            return false;
        }
    }
}
