package org.inclusion.containers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody who is not signed in sends a body that never ends. The refusal arrives, and then no thread waits for
 * the body.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets it before all tests
class SlowBodyTest {

    /** More than the threads that some containers have. */
    private static final int CALLERS = 40;

    /** Frames that stand in the stack of a thread while it serves a request: of Tomcat, Jetty and Undertow. */
    private static final List<String> SERVING = List.of(
            "org.apache.coyote.",
            "org.eclipse.jetty.server.internal.HttpConnection",
            "org.eclipse.jetty.ee10",
            "io.undertow.server.Connectors");

    private static Container container;

    @BeforeAll
    static void start() {
        container = Container.start();
        container.deploy("/portail", new Portal());
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n8000\r\n{"})
    void aRefusedBodyThatNeverEndsHoldsNoThread(String lengthAndBeginning) throws IOException {
        List<Socket> callers = new ArrayList<>();
        try {
            for (int i = 0; i < CALLERS; i++) {
                callers.add(begun(lengthAndBeginning));
            }
            for (Socket caller : callers) {
                assertThat(statusTold(caller), equalTo("HTTP/1.1 401"));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            // Looked at once a round: a thread that is only passing through must not be taken for one that is held.
            long serving = servingThreads();
            while (serving > 0 && System.nanoTime() < end) {
                callers.forEach(SlowBodyTest::sendOneByte);
                serving = servingThreads();
            }
            assertThat(serving, is(0L));
        } finally {
            for (Socket caller : callers) {
                caller.close();
            }
        }
    }

    /** Whether a body has come whole, the container says: each in its way. */
    @Test
    void aBodyThatHasComeWholeIsAnsweredThoughItsCallerHasNoPlaceLeft() throws IOException {
        List<Socket> two = List.of(atOpenDoor(100_000, "{"), atOpenDoor(100_000, "{"));
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            List<String> told = List.of();
            while (told.isEmpty() && System.nanoTime() < end) {
                told = answered(two);
            }
            assertThat(told, equalTo(List.of("HTTP/1.1 503")));
            try (Socket whole = atOpenDoor(2, "{}")) {
                assertThat(statusTold(whole), equalTo("HTTP/1.1 400"));
            }
        } finally {
            for (Socket slow : two) {
                slow.close();
            }
        }
    }

    private static List<String> answered(List<Socket> sockets) throws IOException {
        List<String> told = new ArrayList<>();
        for (Socket socket : sockets) {
            if (socket.getInputStream().available() > 0) {
                told.add(statusTold(socket));
            }
        }
        return told;
    }

    private static Socket atOpenDoor(int length, String body) throws IOException {
        return begun("/portail/portes/practice/guest/step", "Content-Length: " + length + "\r\n\r\n" + body);
    }

    /** An honest client sends the whole body, and reads the answer only then. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 15_000, 60_000, 300_000, 1_000_000})
    void theRefusalArrivesHoweverLongTheBodyIs(int length) throws IOException {
        for (int i = 0; i < 10; i++) {
            try (Socket caller = begun("Content-Length: " + length + "\r\n\r\n")) {
                try {
                    caller.getOutputStream().write(" ".repeat(length).getBytes(ISO_8859_1));
                } catch (IOException e) {
                    // The container has closed the connection. What it said before is read below.
                }
                assertThat(statusTold(caller), equalTo("HTTP/1.1 401"));
            }
        }
    }

    @Test
    void whoIsServedIsSeenByThisTest() throws IOException {
        try (Socket caller =
                begun("Authorization: " + Person.FATIMA.authorization() + "\r\nContent-Length: 2\r\n\r\n{")) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            long serving = servingThreads();
            while (serving != 1 && System.nanoTime() < end) {
                Thread.onSpinWait();
                serving = servingThreads();
            }
            assertThat(serving, is(1L));
            sendOneByte(caller);
        }
    }

    private static Socket begun(String more) throws IOException {
        return begun("/portail/inclusion/api/evidence", more);
    }

    private static Socket begun(String path, String more) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), container.port());
        socket.setSoTimeout(20_000);
        String head = String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: 127.0.0.1",
                "X-Inclusion: 1",
                "Content-Type: application/json",
                more);
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        return socket;
    }

    private static String statusTold(Socket caller) throws IOException {
        return new String(caller.getInputStream().readNBytes(12), ISO_8859_1);
    }

    private static void sendOneByte(Socket caller) {
        try {
            caller.getOutputStream().write(' ');
        } catch (IOException e) {
            // The container has closed the connection, as it should.
        }
    }

    private static long servingThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> isServing(thread, List.of(container.threads())))
                .count();
    }

    private static boolean isServing(Map.Entry<Thread, StackTraceElement[]> thread, List<String> names) {
        return names.stream().anyMatch(thread.getKey().getName()::startsWith)
                && Arrays.stream(thread.getValue())
                        .anyMatch(frame -> SERVING.stream().anyMatch(frame.getClassName()::startsWith));
    }
}
