package org.inclusion.servlet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** A request that a page of another site could make a browser send changes nothing. */
class CsrfTest {

    private static final String ADDRESS = "api/learners/me/enrolments";

    @Test
    void withoutTheHeaderNothingChanges() {
        try (Town town = new Town()) {
            Caller fatima = town.as("fatima");

            assertThat(fatima.send(ADDRESS, CsrfTest::plain).problem(), equalTo("header-missing"));
            Reply wrong = fatima.send(ADDRESS, request -> plain(request.header("X-Inclusion", "0")));
            assertThat(wrong.status(), equalTo(403));
            assertThat(
                    fatima.get("api/learners/me/progress").json().get("paths").size(), equalTo(0));
        }
    }

    @Test
    void ofTheOriginsOnlyItsOwnIsAllowed() {
        try (Town town = new Town()) {
            Caller fatima = town.as("fatima");
            String own = "http://127.0.0.1:" + town.host.port();

            assertThat(enrol(fatima, own).status(), equalTo(201));
            String[] foreign = {
                "null",
                "",
                "https://127.0.0.1:" + town.host.port(),
                "http://127.0.0.1",
                "http://localhost:" + town.host.port(),
                own + ".evil.example",
                "http://evil.example"
            };
            for (String origin : foreign) {
                assertThat(origin, enrol(fatima, origin).problem(), equalTo("foreign-origin"));
            }
        }
    }

    @Test
    void theLogSaysWhichOriginWasSeenAndWhereTheContainerBelievesItIs() {
        try (LogLines log = new LogLines();
                Town town = new Town()) {
            enrol(town.as("fatima"), "https://portail.example.org");

            assertThat(
                    log.with("foreign-origin"),
                    contains(allOf(
                            containsString("its Origin is https://portail.example.org,"),
                            containsString("sent to http://127.0.0.1:" + town.host.port() + "."),
                            containsString("inclusion.servlet.allowed-origins"))));
        }
    }

    @Test
    void whereOriginsAreNamedTheLogSaysWhichAreAllowed() {
        ServletOptions options =
                ServletOptions.standard().allowedOrigins(Set.of("https://b.example.org", "https://a.example.org"));
        try (LogLines log = new LogLines();
                Town town = new Town(new InMemoryStores(), options)) {
            enrol(town.as("fatima"), "http://a.example.org");

            assertThat(
                    log.with("foreign-origin"),
                    contains(containsString("its Origin is http://a.example.org, and the allowed origins are"
                            + " https://a.example.org, https://b.example.org")));
        }
    }

    @Test
    void aMissingHeaderAndAMissingTokenAreToldApartInTheLog() {
        ServletOptions options = ServletOptions.standard().hostCsrf(request -> false);
        try (LogLines log = new LogLines();
                Town town = new Town(new InMemoryStores(), options)) {
            Caller fatima = town.as("fatima");
            fatima.send(ADDRESS, CsrfTest::plain);
            fatima.post(ADDRESS, "{'path':'premiers-pas'}");

            assertThat(log.with("403 header-missing"), contains(containsString("no header X-Inclusion: 1")));
            assertThat(log.with("403 host-token"), contains(containsString("your HostCsrf did not accept it")));
        }
    }

    @Test
    void whoIsRefusedAgainAndAgainFillsNoLog() {
        try (LogLines log = new LogLines();
                Town town = new Town()) {
            Caller fatima = town.as("fatima");
            for (int i = 0; i < 20; i++) {
                enrol(fatima, "https://evil.example/" + i);
            }

            assertThat(log.with("foreign-origin").size(), equalTo(1));
        }
    }

    @Test
    void behindAProxyTheHostNamesTheOrigins() {
        ServletOptions options = ServletOptions.standard().allowedOrigins(Set.of("https://Portail.example.org"));
        try (Town town = new Town(new InMemoryStores(), options)) {
            Caller fatima = town.as("fatima");

            assertThat(enrol(fatima, "https://portail.example.org").status(), equalTo(201));
            assertThat(enrol(fatima, "http://127.0.0.1:" + town.host.port()).status(), equalTo(403));
        }
    }

    /** A page of a name that leads here by a trick of its owner's sends a host and an origin that are the same. */
    @Test
    void anOriginThatIsAsForgedAsItsHostIsRefusedWhereTheOriginsAreNamed() throws IOException {
        ServletOptions known = ServletOptions.standard().allowedOrigins(Set.of("https://portail.example.org"));
        try (Town town = new Town(new InMemoryStores(), known)) {
            assertThat(forged(town), startsWith("HTTP/1.1 403"));
        }
        // A servlet that was not told where it is believes the request.
        try (Town town = new Town()) {
            assertThat(forged(town), startsWith("HTTP/1.1 201"));
        }
    }

    private static String forged(Town town) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), town.host.port())) {
            String request = String.join(
                    "\r\n",
                    "POST /inclusion/" + ADDRESS + " HTTP/1.1",
                    "Host: evil.example",
                    "Origin: http://evil.example",
                    "X-Inclusion: 1",
                    "X-Test-User: fatima",
                    "Content-Type: application/json",
                    "Content-Length: 23",
                    "",
                    "{\"path\":\"premiers-pas\"}");
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readNBytes(12), UTF_8);
        }
    }

    @Test
    void thePortThatBrowsersLeaveOutMayBeNamed() {
        Set<String> origins = ServletOptions.standard()
                .allowedOrigins(Set.of(
                        "https://a.example:443",
                        "http://B.example:80",
                        "https://c.example:80",
                        "http://d.example:443",
                        "https://[2001:db8::443]",
                        "https://e.example:8443"))
                .allowedOrigins();

        assertThat(
                origins,
                equalTo(Set.of(
                        "https://a.example",
                        "http://b.example",
                        "https://c.example:80",
                        "http://d.example:443",
                        "https://[2001:db8::443]",
                        "https://e.example:8443")));
    }

    @Test
    void anOriginHasNoPath() {
        Set<String> misshapen = Set.of("https://portail.example.org/");

        assertThrows(
                IllegalArgumentException.class, () -> ServletOptions.standard().allowedOrigins(misshapen));
    }

    @Test
    void theHostsOwnTokenIsAskedOnTop() {
        ServletOptions options =
                ServletOptions.standard().hostCsrf(request -> "secret".equals(request.getHeader("X-Host-Token")));
        try (Town town = new Town(new InMemoryStores(), options)) {
            Caller fatima = town.as("fatima");

            assertThat(fatima.post(ADDRESS, "{'path':'premiers-pas'}").problem(), equalTo("host-token"));
            assertThat(
                    fatima.post(ADDRESS, "{'path':'premiers-pas'}", "X-Host-Token", "secret")
                            .status(),
                    equalTo(201));
            assertThat(
                    fatima.send(ADDRESS, request -> plain(request.header("X-Host-Token", "secret")))
                            .problem(),
                    equalTo("header-missing"));
            assertThat(fatima.get("api/me").status(), equalTo(200));
        }
    }

    private static Reply enrol(Caller who, String origin) {
        return who.post(ADDRESS, "{'path':'premiers-pas'}", "Origin", origin);
    }

    private static HttpRequest.Builder plain(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"path\":\"premiers-pas\"}"));
    }
}
