package org.inclusion.samples.jetty;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.inclusion.samples.browser.Chromium;
import org.inclusion.samples.browser.ChromiumExtension;
import org.inclusion.samples.browser.FirstPath;
import org.inclusion.servlet.PrincipalIds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The host as it is started, with its people. */
@ExtendWith(ChromiumExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit sets it before any test
class JettyHostTest {

    private static final String KEY = "00".repeat(32);

    private static JettyHost host;

    @BeforeAll
    static void start() throws Exception {
        host = new JettyHost(0, "jdbc:h2:mem:jetty;DB_CLOSE_DELAY=-1", KEY);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void whoIsNotSignedInIsKeptOut() throws Exception {
        assertThat(get("/", null).statusCode(), equalTo(401));
        assertThat(get("/inclusion/api/me", null).statusCode(), equalTo(401));
        assertThat(get("/inclusion/ui/inclusion.js", null).statusCode(), equalTo(200));
    }

    @Test
    void odetteIsALearnerUnderAnOpaqueIdAndMarcAHelper() throws Exception {
        HttpResponse<String> odette = get("/inclusion/api/me", "odette");
        assertThat(odette.statusCode(), equalTo(200));
        assertThat(odette.body(), containsString(PrincipalIds.ofHex(KEY).idOf("odette")));
        assertThat(get("/inclusion/api/me", "marc").body(), containsString("\"HELPER\""));
    }

    @Test
    void odetteBeginsHerFirstPath(Chromium chromium) {
        FirstPath.isBegun(chromium, address("/"), "odette", "bonjour");
    }

    private static HttpResponse<String> get(String path, @Nullable String login) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (login != null) {
            byte[] both = (login + ":bonjour").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + host.port() + path;
    }
}
