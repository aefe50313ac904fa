package org.inclusion.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If something fails inside, the caller gets an incident number, and the host's log gets the rest. */
class FaultTest {

    private final PrintStream usual = System.err;
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();

    FaultTest() {
        System.setErr(new PrintStream(logged, true, UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(usual);
    }

    @Test
    void whatAPortThrowsStaysInTheLog() {
        List<Throwable> faults = List.of(
                new IllegalStateException("secret detail"),
                new NullPointerException(),
                new AssertionError("secret detail"),
                new StackOverflowError(),
                new NoClassDefFoundError("secret/Detail"));
        for (Throwable fault : faults) {
            Reply reply = ask(request -> {
                throw sneaky(fault);
            });
            assertThat(reply.status(), equalTo(500));
            assertThat(reply.problem(), equalTo("unexpected"));
            assertThat(reply.body(), not(containsString("secret")));
            assertThat(reply.body(), not(containsString(fault.getClass().getSimpleName())));
            assertThat(reply.text("/incident").length(), equalTo(36));
            assertThat(reply.text("/detail"), containsString(reply.text("/incident")));
            assertThat(log(), containsString(reply.text("/incident")));
            assertThat(log(), containsString(fault.getClass().getName()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fatima@example.org", "185017512345678", "1.85.01.75.123.456.78", "Fatima B."})
    void anIdThatNamesAPersonIsTheHostsMistakeAndIsNotRepeated(String login) {
        Reply reply = ask(request -> Optional.of(new Actor(login, Set.of(Role.LEARNER), Set.of("ccas"))));

        assertThat(reply.status(), equalTo(500));
        assertThat(reply.body(), not(containsString(login)));
        assertThat(log(), containsString("IllegalArgumentException"));
        assertThat(log(), not(containsString(login)));
    }

    @Test
    void namesThatCannotBeHadAreAFaultToo() {
        try (Inclusion inclusion = Inclusion.builder()
                        .stores(new InMemoryStores())
                        .names(id -> {
                            throw new IllegalStateException("directory away");
                        })
                        .build();
                Host host = new Host(new InclusionServlet(inclusion, Town.resolver()))) {
            assertThat(new Caller(host, new Contract(), "fatima").get("api/me").status(), equalTo(500));
        }
    }

    @Test
    void aBodyThatBreaksOffIsRefused() throws IOException {
        try (Town town = new Town()) {
            String head = String.join(
                    "\r\n",
                    "POST /inclusion/api/evidence HTTP/1.1",
                    "Host: 127.0.0.1",
                    "X-Test-User: fatima",
                    "X-Inclusion: 1",
                    "Content-Type: application/json",
                    "");
            // Tomcat answers broken framing itself, on its own page. That page must say nothing of the library.
            for (String rest :
                    List.of("Content-Length: 100\r\n\r\n{\"id\":", "Transfer-Encoding: chunked\r\n\r\nZZ\r\n")) {
                String answer = raw(town, head + rest);
                assertThat(answer, startsWith("HTTP/1.1 400"));
                assertThat(answer, not(containsString("Exception")));
                assertThat(answer, not(containsString("org.")));
            }
            assertThat(town.as("fatima").get("api/me").status(), equalTo(200));
            assertThat(log(), is(""));
        }
    }

    private static String raw(Town town, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), town.host.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static Reply ask(ActorResolver resolver) {
        try (Ccas ccas = new Ccas();
                Host host = new Host(new InclusionServlet(ccas.inclusion, resolver))) {
            return new Caller(host, new Contract(), "fatima").get("api/me");
        }
    }

    private String log() {
        return logged.toString(UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable fault) throws T {
        throw (T) fault;
    }
}
