package org.inclusion.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body has a total time, however steadily its bytes come. */
class BodyTimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 1000000\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n80000\r\n{"})
    void aBodyThatComesTooSlowlyIsToldSo(String lengthAndBeginning) throws IOException {
        ServletOptions options = ServletOptions.standard().bodyTime(Duration.ofMillis(1));
        try (Town town = new Town(new InMemoryStores(), options);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), town.host.port())) {
            socket.setSoTimeout(20_000);
            String head = String.join(
                    "\r\n",
                    "POST /inclusion/api/evidence HTTP/1.1",
                    "Host: 127.0.0.1",
                    "X-Test-User: fatima",
                    "X-Inclusion: 1",
                    "Content-Type: application/json",
                    lengthAndBeginning);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (socket.getInputStream().available() == 0 && System.nanoTime() < end) {
                socket.getOutputStream().write(' ');
                Thread.onSpinWait();
            }
            assertThat("an answer has come", socket.getInputStream().available() > 0, is(true));
            StringBuilder answer = new StringBuilder();
            for (int next = 0; next >= 0 && answer.indexOf("body-too-slow") < 0; ) {
                next = socket.getInputStream().read();
                answer.append((char) next);
            }
            assertThat(answer.toString(), startsWith("HTTP/1.1 408"));
            assertThat(answer.toString(), containsString("urn:inclusion:problem:body-too-slow"));
        }
    }

    @Test
    void theTimeOfABodyIsMoreThanNothing() {
        ServletOptions options = ServletOptions.standard();
        assertThrows(IllegalArgumentException.class, () -> options.bodyTime(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> options.bodyTime(Duration.ofSeconds(-1)));
    }
}
