package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A platform registers itself, where it was offered that. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class RegistrationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    private final TestClock clock = new TestClock();
    private final Map<String, Object> description = new HashMap<>();
    private final Map<String, Object> answer = new HashMap<>();
    private PlatformDouble platform;
    private TestHost host;
    private volatile String asked = "";
    private volatile String authorized = "";
    private volatile int status = 200;
    private final AtomicInteger registrations = new AtomicInteger();

    @BeforeEach
    void open() {
        platform = new PlatformDouble(clock);
        host = new TestHost(new InMemoryLtiStores(), clock);
        description.putAll(Map.of(
                "issuer", platform.issuer(),
                "authorization_endpoint", platform.address("/auth").toString(),
                "token_endpoint", platform.address("/token").toString(),
                "jwks_uri", platform.address("/keys").toString(),
                "registration_endpoint", platform.address("/registration").toString()));
        answer.putAll(Map.of(
                "client_id", PlatformDouble.CLIENT, CONFIGURATION, Map.of("deployment_id", PlatformDouble.DEPLOYMENT)));
        platform.server().createContext("/configuration", exchange -> write(exchange, 200, description));
        platform.server().createContext("/registration", exchange -> {
            registrations.incrementAndGet();
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            authorized = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            write(exchange, status, answer);
        });
    }

    private static void write(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void close() {
        host.close();
        platform.close();
    }

    private URI offer() {
        return host.lti()
                .registrationAddress(
                        platform.address("/"),
                        PlatformSettings.of("school", Set.of(platform.issuer())).withNames(false));
    }

    private HttpResponse<String> register(URI offer, String configuration) {
        String query = offer.getRawQuery() + "&registration_token=leave&openid_configuration="
                + URLEncoder.encode(configuration, StandardCharsets.UTF_8);
        return host.get("lti/register?" + query, Map.of());
    }

    private HttpResponse<String> register() {
        return register(offer(), platform.address("/configuration").toString());
    }

    private static String pathOf(JsonNode address) {
        return URI.create(address.asText()).getPath().substring(1);
    }

    private List<Platform> registered() {
        return host.lti().platforms().all();
    }

    @Test
    void itIsRegisteredWithWhatWasAgreedAndItsPeopleComeIn() throws IOException {
        HttpResponse<String> page = register();
        assertThat(page.body(), page.statusCode(), is(200));
        assertThat(page.body(), containsString("C’est relié"));
        assertThat(registered(), contains(platform.registration()));
        assertThat(authorized, is("Bearer leave"));
        JsonNode request = JSON.readTree(asked);
        assertThat(request.path("initiate_login_uri").asText(), is(host.entrance("login")));
        assertThat(request.path("redirect_uris").get(0).asText(), is(host.entrance("launch")));
        assertThat(request.path("jwks_uri").asText(), is(host.entrance("keys")));
        assertThat(request.path(CONFIGURATION).path("claims").toString(), is("[\"iss\",\"sub\"]"));
        assertThat(request.path("client_name").asText(), is("inclusion"));
        assertThat(host.get(pathOf(request.path("logo_uri")), Map.of()).statusCode(), is(200));
        JsonNode tool = request.path(CONFIGURATION);
        assertThat(tool.path("description").asText(), containsString("pas à pas"));
        assertThat(tool.path("description#fr"), is(tool.path("description")));
        assertThat(tool.path("description#en").asText(), containsString("step by step"));
        assertThat(host.visit(platform, host.entrance("")).path("kind").asText(), is("WISH"));
    }

    /** The container that a platform leaves for a tool that registered itself is a frame in its own page. */
    @Test
    void thePageOfThePlatformThatRegisteredItselfMayShowTheActivityInAFrame() {
        URI offer = host.lti()
                .registrationAddress(
                        platform.address("/"), PlatformSettings.of("school", Set.of("http://pages.example.org")));
        register(offer, platform.address("/configuration").toString());
        HttpResponse<String> opened = host.postForm("login", TestHost.loginRequest(platform, host.entrance("")));
        assertThat(
                opened.headers().firstValue("Content-Security-Policy").orElse(""),
                containsString("frame-ancestors http://pages.example.org"));
    }

    @Test
    void anOfferServesOnce() {
        URI offer = offer();
        String configuration = platform.address("/configuration").toString();
        assertThat(register(offer, configuration).statusCode(), is(200));
        answer.put("client_id", "client-2");
        HttpResponse<String> again = register(offer, configuration);
        assertThat(again.statusCode(), is(403));
        assertThat(again.body(), containsString("demandez une nouvelle adresse"));
        assertThat(again.body(), containsString("Relier ce site"));
        assertThat(again.body(), not(containsString("formation")));
        assertThat(registered(), hasSize(1));
    }

    @Test
    void anOfferIsForOnePlatformAndNobodyElseIsAsked() {
        try (PlatformDouble other = new PlatformDouble(clock)) {
            other.server().createContext("/configuration", exchange -> write(exchange, 200, description));
            assertThat(
                    register(offer(), other.address("/configuration").toString())
                            .statusCode(),
                    is(403));
            assertThat(register(offer(), "file:///etc/passwd").statusCode(), is(403));
            assertThat(register(offer(), "http://169.254.169.254/").statusCode(), is(403));
        }
        assertThat(registrations.get(), is(0));
        assertThat(registered(), empty());
    }

    @Test
    void withoutAnOfferOrWithOneThatIsOverNobodyIsAsked() {
        String configuration =
                URLEncoder.encode(platform.address("/configuration").toString(), StandardCharsets.UTF_8);
        assertThat(
                host.get("lti/register?openid_configuration=" + configuration, Map.of())
                        .statusCode(),
                is(400));
        assertThat(
                host.get("lti/register?offer=nonsense&openid_configuration=" + configuration, Map.of())
                        .statusCode(),
                is(403));
        URI offer = offer();
        clock.pass(Duration.ofDays(8));
        assertThat(
                register(offer, platform.address("/configuration").toString()).statusCode(), is(403));
        assertThat(registrations.get(), is(0));
    }

    @Test
    void aPlatformThatDescribesItselfWronglyIsRefusedAndNothingIsKept() {
        for (String member :
                List.of("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "registration_endpoint")) {
            Object right = description.remove(member);
            assertThat(member, register().statusCode(), is(403));
            description.put(member, member.equals("issuer") ? "" : "http://elsewhere.example.org/");
            assertThat(member, register().statusCode(), is(403));
            description.put(member, String.valueOf(right));
        }
        assertThat(registered(), empty());
        assertThat(register().statusCode(), is(200));
    }

    @Test
    void aPlatformThatRefusesIsToldCalmlyAndTheOfferStands() {
        URI offer = offer();
        String configuration = platform.address("/configuration").toString();
        status = 400;
        HttpResponse<String> refused = register(offer, configuration);
        assertThat(refused.statusCode(), is(503));
        assertThat(refused.body(), not(containsString("Exception")));
        status = 200;
        answer.remove("client_id");
        assertThat(register(offer, configuration).statusCode(), is(403));
        answer.put("client_id", PlatformDouble.CLIENT);
        assertThat(register(offer, configuration).statusCode(), is(200));
    }

    @Test
    void aPlatformWithoutADeploymentWaitsForOne() {
        answer.remove(CONFIGURATION);
        assertThat(register().body(), containsString("numéro de déploiement"));
        Platform waiting = registered().get(0);
        assertThat(waiting.deployments(), empty());
        assertThat(host.lti().platforms().addDeployment(waiting.id(), PlatformDouble.DEPLOYMENT), is(true));
        assertThat(host.visit(platform, host.entrance("")).path("kind").asText(), is("WISH"));
    }

    @Test
    void aNameIsAskedForWhereNamesAreShownAlone() throws IOException {
        URI offer = host.lti()
                .registrationAddress(
                        platform.address("/"),
                        PlatformSettings.of("school", Set.of()).withNames(true));
        register(offer, platform.address("/configuration").toString());
        assertThat(
                JSON.readTree(asked).path(CONFIGURATION).path("claims").toString(), is("[\"iss\",\"sub\",\"name\"]"));
    }
}
