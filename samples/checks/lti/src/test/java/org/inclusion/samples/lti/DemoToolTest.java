package org.inclusion.samples.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.inclusion.samples.browser.HostProcess;
import org.inclusion.samples.lti.demo.DemoTool;
import org.junit.jupiter.api.Test;

/** The demonstration tool behind a proxy with TLS: every address that a platform or a browser gets is the proxy's. */
class DemoToolTest {

    private static final String PLATFORM = "https://moodle.example.org";

    @Test
    void behindAProxyItNamesTheAddressesOfTheProxyAlone() throws Exception {
        int port = HostProcess.freePort();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (DemoTool tool = DemoTool.start(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                "--port=" + port,
                "--address=https://demo.example.org/",
                "--platform=" + PLATFORM,
                "--issuer=" + PLATFORM,
                "--client-id=client-1",
                "--authorization=" + PLATFORM + "/auth",
                "--token=" + PLATFORM + "/token",
                "--keys=" + PLATFORM + "/keys",
                "--deployment=1")) {
            assertThat(tool.entrance(), is(URI.create("https://demo.example.org/lti/")));
            assertThat(
                    printed.toString(StandardCharsets.UTF_8),
                    containsString(
                            "redirect URI                                      https://demo.example.org/lti/launch"));
            assertThat(printed.toString(StandardCharsets.UTF_8), not(containsString(":" + port)));

            HttpResponse<String> login = get(
                    port,
                    "/lti/login?iss=" + encoded(PLATFORM)
                            + "&client_id=client-1&login_hint=h&lti_message_hint=m&target_link_uri="
                            + encoded("https://demo.example.org/lti/"));
            assertThat(login.body(), login.statusCode(), is(200));
            assertThat(login.body(), containsString("redirect_uri=" + encoded("https://demo.example.org/lti/launch")));
            assertThat(login.body(), not(containsString(":" + port)));
        }
    }

    @Test
    void whatIsMistypedOnItsCommandLineIsNamed() {
        assertThat(wrong("--platfrom=" + PLATFORM), is("not known: --platfrom=" + PLATFORM));
        assertThat(wrong(), is("--platform=URL is missing: which platform may come in?"));
        assertThat(wrong("--platform=" + PLATFORM, "--client-id=client-1"), is("--issuer is missing"));
    }

    private static String wrong(String... arguments) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> DemoTool.start(nowhere, arguments))
                .getMessage());
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
