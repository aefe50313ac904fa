package org.inclusion.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way in by itself. */
@Tag("long")
class DoorTest {

    private static final int CALLERS = 16;

    /** Tomcat ends a connection at the hundredth request. */
    private static final int AT_ONCE = 90;

    private static final int MUCH = 1 << 24;

    private static final String ONE = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    /**
     * Tomcat's own way to stop answers 400 to whoever asks at that moment: a page would take it for being signed out.
     */
    @Test
    @Timeout(120)
    void whoAsksWhileItStopsHearsWhatIsMountedOrNothing() throws Exception {
        Set<String> heard = new ConcurrentSkipListSet<>();
        for (int stop = 0; stop < 20; stop++) {
            stopBeneathThem(heard);
        }
        assertThat(heard, contains("HTTP/1.1 204 "));
    }

    /** She begins to read only when the server is closed, or half a second later if it waits for her. */
    @Test
    @Timeout(120)
    void whoeverIsInsideHasHerWholeAnswerBeforeItIsClosed() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        Door server = new Door(context -> mount(context, new Much(inside)));
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(8192);
            socket.connect(new InetSocketAddress(
                    server.address().host(), server.address().port()));
            socket.getOutputStream().write(ONE.getBytes(US_ASCII));
            inside.await();
            Thread stop = start(() -> stop(server));
            stop.join(500);
            byte[] answer = socket.getInputStream().readAllBytes();
            assertThat(answer.length, greaterThan(MUCH));
            stop.join();
        }
    }

    @Test
    @Timeout(120)
    void whoComesAfterwardsHoldsNothingUp() throws Exception {
        Doors doors = new Doors();
        try (Door server = new Door(context -> mount(context, doors))) {
            Address address = server.address();
            Thread before = start(() -> askOnce(address, "before"));
            doors.arrived.acquire();
            Thread waiting = start(() -> server.await(Duration.ofMinutes(5)));
            while (waiting.isAlive() && waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            assertThat("one is inside", waiting.isAlive(), is(true));
            Thread afterwards = start(() -> askOnce(address, "afterwards"));
            doors.arrived.acquire();
            doors.before.countDown();
            waiting.join(30_000);
            assertThat(waiting.isAlive(), is(false));
            before.join();
            doors.afterwards.countDown();
            afterwards.join();
        }
    }

    private static void askOnce(Address address, String path) {
        try (Socket socket = new Socket(address.host(), address.port())) {
            socket.getOutputStream().write(ONE.replace("/ ", "/" + path + " ").getBytes(US_ASCII));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Door server) {
        try (server) {
            server.await(Duration.ofSeconds(60));
        }
    }

    private static void mount(ServletContext context, Servlet servlet) {
        context.addServlet("servlet", servlet).addMapping("/*");
    }

    private static Thread start(Runnable caller) {
        Thread thread = new Thread(caller, "caller");
        thread.start();
        return thread;
    }

    private static void stopBeneathThem(Set<String> heard) throws InterruptedException {
        CountDownLatch calling = new CountDownLatch(CALLERS * AT_ONCE);
        List<Thread> callers = new ArrayList<>();
        try (Door server = new Door(context -> mount(context, new Nothing()))) {
            Address address = server.address();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(start(() -> ask(address, heard, calling)));
            }
            calling.await();
        }
        for (Thread caller : callers) {
            caller.join();
        }
    }

    /** Asks many times at once, again and again, until nobody is there. */
    private static void ask(Address address, Set<String> heard, CountDownLatch calling) {
        while (true) {
            try (Socket socket = new Socket(address.host(), address.port())) {
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                socket.getOutputStream().write(ONE.repeat(AT_ONCE).getBytes(US_ASCII));
                socket.shutdownOutput();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.startsWith("HTTP/")) {
                        heard.add(line);
                        calling.countDown();
                    }
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Says that there is nothing to say. */
    private static final class Nothing extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    /** Keeps who comes before, and who comes afterwards, until each may go. */
    private static final class Doors extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Semaphore arrived = new Semaphore(0);
        private final transient CountDownLatch before = new CountDownLatch(1);
        private final transient CountDownLatch afterwards = new CountDownLatch(1);

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            arrived.release();
            try {
                (request.getRequestURI().equals("/before") ? before : afterwards).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Says more than the sockets hold, and all of it at the end. */
    private static final class Much extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient CountDownLatch said;

        Much(CountDownLatch said) {
            this.said = said;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setBufferSize(MUCH);
            response.setHeader("Connection", "close");
            response.getOutputStream().write(new byte[MUCH]);
            said.countDown();
        }
    }
}
