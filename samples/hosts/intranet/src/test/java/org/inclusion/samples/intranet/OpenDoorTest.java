package org.inclusion.samples.intranet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches the intranet before anybody is signed in: bodies that do not end, and a forged name. */
class OpenDoorTest {

    /** As many as the intranet's Tomcat has threads. */
    private static final int SLOW = 200;

    private static final int PLACES = 64;

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: (form=[^;]+)");

    private static final String[] DOORS = {
        "/connexion", "/inclusion/practice/guest/step", "/inclusion/practice/codes/333333/results"
    };

    @Test
    void slowFormsAndBodiesFromManyAddressesLeaveTheDoorOpen(@TempDir Path folder) throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder))) {
            try {
                int port = URI.create(intranet.address()).getPort();
                for (int i = 0; i < SLOW; i++) {
                    slow.add(begun(port, DOORS[i % DOORS.length], "127.0.1." + (1 + i % 100)));
                }
                awaitEachIsHeldOrRefused(slow);

                String page = answer(port, "GET /connexion HTTP/1.1\r\nConnection: close", "");
                String form = "token=" + found(TOKEN, page) + "&login=fatima&password=valbonne";
                String head = "POST /connexion HTTP/1.1\r\nConnection: close\r\nCookie: " + found(COOKIE, page)
                        + "\r\nContent-Type: application/x-www-form-urlencoded";
                assertThat(answer(port, head, form), containsString("\r\nLocation: /\r\n"));
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
    }

    /** A page whose owner leads her name to this machine is not the intranet's. */
    @Test
    void aForgedHostWithItsOriginChangesNothing(@TempDir Path folder) throws Exception {
        try (Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder));
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(intranet.address()).getPort())) {
            String request = String.join(
                    "\r\n",
                    "POST /inclusion/practice/guest/step HTTP/1.1",
                    "Host: evil.example",
                    "Origin: http://evil.example",
                    "X-Inclusion: 1",
                    "Content-Type: application/json",
                    "Content-Length: 2",
                    "",
                    "{}");
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII), equalTo("HTTP/1.1 403"));
        }
    }

    /** Sends a short form as browsers do: with its head. */
    private static String answer(int port, String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
            String request = head + "\r\nHost: 127.0.0.1:" + port + "\r\n" + length + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(text, matcher.find(), is(true));
        return matcher.group(1);
    }

    private static Socket begun(int port, String door, String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String head = String.join(
                "\r\n",
                "POST " + door + " HTTP/1.1",
                "Host: 127.0.0.1",
                "X-Inclusion: 1",
                "Content-Type: " + (door.equals(DOORS[0]) ? "application/x-www-form-urlencoded" : "application/json"),
                "Content-Length: 100000",
                "",
                "{");
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    private static void awaitEachIsHeldOrRefused(List<Socket> slow) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        long answered = 0;
        while (answered < SLOW - PLACES && System.nanoTime() < end) {
            answered = 0;
            for (Socket socket : slow) {
                answered += socket.getInputStream().available() > 0 ? 1 : 0;
            }
        }
        int refused = 0;
        for (Socket socket : slow) {
            if (socket.getInputStream().available() > 0) {
                String told = new String(socket.getInputStream().readNBytes(12), US_ASCII);
                refused += told.equals("HTTP/1.1 503") ? 1 : 0;
            }
        }
        assertThat("refused at once", refused, greaterThanOrEqualTo(SLOW / 2));
    }
}
