package org.inclusion.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.inclusion.health.Health;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readiness goes the way of real requests, and a process without memory ends. */
@Timeout(60)
class WorkTest {

    /** Tomcat's own number. */
    private static final int THREADS = 200;

    private final AtomicReference<Health> health = new AtomicReference<>(new Health(true, null));
    private final AtomicInteger ended = new AtomicInteger();
    private final CountDownLatch atWork = new CountDownLatch(THREADS);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<URI> address = new AtomicReference<>(URI.create("http://127.0.0.1:1/"));
    private final Work work = new Work(address::get);
    private final LastResort lastResort = new LastResort(ended::incrementAndGet);
    private final Door server = new Door(context -> {
        context.addFilter("last-resort", lastResort)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
        context.addServlet("work", work.servlet(health::get)).addMapping("/inclusion/work");
        context.addServlet("slow", new Holds()).addMapping("/slow");
        context.addServlet("greedy", new Greedy()).addMapping("/greedy");
    });

    WorkTest() {
        address.set(server.at("/inclusion/work"));
    }

    @AfterEach
    void close() {
        work.close();
        server.close();
    }

    @Test
    void whatTheLibrarySaysOfItselfIsHeard() {
        assertThat(work.problem(), is(Optional.empty()));
        health.set(new Health(false, null));
        assertThat(work.problem(), equalTo(Optional.of("work")));
        health.set(new Health(true, Instant.EPOCH));
        assertThat(work.problem(), equalTo(Optional.of("memory")));
    }

    @Test
    void aWayInThatIsShutIsHeard() throws Exception {
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < THREADS; i++) {
                Socket socket =
                        new Socket(server.address().host(), server.address().port());
                held.add(socket);
                socket.getOutputStream().write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
            }
            atWork.await();
            assertThat(work.problem(), equalTo(Optional.of("work")));
        } finally {
            over.countDown();
            for (Socket socket : held) {
                socket.close();
            }
        }
        assertThat(problemUntil(false), is(Optional.empty()));
    }

    private Optional<String> problemUntil(boolean wrong) {
        Optional<String> problem = work.problem();
        for (int i = 0; i < 10 && problem.isPresent() != wrong; i++) {
            problem = work.problem();
        }
        return problem;
    }

    @Test
    void theServerAsksItselfAtAnAddressOfThisMachine() throws Exception {
        byte[] any = new byte[4];
        byte[] loopback = new byte[16];
        loopback[15] = 1;
        assertThat(Work.at(InetAddress.getByAddress(any), 8090, "/a"), equalTo(URI.create("http://127.0.0.1:8090/a")));
        assertThat(
                Work.at(InetAddress.getByAddress(loopback), 8090, "/a"),
                equalTo(URI.create("http://[0:0:0:0:0:0:0:1]:8090/a")));
    }

    @Test
    void forEverybodyElseThereIsNothing() throws Exception {
        assertThat(status("/inclusion/work"), is(404));
    }

    @Test
    void aRequestThatFindsNoMemoryEndsTheServer() {
        assertThrows(IOException.class, () -> status("/greedy"));
        assertThat(ended.get(), is(greaterThan(0)));
    }

    @Test
    void aThreadThatFindsNoMemoryEndsTheServerToo() {
        lastResort.uncaughtException(Thread.currentThread(), new IllegalStateException("planted"));
        assertThat(ended.get(), is(0));
        lastResort.uncaughtException(Thread.currentThread(), new OutOfMemoryError("planted"));
        assertThat(ended.get(), is(1));
    }

    private int status(String path) throws Exception {
        return ((HttpURLConnection) server.at(path).toURL().openConnection()).getResponseCode();
    }

    /** A body that stops would free its thread after a time of its own. */
    private final class Holds extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            atWork.countDown();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class Greedy extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            throw new OutOfMemoryError("planted");
        }
    }
}
