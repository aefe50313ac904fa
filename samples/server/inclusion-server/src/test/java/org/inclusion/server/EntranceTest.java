package org.inclusion.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.inclusion.lti.Lti;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server is an entrance of training platforms where its settings say so. */
class EntranceTest {

    private static final String ISSUER = "https://moodle.example.org";

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> get(RunningServer server, String path) {
        URI address = URI.create("http://127.0.0.1:" + server.address().port() + path);
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> settings(TownPortal portal) {
        Map<String, String> settings = new HashMap<>(Town.settings(portal, TestDatabase.create()));
        settings.put("inclusion.installation-key", "0f".repeat(32));
        settings.put("beside.lti", "true");
        return settings;
    }

    @Test
    @Tag("long")
    void aRegisteredPlatformIsSentOnAndFindsTheKeysAndAnotherOneIsNot() {
        try (TownPortal portal = new TownPortal();
                RunningServer server = RunningServer.start(settings(portal))) {
            server.context()
                    .getBean(Lti.class)
                    .platforms()
                    .register(new Platform(
                            ISSUER,
                            "client-1",
                            URI.create(ISSUER + "/auth"),
                            URI.create(ISSUER + "/token"),
                            URI.create(ISSUER + "/keys"),
                            Set.of("1"),
                            PlatformSettings.of("ecole-1", Set.of(ISSUER))));
            HttpResponse<String> keys = get(server, "/inclusion/lti/keys");
            assertThat(keys.statusCode(), is(200));
            assertThat(keys.body(), containsString("\"kty\":\"RSA\""));

            String asked = "/inclusion/lti/login?login_hint=u&client_id=client-1&target_link_uri=" + portal.origin()
                    + "/inclusion/lti/&iss=";
            HttpResponse<String> login = get(server, asked + ISSUER);
            assertThat(login.statusCode(), is(200));
            assertThat(login.body(), containsString(ISSUER + "/auth"));
            assertThat(login.body(), containsString("%2Finclusion%2Flti%2Flaunch"));
            assertThat(get(server, asked + "https://other.example.org").body(), not(containsString("/auth")));

            assertThat(
                    "the library beside it",
                    get(server, "/inclusion/ui/inclusion.js").statusCode(),
                    is(200));
        }
    }
}
