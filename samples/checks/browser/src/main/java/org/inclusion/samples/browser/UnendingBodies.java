package org.inclusion.samples.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Callers who are not signed in send bodies that never end, to a server of this process on Tomcat. */
public final class UnendingBodies {

    private static final int CALLERS = 20;

    private UnendingBodies() {}

    /**
     * Makes sure that each refusal arrives, and that no thread waits for a body: while nobody sends another byte, and then while all do.
     *
     * @param port where the server listens on the loopback address
     */
    public static void areRefusedAndHoldNoThread(int port) throws IOException {
        List<Socket> callers = new ArrayList<>();
        try {
            for (int i = 0; i < CALLERS; i++) {
                callers.add(begun(port));
            }
            for (Socket caller : callers) {
                assertThat(new String(caller.getInputStream().readNBytes(12), US_ASCII), equalTo("HTTP/1.1 401"));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            // Looked at once a round: a thread that is only passing through must not be taken for one that is held.
            long serving = servingThreads();
            while (serving > 0 && System.nanoTime() < end) {
                // Nobody sends another byte: whoever waits for one is seen here.
                assertThat(
                        "nobody reads on",
                        threadsInside("org.apache.coyote.http11.filters.IdentityInputFilter"),
                        is(0L));
                serving = servingThreads();
            }
            assertThat(serving, is(0L));
            end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            do {
                callers.forEach(UnendingBodies::sendOneByte);
                serving = servingThreads();
            } while (serving > 0 && System.nanoTime() < end);
            assertThat(serving, is(0L));
        } finally {
            for (Socket caller : callers) {
                caller.close();
            }
        }
    }

    private static Socket begun(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        String head = String.join(
                "\r\n",
                "POST /inclusion/api/evidence HTTP/1.1",
                "Host: 127.0.0.1",
                "X-Inclusion: 1",
                "Content-Type: application/json",
                "Content-Length: 100000",
                "",
                "{");
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    private static void sendOneByte(Socket caller) {
        try {
            caller.getOutputStream().write(' ');
        } catch (IOException e) {
            // The server has closed the connection, as it should.
        }
    }

    /** The threads that are inside Tomcat's handling of a connection. */
    private static long servingThreads() {
        return threadsInside("org.apache.coyote.");
    }

    private static long threadsInside(String beginning) {
        return Thread.getAllStackTraces().values().stream()
                .filter(frames -> Arrays.stream(frames)
                        .anyMatch(frame -> frame.getClassName().startsWith(beginning)))
                .count();
    }
}
