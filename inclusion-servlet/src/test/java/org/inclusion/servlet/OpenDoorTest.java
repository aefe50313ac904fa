package org.inclusion.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Bodies that do not end, at doors for people who are not signed in, take so many threads and no more, and keep out
 * nobody who is honest.
 */
@Timeout(60)
class OpenDoorTest {

    private static final String LIBRARY = "/inclusion/practice/guest/step";

    private static final String OF_HOST = "/connexion";

    private static final String FORM = "application/x-www-form-urlencoded";

    private final List<Socket> sockets = new ArrayList<>();

    private final Town town = new Town();

    private final Host host = new Host("", this::application, (tomcat, context) -> {});

    private void application(ServletContext context) {
        // With four places, a caller has one. Bodies of those who are signed in have more time than the others.
        ServletOptions options = ServletOptions.standard()
                .openBodyLimit(4)
                .bodyTime(Duration.ofSeconds(20))
                .caller(request -> request.getHeader("X-Test-Caller"));
        InclusionServlet servlet = new InclusionServlet(town.ccas.inclusion, Town.resolver(), options);
        InclusionServlet.mount(context, "/inclusion/*", servlet);
        context.addServlet("sign-in", new SignIn()).addMapping(OF_HOST);
        context.addFilter("doors", servlet.doorFilter())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, OF_HOST);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        host.close();
        town.close();
    }

    @Test
    void aCallersFurtherSlowBodyIsRefusedUnreadAndTheConnectionIsClosed() throws IOException {
        Socket refused = refusedBesideOneThatIsHeld(LIBRARY, "mean");
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("busy") < 0) {
            answer.append(answerTo(refused));
        }
        assertThat(
                answer.toString(),
                allOf(
                        startsWith("HTTP/1.1 503"),
                        containsString("urn:inclusion:problem:busy"),
                        containsString("Retry-After: 3"),
                        containsString("Connection: close")));
    }

    @Test
    void aBodyThatHasComeWholeIsAnsweredWhoeverIsSlow() throws IOException {
        for (String caller : List.of("a", "b", "c", "d")) {
            refusedBesideOneThatIsHeld(LIBRARY, caller);
        }
        assertThat(answerTo(whole(LIBRARY, "a", "{\"signs\":\"ABCDEFGHJKMNPQRS\"}")), startsWith("HTTP/1.1 404"));
        assertThat(answerTo(whole(LIBRARY, "honest", "{\"signs\":\"ABCDEFGHJKMNPQRS\"}")), startsWith("HTTP/1.1 404"));
    }

    @Test
    void anotherCallerMayBeSlowUntilAllPlacesAreTaken() throws IOException {
        for (String caller : List.of("a", "b", "c")) {
            refusedBesideOneThatIsHeld(LIBRARY, caller);
        }
        Socket honest = begun(LIBRARY, "honest", "application/json", "{", 2);
        honest.getOutputStream().write('}');
        assertThat(answerTo(honest), startsWith("HTTP/1.1 400"));

        refusedBesideOneThatIsHeld(LIBRARY, "d");
        assertThat(answerTo(begun(LIBRARY, "honest", "application/json", "{", 2)), startsWith("HTTP/1.1 503"));
    }

    @Test
    void aPlaceIsFreeAgainWhenItsBodyHasCome() throws IOException {
        for (int i = 0; i < 3; i++) {
            Socket slow = begun(LIBRARY, "mean", "application/json", "{", 2);
            slow.getOutputStream().write('}');
            assertThat(answerTo(slow), startsWith("HTTP/1.1 400"));
        }
    }

    @Test
    void whoeverIsSignedInTakesNoneOfThePlaces() throws IOException {
        for (String caller : List.of("a", "b", "c", "d")) {
            refusedBesideOneThatIsHeld(LIBRARY, caller);
        }
        Socket fatima = begun("/inclusion/api/evidence", "a", "application/json\r\nX-Test-User: fatima", "{", 2);
        fatima.getOutputStream().write('}');
        assertThat(answerTo(fatima), startsWith("HTTP/1.1 400"));
    }

    @Test
    void aDoorOfTheHostsSharesThePlaces() throws IOException {
        refusedBesideOneThatIsHeld(LIBRARY, "mean");
        assertThat(answerTo(begun(OF_HOST, "mean", FORM, "login=", 1_000)), startsWith("HTTP/1.1 503"));
        assertThat(answerTo(whole(OF_HOST, "mean", "login=fatima")), containsString("[fatima]"));

        refusedBesideOneThatIsHeld(OF_HOST, "another");
        assertThat(answerTo(begun(LIBRARY, "another", "application/json", "{", 2)), startsWith("HTTP/1.1 503"));
    }

    /** A byte after the other, each of them in time: what counts is the whole body. */
    @Tag("long")
    @Test
    void aBodyThatDoesNotEndHasFiveSecondsInAll() throws IOException {
        Instant begin = Instant.now();
        Socket body = slow(LIBRARY, "a");
        Socket form = slow(OF_HOST, "b");
        assertThat(answerByteAfterByte(body), startsWith("HTTP/1.1 408"));
        assertThat(answerByteAfterByte(form), startsWith("HTTP/1.1 408"));
        assertThat(Duration.between(begin, Instant.now()), lessThan(Duration.ofSeconds(15)));
    }

    private static String answerByteAfterByte(Socket socket) throws IOException {
        socket.setSoTimeout(100);
        while (true) {
            try {
                return answerTo(socket);
            } catch (SocketTimeoutException stillRead) {
                socket.getOutputStream().write(' ');
            }
        }
    }

    @Test
    void theHostReadsAFormAsEver() throws IOException {
        String answer = answerTo(whole(OF_HOST + "?login=query&x=1", "a", "login=B%C3%A9n+ali&login=%zz&token=&login"));
        assertThat(answer, containsString("[query, Bén ali, ] x=1 token= none=null"));
    }

    @Test
    void noLimitIsBelowOne() {
        ServletOptions options = ServletOptions.standard();
        assertThrows(IllegalArgumentException.class, () -> options.openBodyLimit(0));
    }

    /**
     * Begins two slow bodies of a caller who may have one: one of the two is refused, and the other takes the place.
     */
    private Socket refusedBesideOneThatIsHeld(String path, String caller) throws IOException {
        List<Socket> two = List.of(slow(path, caller), slow(path, caller));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end) {
            for (Socket one : two) {
                if (one.getInputStream().available() > 0) {
                    return one;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("both bodies of " + caller + " are read");
    }

    private Socket slow(String path, String caller) throws IOException {
        return begun(path, caller, path.equals(OF_HOST) ? FORM : "application/json", "{", 100_000);
    }

    private Socket whole(String path, String caller, String body) throws IOException {
        String type = path.startsWith(OF_HOST) ? FORM : "application/json";
        return begun(path, caller, type, body, body.length());
    }

    private Socket begun(String path, String caller, String type, String body, int length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.port());
        sockets.add(socket);
        socket.setSoTimeout(30_000);
        String request = String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: 127.0.0.1",
                "X-Test-Caller: " + caller,
                "X-Inclusion: 1",
                "Content-Type: " + type,
                "Content-Length: " + length,
                "",
                body);
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }

    /** The beginning of an answer, which the tests look at. */
    private static String answerTo(Socket socket) throws IOException {
        byte[] some = new byte[4096];
        return new String(some, 0, Math.max(0, socket.getInputStream().read(some)), UTF_8);
    }

    /** Says what it was sent. */
    private static final class SignIn extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain;charset=UTF-8");
            String said = String.join(", ", request.getParameterValues("login"));
            response.getOutputStream()
                    .write(("[" + said + "] x=" + request.getParameter("x") + " token=" + request.getParameter("token")
                                    + " none=" + request.getParameter("none"))
                            .getBytes(UTF_8));
        }
    }
}
