package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.inclusion.samples.intranet.people.People;
import org.inclusion.samples.intranet.web.WebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A stop lets requests on their way arrive. Open connections that ask nothing hold nothing up. */
class StopTest {

    private static final People PEOPLE = People.ofTheDemo(Training.ids());

    @Test
    @Timeout(120)
    void aRequestOnItsWayIsAnswered() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        WebServer server = new WebServer(
                0,
                PEOPLE,
                context ->
                        context.addServlet("slow", new Slow(working, stopping)).addMapping("/slow"));
        CompletableFuture<HttpResponse<String>> answer =
                HttpClient.newHttpClient().sendAsync(request(server, "/slow"), BodyHandlers.ofString());
        working.await();
        Thread stop = new Thread(server::close, "stop");
        stop.start();
        while (stop.isAlive() && !waitsForRequests(stop)) {
            Thread.onSpinWait();
        }
        assertThat("it waits for the request", stop.isAlive(), is(true));
        stopping.countDown();
        assertThat(answer.get().body(), is("done"));
        stop.join();
    }

    @Test
    void aConnectionThatAsksNothingIsNotWaitedFor() throws Exception {
        WebServer server = new WebServer(0, PEOPLE, context -> {});
        HttpClient client = HttpClient.newHttpClient();
        assertThat(
                client.send(request(server, "/connexion"), BodyHandlers.ofString())
                        .statusCode(),
                is(200));
        long start = System.nanoTime();
        server.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start), lessThan(Duration.ofSeconds(3)));
    }

    /** Tomcat takes a servlet down once its requests have ended. */
    private static boolean waitsForRequests(Thread stop) {
        return Arrays.stream(stop.getStackTrace())
                .anyMatch(frame -> frame.getClassName().endsWith(".StandardWrapper")
                        && frame.getMethodName().equals("unload"));
    }

    private static HttpRequest request(WebServer server, String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).build();
    }

    /** Works until the server is about to stop. */
    private static final class Slow extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient CountDownLatch working;
        private final transient CountDownLatch stopping;

        Slow(CountDownLatch working, CountDownLatch stopping) {
            this.working = working;
            this.stopping = stopping;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            working.countDown();
            try {
                stopping.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            response.getWriter().write("done");
        }
    }
}
