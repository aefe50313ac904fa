package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.inclusion.outbox.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Another application that receives the notices: what it is sent, and what counts as received. */
class WebhookListenerTest {

    private static final Notice CARD = new Notice(
            "n-1", Notice.Kind.CARD, "odette", "claire", "joindre-un-fichier", Instant.parse("2026-11-30T09:00:00Z"));

    private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final HttpServer server = server();
    private final List<Headers> headers = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            headers.add(exchange.getRequestHeaders());
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private WebhookListener listener(@Nullable String token, String... acts) {
        return new WebhookListener(
                settings("http://127.0.0.1:" + server.getAddress().getPort() + "/inclusion", token, SECRET, acts),
                InstantSource.fixed(Instant.parse("2026-12-01T10:00:00Z")));
    }

    /** As an application gives them. */
    private static InclusionProperties settings(
            @Nullable String address, @Nullable String token, @Nullable String secret, String... acts) {
        Map<String, Object> given = new HashMap<>();
        given.put("inclusion.installation-key", "0f".repeat(32));
        given.put("inclusion.former-installation-keys", "0e".repeat(32) + "," + "0d".repeat(32));
        given.put("inclusion.webhook.address", address);
        given.put("inclusion.webhook.token", token);
        given.put("inclusion.webhook.secret", secret);
        if (acts.length > 0) {
            given.put("inclusion.webhook.acts", String.join(",", acts));
        }
        given.values().removeIf(Objects::isNull);
        return bound(given);
    }

    private static InclusionProperties bound(Map<String, Object> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("inclusion", InclusionProperties.class);
    }

    private static Notice notice(Notice.Kind kind, String learner) {
        return new Notice("n-1", kind, learner, "claire", "joindre-un-fichier", Instant.parse("2026-11-30T23:30:00Z"));
    }

    @Test
    void aliasActAndDayArePostedAndNothingElse() {
        WebhookListener listener = listener("s3cret");
        listener.told(CARD);
        String alias = listener.aliasOf("odette").orElseThrow();
        assertThat(alias.matches("[0-9a-f]{32}"), equalTo(true));
        assertThat(
                bodies,
                contains("{\"id\":\"n-1\",\"kind\":\"CARD\",\"learner\":\"" + alias
                        + "\",\"at\":\"2026-11-30T00:00:00Z\"}"));
        assertThat(headers.get(0).getFirst("Authorization"), equalTo("Bearer s3cret"));
        assertThat(headers.get(0).getFirst("Content-Type"), equalTo("application/json"));
        assertThat(headers.get(0).getFirst("webhook-id"), equalTo("n-1"));
        assertThat(headers.get(0).getFirst("webhook-timestamp"), equalTo("1796119200"));
        assertThat(headers.get(0).getFirst("webhook-signature").startsWith("v1,"), equalTo(true));
    }

    @Test
    void theDayIsThatOfTheZone() {
        listener(null).told(notice(Notice.Kind.CARD, "odette"));
        assertThat(bodies.get(0), containsString("\"at\":\"2026-12-01T00:00:00Z\""));
    }

    @Test
    void aWishAndAnActThatIsNotListedAreNotPosted() {
        WebhookListener listener = listener(null, "card", "relation");
        listener.told(notice(Notice.Kind.WISH, "odette"));
        listener.told(notice(Notice.Kind.LOOK, "odette"));
        assertThat(bodies, empty());
        listener.told(notice(Notice.Kind.RELATION, "odette"));
        assertThat(bodies.size(), equalTo(1));
        listener(null).told(notice(Notice.Kind.WISH, "odette"));
        assertThat("never a wish", bodies.size(), equalTo(1));
    }

    @Test
    void anErasureIsPostedUnderTheAlias() {
        WebhookListener listener = listener(null, "card");
        String alias = listener.aliasOf("odette").orElseThrow();
        listener.told(notice(Notice.Kind.ERASURE, alias));
        assertThat(bodies.get(0), containsString("\"kind\":\"ERASURE\",\"learner\":\"" + alias + "\""));
    }

    @Test
    void theAliasesOfFormerKeysAreThoseThatWerePostedUnderThem() {
        WebhookListener listener = listener(null, "card");
        Map<String, Object> before = Map.of(
                "inclusion.installation-key",
                "0e".repeat(32),
                "inclusion.webhook.address",
                "https://dossiers.example.org/",
                "inclusion.webhook.secret",
                SECRET);
        String former = new WebhookListener(bound(before), InstantSource.system())
                .aliasOf("odette")
                .orElseThrow();
        assertThat(listener.formerAliasesOf("odette"), hasItem(former));
        assertThat(listener.formerAliasesOf("odette").size(), equalTo(2));
        assertThat(
                listener.formerAliasesOf("odette"),
                not(hasItem(listener.aliasOf("odette").orElseThrow())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://dossiers.example.org/?key=s3cret", "HTTP://10.0.0.7/", "http://localhost.example.org/"})
    void plainHttpToAnotherMachineStopsTheStart(String address) {
        WrongSettingException refused = assertThrows(
                WrongSettingException.class, () -> WebhookListener.require(settings(address, null, SECRET)));
        assertThat(refused.getMessage(), containsString("inclusion.webhook.address is a plain http address"));
        assertThat(refused.getMessage(), not(containsString("s3cret")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081/", "http://127.0.0.1/", "http://[::1]:8081/", "https://10.0.0.7/"})
    void httpsAndPlainHttpOnThisMachineAreTaken(String address) {
        WebhookListener.require(settings(address, null, SECRET));
    }

    @Test
    void afterGoneNothingIsPosted() {
        answer = 410;
        WebhookListener listener = listener(null);
        assertThrows(IllegalStateException.class, () -> listener.told(CARD));
        assertThrows(IllegalStateException.class, () -> listener.told(CARD));
        assertThat(bodies.size(), equalTo(1));
    }

    @Test
    void withoutATokenNoneIsSent() {
        listener(null).told(CARD);
        assertThat(headers.get(0).get("Authorization"), equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cret", "whsec_", "whsec_s3cret!", "whsec_czNjcmV0"})
    void aSecretThatIsNoneStopsTheStartWithoutRepeatingIt(String secret) {
        WrongSettingException refused = assertThrows(
                WrongSettingException.class,
                () -> WebhookListener.require(settings("https://dossiers.example.org/", null, secret)));
        assertThat(refused.getMessage(), containsString("inclusion.webhook.secret "));
        assertThat(refused.getMessage(), not(containsString("s3cret")));
        assertThat(refused.getMessage(), not(containsString("czNjcmV0")));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 503})
    void anyOtherAnswerThrowsAndIsNotFollowed(int status) {
        answer = status;
        WebhookListener listener = listener(null);
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> listener.told(CARD));
        assertThat(refused.getMessage(), equalTo("inclusion.webhook.address answered " + status));
        assertThat(bodies.size(), equalTo(1));
    }

    @Test
    void aServerThatIsNotThereThrows() {
        WebhookListener listener = listener(null);
        server.stop(0);
        UncheckedIOException refused = assertThrows(UncheckedIOException.class, () -> listener.told(CARD));
        assertThat(refused.getMessage(), equalTo("inclusion.webhook.address does not answer"));
        assertThat(bodies, empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dossiers", "ftp://dossiers.example.org/", "https://", "https://a b/?key=s3cret"})
    void anAddressThatIsNoneStopsTheStartWithoutRepeatingIt(String address) {
        WrongSettingException refused = assertThrows(
                WrongSettingException.class, () -> WebhookListener.require(settings(address, null, SECRET)));
        assertThat(refused.getMessage(), equalTo("inclusion.webhook.address is no http or https address"));
    }

    @Test
    void aTokenThatNoHeaderTakesStopsTheStartWithoutRepeatingIt() {
        WrongSettingException refused = assertThrows(
                WrongSettingException.class,
                () -> WebhookListener.require(settings("https://dossiers.example.org/", "s3cret\nmore", SECRET)));
        assertThat(refused.getMessage(), containsString("inclusion.webhook.token has characters"));
        assertThat(refused.getMessage(), not(containsString("s3cret")));
    }

    @Test
    void aTokenWithoutAnAddressStopsTheStart() {
        WrongSettingException refused = assertThrows(
                WrongSettingException.class, () -> WebhookListener.require(settings(null, "s3cret", null)));
        assertThat(refused.getMessage(), equalTo("inclusion.webhook.token is set without inclusion.webhook.address"));
    }
}
