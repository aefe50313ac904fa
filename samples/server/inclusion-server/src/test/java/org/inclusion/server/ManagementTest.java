package org.inclusion.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is answered to those who run the server, by itself. */
@Timeout(60)
class ManagementTest {

    private static final int HALVES = 300;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void requestsThatComeInHalvesHoldNobodyUp() throws Exception {
        List<Socket> halves = new ArrayList<>();
        try (Management management = new Management(new Address("127.0.0.1", 0), Optional::empty, () -> "")) {
            for (int i = 0; i < HALVES; i++) {
                halves.add(
                        half(management.address(), i % 2 == 0 ? "GET /hea" : "GET /health HTTP/1.1\r\nHost: a\r\nX-"));
            }
            Thread.sleep(300);
            long start = System.nanoTime();
            assertThat(get(management.address(), "/health").statusCode(), is(200));
            assertThat(get(management.address(), "/ready").statusCode(), is(200));
            assertThat(Duration.ofNanos(System.nanoTime() - start).toMillis(), lessThan(2_000L));
        } finally {
            for (Socket half : halves) {
                half.close();
            }
        }
    }

    @Test
    void whatIsWrongIsSaidInAWord() throws Exception {
        try (Management management =
                new Management(new Address("127.0.0.1", 0), () -> Optional.of("memory"), () -> "some 1\n")) {
            assertThat(get(management.address(), "/ready").statusCode(), is(503));
            assertThat(get(management.address(), "/ready").body(), equalTo("{\"ready\":false,\"because\":\"memory\"}"));
            assertThat(get(management.address(), "/metrics").body(), equalTo("some 1\n"));
            assertThat(get(management.address(), "/health/more").statusCode(), is(404));
        }
    }

    private static Socket half(Address address, String request) throws IOException {
        Socket socket = new Socket(address.host(), address.port());
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private HttpResponse<String> get(Address address, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://" + address.host() + ":" + address.port() + path);
        return client.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    }
}
