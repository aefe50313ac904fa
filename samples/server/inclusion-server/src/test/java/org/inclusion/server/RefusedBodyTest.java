package org.inclusion.server;

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
import org.junit.jupiter.api.Test;

/** Somebody who is not signed in sends a body that never ends. The refusal arrives, and no thread waits for the body. */
class RefusedBodyTest {

    private static final int CALLERS = 20;

    @Test
    void aRefusedBodyThatNeverEndsHoldsNoThread() throws Exception {
        List<Socket> callers = new ArrayList<>();
        try (Town town = new Town()) {
            for (int i = 0; i < CALLERS; i++) {
                callers.add(begun(town.server.address().port()));
            }
            for (Socket caller : callers) {
                assertThat(new String(caller.getInputStream().readNBytes(12), US_ASCII), equalTo("HTTP/1.1 401"));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
            // Looked at once a round: a thread that is only passing through must not be taken for one that is held.
            long serving = servingThreads();
            while (serving > 0 && System.nanoTime() < end) {
                callers.forEach(RefusedBodyTest::sendOneByte);
                serving = servingThreads();
            }
            assertThat(serving, is(0L));
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
        return Thread.getAllStackTraces().values().stream()
                .filter(frames -> Arrays.stream(frames)
                        .anyMatch(frame -> frame.getClassName().startsWith("org.apache.coyote.")))
                .count();
    }
}
