package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first request of a platform: ask us for a login. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
class LoginTest {

    private final TestClock clock = new TestClock();
    private PlatformDouble platform;
    private TestHost host;

    @BeforeAll
    void open() {
        platform = new PlatformDouble(clock);
        host = new TestHost(new InMemoryLtiStores(), clock);
        host.lti().platforms().register(platform.registration());
    }

    @AfterAll
    void close() {
        host.close();
        platform.close();
    }

    private Map<String, String> request() {
        return new HashMap<>(TestHost.loginRequest(platform, host.entrance("to/path/premiers-pas")));
    }

    @Test
    void itsPageKnowsWhereToAskAndWhatToPutBy() {
        JsonNode told = host.login(request());
        String ask = told.path("ask").asText();
        assertThat(
                ask,
                startsWith(platform.address("/auth") + "?scope=openid&response_type=id_token&response_mode=form_post"));
        assertThat(ask, containsString("prompt=none"));
        assertThat(TestHost.asked(told, "client_id"), is(PlatformDouble.CLIENT));
        assertThat(TestHost.asked(told, "redirect_uri"), is(host.entrance("launch")));
        assertThat(TestHost.asked(told, "login_hint"), is("hint-1"));
        assertThat(TestHost.asked(told, "lti_message_hint"), is("message-1"));
        assertThat(ask, not(containsString(told.path("secret").asText())));
        assertThat(told.path("storage").isEmpty(), is(true));
    }

    @Test
    void noSecretComesTwice() {
        JsonNode first = host.login(request());
        JsonNode second = host.login(request());
        for (String one : new String[] {"secret", "key"}) {
            assertThat(first.path(one).asText(), not(second.path(one).asText()));
        }
        assertThat(TestHost.asked(first, "nonce"), not(TestHost.asked(second, "nonce")));
    }

    @Test
    void aPlatformWithStorageIsBelievedFromItsOriginAlone() {
        Map<String, String> request = request();
        request.put("lti_storage_target", "platformFrame");
        JsonNode told = host.login(request);
        assertThat(told.path("storage").path("target").asText(), is("platformFrame"));
        assertThat(told.path("storage").path("origin").asText(), is(platform.issuer()));
        assertThat(told.path("login").has("lti_storage_target"), is(false));
    }

    @Test
    void thePlatformsPagesAloneMayFrameIt() {
        HttpResponse<String> page = host.postForm("login", request());
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy, containsString("frame-ancestors " + platform.issuer()));
        assertThat(policy, containsString("default-src 'self'"));
        assertThat(policy, not(containsString("unsafe")));
        assertThat(page.headers().firstValue("Cache-Control").orElse(""), is("no-store"));
        assertThat(page.headers().map().keySet(), not(hasItem("set-cookie")));
    }

    @Test
    void itMayBeAskedByAnAddressToo() {
        StringBuilder query = new StringBuilder("lti/login?x=1");
        request()
                .forEach((name, value) ->
                        query.append('&').append(name).append('=').append(value));
        HttpResponse<String> page = host.get(query.toString(), Map.of());
        assertThat(page.statusCode(), is(200));
        assertThat(TestHost.told(page).path("ask").asText(), containsString("login_hint=hint-1"));
    }

    @Test
    void theLanguageIsThePlatformsElseTheBrowsers() {
        Platform english = new Platform(
                platform.issuer(),
                "client-en",
                platform.address("/auth"),
                platform.address("/token"),
                platform.address("/keys"),
                Set.of(),
                PlatformSettings.of("school", Set.of()).withLanguage(Locale.ENGLISH));
        host.lti().platforms().register(english);
        Map<String, String> request = request();
        request.put("client_id", "client-en");
        assertThat(host.postForm("login", request).body(), containsString("<html lang=\"en\">"));
        assertThat(host.postForm("login", request()).body(), containsString("<html lang=\"fr\">"));
        host.lti().platforms().remove(english.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "login_hint", "target_link_uri"})
    void aRequestThatLacksSomethingIsRefused(String parameter) {
        Map<String, String> request = request();
        request.remove(parameter);
        assertThat(host.postForm("login", request).statusCode(), is(400));
        request.put(parameter, "x".repeat(10_000));
        assertThat(host.postForm("login", request).statusCode(), is(400));
    }

    @Test
    void whoIsNotRegisteredIsRefused() {
        Map<String, String> request = request();
        request.put("client_id", "nobody");
        assertThat(host.postForm("login", request).statusCode(), is(403));
        request = request();
        request.put("iss", "https://elsewhere.example.org");
        assertThat(host.postForm("login", request).statusCode(), is(403));
    }

    @Test
    void aPlatformOfSeveralRegistrationsSaysWhich() {
        Map<String, String> request = request();
        request.remove("client_id");
        assertThat(host.postForm("login", request).statusCode(), is(200));
        Platform second = new Platform(
                platform.issuer(),
                "client-second",
                platform.address("/auth"),
                platform.address("/token"),
                platform.address("/keys"),
                Set.of(),
                PlatformSettings.of("school", Set.of()));
        host.lti().platforms().register(second);
        assertThat(host.postForm("login", request).statusCode(), is(403));
        host.lti().platforms().remove(second.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.org/lti/",
                "javascript:alert(1)",
                "/lti/",
                "nonsense with blanks",
                "http://localhost@elsewhere.example.org/lti/"
            })
    void aTargetThatIsNotOursIsRefused(String target) {
        Map<String, String> request = request();
        request.put("target_link_uri", target);
        HttpResponse<String> answer = host.postForm("login", request);
        assertThat(answer.statusCode(), is(404));
        assertThat(answer.body(), not(containsString("elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to/nowhere",
                "to/path",
                "to/path/a/b/c",
                "to/path/..",
                "to/%2e%2e/x",
                "../inclusion/",
                "to//",
                "launch"
            })
    void anAddressOfOursThatIsNoPlaceIsRefused(String path) {
        Map<String, String> request = request();
        request.put("target_link_uri", host.entrance("") + path);
        assertThat(host.postForm("login", request).statusCode(), is(404));
    }

    @Test
    void whatIsWrittenIntoAPageIsNeverMarkup() {
        Map<String, String> request = request();
        request.put("login_hint", "</script><script>alert(1)</script>\u2028&quot;");
        HttpResponse<String> page = host.postForm("login", request);
        assertThat(page.body(), not(containsString("<script>alert")));
        assertThat(TestHost.told(page).path("login").path("login_hint").asText(), is(request.get("login_hint")));
    }

    @Test
    void theEntranceItselfSaysWhereItOpensFrom() {
        assertThat(
                host.get("lti/", Map.of()).body(),
                containsString("Cette adresse s’ouvre depuis votre site de formation."));
        assertThat(host.get("lti", Map.of()).statusCode(), is(303));
        assertThat(host.get("lti/to/path/premiers-pas", Map.of()).statusCode(), is(303));
        assertThat(host.get("lti/nothing", Map.of()).statusCode(), is(404));
        assertThat(host.get("lti/pages/../words/fr.json", Map.of()).statusCode(), not(200));
        assertThat(host.get("lti/pages/login.js", Map.of()).statusCode(), is(200));
    }
}
