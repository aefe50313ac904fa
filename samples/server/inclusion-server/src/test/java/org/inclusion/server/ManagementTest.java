package org.inclusion.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is answered to those who run the server, by itself. */
@Timeout(120)
class ManagementTest {

    private static final int HALVES = 300;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void requestsThatComeInHalvesHoldNobodyUp() throws Exception {
        List<Socket> halves = new ArrayList<>();
        try (Town town = new Town()) {
            Address management = town.server.management();
            for (int i = 0; i < HALVES; i++) {
                halves.add(half(management, i % 2 == 0 ? "GET /hea" : "GET /health HTTP/1.1\r\nHost: a\r\nX-"));
            }
            // Who comes after the halves is accepted after them.
            assertThat(get(management, "/health").statusCode(), is(200));
            assertThat(get(management, "/actuator/health/liveness").statusCode(), is(200));
            assertThat("no half had to be given up for it", isWaitedFor(halves.get(0)), is(true));
        } finally {
            for (Socket half : halves) {
                half.close();
            }
        }
    }

    @Test
    void nothingElseIsAnswered() throws Exception {
        try (Town town = new Town()) {
            Address management = town.server.management();
            for (String path : List.of(
                    "/", "/health/more", "/metrics", "/actuator/env", "/actuator/heapdump", "/actuator/loggers")) {
                assertThat(path, get(management, path).statusCode(), is(404));
            }
            assertThat(get(management, "/inclusion/api/me").statusCode(), is(404));
            assertThat(
                    "not for the proxy",
                    get(town.server.address(), "/actuator/health").statusCode(),
                    is(404));
            assertThat("not for the proxy", get(town.server.address(), "/ready").statusCode(), is(404));
        }
    }

    private static Socket half(Address address, String request) throws IOException {
        Socket socket = new Socket(address.host(), address.port());
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Whether the server still waits for the other half: it answers nothing, and keeps the connection. */
    private static boolean isWaitedFor(Socket half) throws IOException {
        half.setSoTimeout(1);
        try {
            half.getInputStream().read();
            return false;
        } catch (SocketTimeoutException silence) {
            return true;
        }
    }

    private HttpResponse<String> get(Address address, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://" + address.host() + ":" + address.port() + path);
        return client.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    }
}
