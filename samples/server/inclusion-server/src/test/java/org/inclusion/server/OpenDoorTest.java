package org.inclusion.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reaches the server before anybody has a session: tokens and bodies that do not end, and a forged name. */
@Timeout(120)
class OpenDoorTest {

    /** As many as the server's Tomcat has threads. */
    private static final int SLOW = 200;

    private static final int PLACES = 64;

    private static final String SIGN_IN = "/inclusion/session";

    private static final List<String> DOORS =
            List.of(SIGN_IN, "/inclusion/practice/guest/step", "/inclusion/practice/codes/333333/results");

    private final Town town = new Town();

    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        town.close();
    }

    /** Three doors from a hundred addresses, or the sign-in alone from ten. */
    @ParameterizedTest
    @CsvSource({"3, 100", "1, 10"})
    void slowTokensAndBodiesLeaveTheSignInOpen(int doors, int addresses) throws IOException {
        for (int i = 0; i < SLOW; i++) {
            slow.add(sent(DOORS.get(i % doors), "198.51.100." + (1 + i % addresses), "Content-Length: 100000", "{"));
        }
        awaitAllButThePlacesAreTold();

        String token = town.portal.key().token(Claims.learner("p-honest").all());
        try (Socket honest = sent(SIGN_IN, "192.0.2.1", "Content-Length: " + token.length(), token)) {
            assertThat(statusTold(honest), equalTo("HTTP/1.1 204"));
        }
    }

    /** A page whose owner leads her name to this machine is not the host's. */
    @ParameterizedTest
    @CsvSource({SIGN_IN, "/inclusion/practice/guest/step", "/inclusion/api/evidence"})
    void anOriginThatEqualsAForgedHostIsRefused(String path) throws IOException {
        try (Socket forged = new Socket(
                InetAddress.getLoopbackAddress(), town.server.address().port())) {
            String head = String.join(
                    "\r\n",
                    "POST " + path + " HTTP/1.1",
                    "Host: evil.example",
                    "Origin: http://evil.example",
                    "X-Inclusion: 1",
                    "Content-Type: application/json",
                    "Content-Length: 2",
                    "",
                    "{}");
            forged.getOutputStream().write(head.getBytes(US_ASCII));
            assertThat(statusTold(forged), equalTo("HTTP/1.1 403"));
        }
    }

    /** A request whose body comes with its head, as far as it comes. */
    private Socket sent(String door, String caller, String length, String body) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), town.server.address().port());
        socket.setSoTimeout(30_000);
        String request = String.join(
                "\r\n",
                "POST " + door + " HTTP/1.1",
                "Host: 127.0.0.1",
                "X-Forwarded-For: " + caller,
                "X-Inclusion: 1",
                "Content-Type: application/json",
                length,
                "",
                body);
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return socket;
    }

    /** What is beyond the places is refused at once: before any body has had its time. */
    private void awaitAllButThePlacesAreTold() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        int told = 0;
        while (told < SLOW - PLACES && System.nanoTime() < end) {
            told = 0;
            for (Socket socket : slow) {
                told += socket.getInputStream().available() > 0 ? 1 : 0;
            }
        }
        int refused = 0;
        for (Socket socket : slow) {
            if (socket.getInputStream().available() > 0 && statusTold(socket).equals("HTTP/1.1 503")) {
                refused++;
            }
        }
        assertThat("refused at once", refused, greaterThanOrEqualTo(SLOW / 2));
    }

    private static String statusTold(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), US_ASCII);
    }
}
