package org.inclusion.samples.lti;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusion.lti.GradebookDouble;
import org.inclusion.lti.PlatformDouble;
import org.inclusion.samples.browser.HostProcess;
import org.inclusion.samples.lti.Campus.Storage;
import org.inclusion.samples.lti.demo.DemoTool;
import org.junit.jupiter.api.Test;

/**
 * What docs/lti.md says is so: its last line starts the tool, and the addresses that it names are those that a
 * platform needs.
 */
class LtiPageTest {

    private static final Path PAGE = Path.of("..", "..", "..", "docs", "lti.md");

    private static final String SAID = "https://portail.example.org/lti/";

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    /** The command line of the page, with a free port and the double in place of the page's. */
    private static String[] arguments(URI platform, int port) throws IOException {
        Matcher line = Pattern.compile("lti-demo\\.jar (--.*)").matcher(page());
        assertThat("docs/lti.md has the line", line.find(), is(true));
        return Arrays.stream(line.group(1).split(" "))
                .map(argument -> argument.replace("--port=8085", "--port=" + port)
                        .replace("http://localhost:8000", platform.toString()))
                .toArray(String[]::new);
    }

    /** The addresses of the page's table, in its order. */
    private static List<String> addresses() throws IOException {
        return Pattern.compile("\\| `(" + Pattern.quote(SAID) + "[a-z]*)` \\|")
                .matcher(page())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aPlatformIsConnectedAsThePageSaysAndIsToldWhatThePageSays() throws Exception {
        try (Campus campus = new Campus();
                StrictBrowser browser = new StrictBrowser()) {
            PlatformDouble platform = campus.platform();
            GradebookDouble gradebook = new GradebookDouble(platform);
            campus.registersItself();
            int port = HostProcess.freePort();
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            try (DemoTool tool = DemoTool.start(
                    new PrintStream(said, true, StandardCharsets.UTF_8), arguments(platform.address(""), port))) {
                String out = said.toString(StandardCharsets.UTF_8);
                String entrance = tool.entrance().toString();
                for (String address : addresses()) {
                    assertThat(out, containsString(address.replace(SAID, entrance)));
                }
                HttpResponse<String> connected = connect(out, platform);
                assertThat(connected.body(), containsString("C’est relié"));
                gradebook.knows(entrance + "keys");
                campus.knows(entrance);
                Page page = browser.page();
                learns(page, campus, entrance);
                page.waitForCondition(() -> !gradebook.scores().isEmpty());
                assertThat(gradebook.scores().get(0).path("activityProgress").asText(), is("Initialized"));
                isNamedInTheTable(gradebook);
            }
        }
    }

    /** What a platform does with the registration URL. */
    private static HttpResponse<String> connect(String out, PlatformDouble platform) throws Exception {
        Matcher address = Pattern.compile("registration URL +(\\S+)").matcher(out);
        assertThat(out, address.find(), is(true));
        String asked = address.group(1) + "&openid_configuration="
                + URLEncoder.encode(platform.address("/configuration").toString(), StandardCharsets.UTF_8);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(asked))
                                .header("Accept-Language", "fr")
                                .build(),
                        BodyHandlers.ofString());
    }

    private static void learns(Page page, Campus campus, String entrance) {
        page.navigate(campus.course(Storage.PARENT, entrance + "to/path/premiers-pas"));
        Activity.reaches(page, entrance + "launch");
        FrameLocator activity = page.frameLocator("iframe[name=activity]");
        assertThat(activity.locator("h1")).hasText("Ce que votre formation verra");
        activity.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("D’accord"))
                .click();
        assertThat(activity.locator("inclusion-path [part~=heading]").first()).isVisible();
    }

    /** Every field that came stands in the table for the data-protection officer. */
    private static void isNamedInTheTable(GradebookDouble gradebook) throws IOException {
        Set<String> fields = new TreeSet<>();
        gradebook.scores().forEach(score -> score.fieldNames().forEachRemaining(fields::add));
        gradebook.lineItems().forEach(item -> item.fieldNames().forEachRemaining(fields::add));
        String table = page().split("## What is sent, and what is not", 2)[1].split("## ", 2)[0];
        fields.remove("id");
        for (String field : fields) {
            assertThat(table, containsString("`" + field + "`"));
        }
    }
}
