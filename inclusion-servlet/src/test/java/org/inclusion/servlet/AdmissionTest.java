package org.inclusion.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request above the limits is told at once when to come again, and nothing of it is done. */
@Timeout(60)
class AdmissionTest {

    private final FailingStores stores = new FailingStores();
    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch busy = new CountDownLatch(1);
    // A body may come as late as it likes: how long it takes until two requests are counted is for the machine to say.
    private final Town town = new Town(
            stores,
            ServletOptions.standard().requestLimit(3).requestLimitPerPerson(2).bodyTime(Duration.ofHours(1)));
    private final Caller fatima = town.as("fatima");
    private final Caller marc = town.as("marc");

    @AfterEach
    void close() {
        busy.countDown();
        others.shutdown();
        town.close();
    }

    @Test
    void whatComesOnTopIsTurnedAwayAndIsDoneWhenItIsAskedAgain() throws Exception {
        String body = town.practice("p1");
        CompletableFuture<?>[] inside = {asks(marc), asks(marc), asks(fatima)};

        Reply refused = fatima.post("api/evidence", body);
        assertThat(refused.status(), equalTo(503));
        assertThat(refused.problem(), equalTo("busy"));
        assertThat(refused.header("Retry-After"), equalTo("3"));
        assertThat(fatima.get("api/me").status(), equalTo(503));

        free(inside);
        assertThat(fatima.post("api/evidence", body).status(), equalTo(201));
    }

    @Test
    void onePersonLeavesRoomForTheOthers() throws Exception {
        CompletableFuture<?>[] inside = {asks(marc), asks(marc)};

        Reply refused = marc.get("api/me");
        assertThat(refused.status(), equalTo(429));
        assertThat(refused.problem(), equalTo("too-many-at-once"));
        assertThat(refused.header("Retry-After"), equalTo("3"));
        assertThat(fatima.get("api/me").status(), equalTo(200));

        free(inside);
        assertThat(marc.get("api/me").status(), equalTo(200));
    }

    @Test
    void oneCallerLeavesRoomForTheOthersBeforeAnybodyKnowsWhoItIs() throws Exception {
        ServletOptions options =
                ServletOptions.standard().requestLimitPerCaller(2).caller(request -> request.getHeader("X-Test-User"));
        try (Town other = new Town(stores, options)) {
            CompletableFuture<?>[] inside = {asks(other.as("marc")), asks(other.as("marc"))};
            Reply refused = other.as("marc").get("api/me");
            assertThat(refused.status(), equalTo(503));
            assertThat(refused.problem(), equalTo("busy"));
            assertThat(refused.header("Retry-After"), equalTo("3"));
            assertThat(other.as("fatima").get("api/me").status(), equalTo(200));
            free(inside);
            assertThat(other.as("marc").get("api/me").status(), equalTo(200));
        }
    }

    @Test
    void whoeverIsTurnedAwayReadsWhyInHerLanguage() throws Exception {
        CompletableFuture<?>[] inside = {asks(marc), asks(marc), asks(fatima)};
        assertThat(fatima.get("api/me?lang=fr").text("/title"), equalTo("Service en pause"));
        assertThat(fatima.get("api/me?lang=en").text("/title"), equalTo("Service paused"));
        assertThat(
                fatima.get("api/me?lang=en").text("/detail"),
                is(not(equalTo(fatima.get("api/me?lang=fr").text("/detail")))));
        free(inside);
    }

    @Test
    void thePagesFilesAreForEverybodyAllTheSame() throws Exception {
        CompletableFuture<?>[] inside = {asks(marc), asks(marc), asks(fatima)};
        assertThat(fatima.get("openapi.json").status(), equalTo(200));
        assertThat(statusOf("ui/inclusion.js"), equalTo(200));
        assertThat(statusOf("practice/"), equalTo(200));
        free(inside);
    }

    @Test
    void aPlaceIsGivenBackByWhateverGoesWrong() {
        stores.before = new IllegalStateException("planted");
        for (int i = 0; i < 5; i++) {
            assertThat(fatima.get("api/learners/me/progress").status(), equalTo(500));
            assertThat(fatima.post("api/evidence", "{").status(), equalTo(400));
            assertThat(town.as("nobody").get("api/me").status(), equalTo(401));
        }
        assertThat(fatima.get("api/me").status(), equalTo(200));
    }

    @Test
    void bodiesThatNeverComeTakeNobodysPlace() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try {
            waiting.addAll(twoBegin("marc", marc));
            waiting.addAll(twoBegin("fatima", fatima));
            assertThat(town.as("ines").get("api/me").status(), equalTo(200));

            for (Socket slow : waiting) {
                slow.getOutputStream().write('}');
                assertThat(new String(slow.getInputStream().readNBytes(12), UTF_8), startsWith("HTTP/1.1 400"));
            }
        } finally {
            for (Socket slow : waiting) {
                slow.close();
            }
        }
    }

    @Test
    void noLimitIsBelowOne() {
        ServletOptions options = ServletOptions.standard();
        assertThrows(IllegalArgumentException.class, () -> options.requestLimit(0));
        assertThrows(IllegalArgumentException.class, () -> options.requestLimitPerPerson(0));
        assertThrows(IllegalArgumentException.class, () -> options.requestLimitPerCaller(0));
    }

    /** Sends a request that lasts until {@link #free}, and returns when the stores have begun to work on it. */
    private CompletableFuture<Void> asks(Caller caller) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        stores.meanwhile = () -> {
            begun.countDown();
            await(busy);
        };
        CompletableFuture<Void> answered = CompletableFuture.runAsync(
                () -> assertThat(caller.get("api/learners/fatima/wish").status(), is(not(equalTo(500)))), others);
        assertThat(begun.await(30, TimeUnit.SECONDS), is(true));
        stores.meanwhile = null;
        return answered;
    }

    private int statusOf(String file) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(town.host.at(file)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void free(CompletableFuture<?>... inside) {
        busy.countDown();
        CompletableFuture.allOf(inside).join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Begins two requests of a person. Both are counted when a further request of that person is refused. If one of the
     * two was refused itself, because the further request was counted, it begins again.
     */
    private List<Socket> twoBegin(String who, Caller same) throws IOException {
        List<Socket> two = new ArrayList<>(List.of(begins(who), begins(who)));
        int told = 0;
        // It must be refused twice in a row: the further request counts itself, and a refused one still counts for a
        // moment.
        while (told < 2) {
            told = same.get("api/me").status() == 429 ? told + 1 : 0;
            for (int i = 0; i < two.size(); i++) {
                if (two.get(i).getInputStream().available() > 0) {
                    two.get(i).close();
                    two.set(i, begins(who));
                    told = 0;
                }
            }
        }
        return two;
    }

    /** A request without the last byte of its body, an object without fields. */
    private Socket begins(String who) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), town.host.port());
        socket.setSoTimeout(30_000);
        String head = String.join(
                "\r\n",
                "POST /inclusion/api/evidence HTTP/1.1",
                "Host: 127.0.0.1",
                "X-Test-User: " + who,
                "X-Inclusion: 1",
                "Content-Type: application/json",
                "Content-Length: 2",
                "",
                "{");
        socket.getOutputStream().write(head.getBytes(UTF_8));
        return socket;
    }
}
