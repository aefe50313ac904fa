package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.PlatformSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each launch that must not open anything, with real signatures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
class BadLaunchTest {

    private static final String LTI = PlatformDouble.LTI;

    private static final RSAKey FOREIGN = PlatformDouble.newKey("platform-1");

    private final TestClock clock = new TestClock();
    private final LtiStores stores = new InMemoryLtiStores();
    private PlatformDouble platform;
    private PlatformDouble other;
    private TestHost host;

    @BeforeAll
    void open() {
        platform = new PlatformDouble(clock);
        other = new PlatformDouble(clock);
        host = new TestHost(stores, clock);
        host.lti().platforms().register(platform.registration());
        host.lti().platforms().register(other.registration());
    }

    @AfterAll
    void close() {
        host.close();
        platform.close();
        other.close();
    }

    private String target() {
        return host.entrance("");
    }

    private static Arguments row(String name, int status, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, status, change);
    }

    static Stream<Arguments> changedClaims() {
        return Stream.of(
                row("expired", 403, claims -> claims.expirationTime(after(claims, -120))),
                row("without an end", 403, claims -> claims.expirationTime(null)),
                row(
                        "with an end that is null",
                        403,
                        claims -> claims.serializeNullClaims(true).claim("exp", null)),
                row("from the future", 403, claims -> claims.issueTime(after(claims, 3_600))),
                row("not to be used yet", 403, claims -> claims.notBeforeTime(after(claims, 3_600))),
                row("two hours old", 403, claims -> claims.issueTime(after(claims, -7_200))),
                row("without a time", 403, claims -> claims.issueTime(null)),
                row("of another issuer", 403, claims -> claims.issuer("https://elsewhere.example.org")),
                row("without an issuer", 403, claims -> claims.issuer(null)),
                row("for another audience", 403, claims -> claims.audience("client-2")),
                row("for nobody", 403, claims -> claims.audience((String) null)),
                row("for two, without azp", 403, claims -> claims.audience(List.of(PlatformDouble.CLIENT, "client-2"))),
                row(
                        "for two, made for the other",
                        403,
                        claims -> claims.audience(List.of(PlatformDouble.CLIENT, "client-2"))
                                .claim("azp", "client-2")),
                row("for us, made for another", 403, claims -> claims.claim("azp", "client-2")),
                row("of nobody", 403, claims -> claims.subject(null)),
                row("of a number", 403, claims -> claims.claim("sub", 42)),
                row("of somebody without a name", 403, claims -> claims.subject("")),
                row("of somebody with too long an id", 403, claims -> claims.subject("x".repeat(256))),
                row("with another nonce", 403, claims -> claims.claim("nonce", "other")),
                row("without a nonce", 403, claims -> claims.claim("nonce", null)),
                row("of another deployment", 403, claims -> claims.claim(LTI + "deployment_id", "deployment-2")),
                row("without a deployment", 403, claims -> claims.claim(LTI + "deployment_id", null)),
                row("of another kind", 403, claims -> claims.claim(LTI + "message_type", "LtiStartProctoring")),
                row("without a kind", 403, claims -> claims.claim(LTI + "message_type", null)),
                row("of another version", 403, claims -> claims.claim(LTI + "version", "1.1")),
                row("without a version", 403, claims -> claims.claim(LTI + "version", null)),
                row("without a link", 403, claims -> claims.claim(LTI + "resource_link", null)),
                row("with a link that is a text", 403, claims -> claims.claim(LTI + "resource_link", "link-1")),
                row(
                        "to a foreign address",
                        404,
                        claims -> claims.claim(LTI + "target_link_uri", "https://elsewhere.example.org/lti/")),
                row("to no address", 404, claims -> claims.claim(LTI + "target_link_uri", null)),
                row(
                        "to an address that is none",
                        404,
                        claims -> claims.claim(LTI + "target_link_uri", "javascript:alert(1)")),
                row(
                        "to choose, back to a foreign address",
                        403,
                        claims -> claims.claim(LTI + "message_type", "LtiDeepLinkingRequest")
                                .claim(
                                        "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings",
                                        Map.of("deep_link_return_url", "https://elsewhere.example.org/back"))));
    }

    /** A time before or after the one at which the launch was made. */
    private static Date after(JWTClaimsSet.Builder claims, int seconds) {
        return Date.from(claims.build().getIssueTime().toInstant().plusSeconds(seconds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changedClaims")
    void aLaunchOpensNothing(String name, int status, UnaryOperator<JWTClaimsSet.Builder> change) {
        refused(status, (login, claims) -> platform.sign(change.apply(claims).build()));
    }

    @Test
    void theLaunchThatTheyAreMadeOfOpens() {
        JsonNode login = host.login(TestHost.loginRequest(platform, target()));
        JWTClaimsSet.Builder claims = platform.launch(TestHost.asked(login, "nonce"), target());
        assertThat(
                host.launch(TestHost.asked(login, "state"), platform.sign(claims.build()))
                        .statusCode(),
                is(200));
    }

    @Test
    void withoutAnAlgorithm() {
        refused(403, (login, claims) -> new PlainJWT(claims.build()).serialize());
    }

    @Test
    void signedWithOurPublicKeyAsASecret() throws JOSEException {
        byte[] secret = platform.key().toRSAPublicKey().getEncoded();
        MACSigner signer = new MACSigner(secret);
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("platform-1").build();
        refused(403, (login, claims) -> PlatformDouble.sign(header, claims.build(), signer));
    }

    @Test
    void signedByAForeignKeyOfTheSameId() {
        refused(
                403,
                (login, claims) ->
                        signedByForeign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("platform-1"), claims));
    }

    @Test
    void signedByAForeignKeyOfAnotherId() {
        refused(
                403,
                (login, claims) -> signedByForeign(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("other"), claims));
    }

    @Test
    void signedByAKeyThatTheTokenItselfBrings() {
        refused(
                403,
                (login, claims) ->
                        signedByForeign(new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(FOREIGN.toPublicJWK()), claims));
    }

    @Test
    void signedByAKeyAtAnAddressThatTheTokenNamesWhichIsNeverAsked() {
        int before = other.reads();
        URI theirs = other.address("/keys");
        refused(
                403,
                (login, claims) -> signedByForeign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("platform-1")
                                .jwkURL(theirs),
                        claims));
        refused(
                403,
                (login, claims) -> signedByForeign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("platform-1")
                                .x509CertURL(theirs),
                        claims));
        assertThat(other.reads(), is(before));
    }

    @Test
    void ofAnotherType() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID("platform-1")
                .build();
        refused(
                403,
                (login, claims) -> PlatformDouble.sign(header, claims.build(), PlatformDouble.signer(platform.key())));
    }

    private static String signedByForeign(JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        return PlatformDouble.sign(header.build(), claims.build(), PlatformDouble.signer(FOREIGN));
    }

    @Test
    void ofAnotherPlatformThatIsRegisteredAsWell() {
        refused(
                403,
                (login, claims) -> other.sign(
                        other.launch(TestHost.asked(login, "nonce"), target()).build()));
    }

    @Test
    void changedAfterItWasSigned() {
        refused(403, (login, claims) -> {
            String token = platform.sign(claims.build());
            int middle = token.indexOf('.') + 40;
            char changed = token.charAt(middle) == 'A' ? 'B' : 'A';
            return token.substring(0, middle) + changed + token.substring(middle + 1);
        });
    }

    @Test
    void oneMegabyteLong() {
        refused(
                400,
                (login, claims) ->
                        platform.sign(claims.claim("long", "x".repeat(1 << 20)).build()));
        refused(
                400,
                (login, claims) ->
                        platform.sign(claims.claim("long", "x".repeat(60_000)).build()));
    }

    @Test
    void noTokenAtAll() {
        refused(403, (login, claims) -> "nonsense");
        refused(403, (login, claims) -> "a.b.c");
        JsonNode login = host.login(TestHost.loginRequest(platform, target()));
        HttpResponse<String> answer = host.postForm("launch", Map.of("state", TestHost.asked(login, "state")));
        isCalm(answer, 400);
    }

    @Test
    void sentTwice() {
        JsonNode login = host.login(TestHost.loginRequest(platform, target()));
        String token = platform.sign(
                platform.launch(TestHost.asked(login, "nonce"), target()).build());
        String state = TestHost.asked(login, "state");
        assertThat(host.launch(state, token).statusCode(), is(200));
        isCalm(host.launch(state, token), 403);
    }

    @Test
    void withAStateThatIsNotOurs() {
        JsonNode login = host.login(TestHost.loginRequest(platform, target()));
        String token = platform.sign(
                platform.launch(TestHost.asked(login, "nonce"), target()).build());
        isCalm(host.launch("nonsense", token), 403);
        isCalm(host.launch(TestHost.asked(login, "state") + "x", token), 403);
        // A token of ours for another purpose is no state.
        isCalm(host.launch(host.visit(platform, target()).path("visit").asText(), token), 403);
    }

    @Test
    void afterAnHour() {
        JsonNode login = host.login(TestHost.loginRequest(platform, target()));
        clock.pass(Duration.ofHours(1));
        String token = platform.sign(
                platform.launch(TestHost.asked(login, "nonce"), target()).build());
        isCalm(host.launch(TestHost.asked(login, "state"), token), 403);
    }

    @Test
    void toAStepThatIsNotHereAndToAPackThatIsNotForThem() {
        Platform chosen = new Platform(
                platform.issuer(),
                "client-3",
                platform.address("/auth"),
                platform.address("/token"),
                platform.address("/keys"),
                Set.of(PlatformDouble.DEPLOYMENT),
                PlatformSettings.of("school", Set.of()).withPacks(Set.of("no-such-pack")));
        host.lti().platforms().register(chosen);
        isCalm(launchOf(chosen.clientId(), host.entrance("to/path/premiers-pas")), 404);
        isCalm(launchOf(PlatformDouble.CLIENT, host.entrance("to/path/no-such-path")), 404);
        isCalm(launchOf(PlatformDouble.CLIENT, host.entrance("to/step/premiers-pas/no-such-step")), 404);
        assertThat(
                launchOf(PlatformDouble.CLIENT, host.entrance("to/path/premiers-pas"))
                        .statusCode(),
                is(200));
    }

    private HttpResponse<String> launchOf(String client, String target) {
        Map<String, String> request = new HashMap<>(TestHost.loginRequest(platform, target));
        request.put("client_id", client);
        JsonNode login = host.login(request);
        JWTClaimsSet claims = platform.launch(TestHost.asked(login, "nonce"), target)
                .audience(client)
                .build();
        return host.launch(TestHost.asked(login, "state"), platform.sign(claims));
    }

    @Test
    void thatThePlatformItselfRefused() {
        JsonNode login = host.login(TestHost.loginRequest(platform, target()));
        HttpResponse<String> answer = host.postForm(
                "launch", Map.of("state", TestHost.asked(login, "state"), "error", "login_required\nforged line"));
        isCalm(answer, 403);
        assertThat(answer.body(), not(containsString("forged")));
    }

    @Test
    void aPageThatIsLoadedAnew() {
        isCalm(host.get("lti/launch", Map.of()), 403);
    }

    @Test
    void isToldInHerLanguage() {
        HttpResponse<String> answer = host.get("lti/launch", Map.of("Accept-Language", "en"));
        assertThat(answer.body(), containsString("This activity does not open"));
        assertThat(answer.headers().firstValue("Content-Language").orElse(""), is("en"));
    }

    @Test
    void standsInTheLogOnceWithItsCauseAndWithoutThePerson() {
        List<String> lines = LoggedLines.of(() -> refused(
                403,
                (login, claims) -> platform.sign(
                        claims.claim(LTI + "deployment_id", "deployment-2").build())));
        assertThat(lines.toString(), lines.size(), is(1));
        assertThat(lines.get(0), containsString("UNKNOWN_PLATFORM"));
        assertThat(lines.get(0), containsString("deployment-2"));
        for (String person : List.of("user-1", "Amina", "amina@example.org", "eyJ")) {
            assertThat(lines.get(0), not(containsString(person)));
        }
    }

    @Test
    void aWrongClockIsToldOnThePageAndInTheLogWithItsDifference() {
        for (int seconds : List.of(3_600, -3_600)) {
            List<String> lines = LoggedLines.of(() -> {
                JsonNode login = host.login(TestHost.loginRequest(platform, target()));
                JWTClaimsSet.Builder claims = platform.launch(TestHost.asked(login, "nonce"), target());
                Date issued = after(claims, seconds);
                claims.issueTime(issued)
                        .expirationTime(Date.from(issued.toInstant().plusSeconds(60)));
                HttpResponse<String> page = host.launch(TestHost.asked(login, "state"), platform.sign(claims.build()));
                isCalm(page, 403);
                assertThat(page.body(), containsString("ne disent pas la même heure"));
            });
            assertThat(
                    lines.get(0),
                    matchesPattern(
                            ".*its clock is 3(600|599) seconds " + (seconds > 0 ? "ahead of" : "behind") + " ours.*"));
        }
    }

    @Test
    void theLogNamesTheIssuerAndTheClientThatAreNotRegistered() {
        Map<String, String> request = new HashMap<>(TestHost.loginRequest(platform, target()));
        request.put("iss", "https://elsewhere.example.org");
        request.put("client_id", "client-of\nelsewhere");
        List<String> lines = LoggedLines.of(() -> host.postForm("login", request));
        assertThat(lines.size(), is(1));
        assertThat(lines.get(0), containsString("iss https://elsewhere.example.org, client_id client-of elsewhere"));
    }

    @Test
    void grantsNothing() {
        refused(
                403,
                (login, claims) -> platform.sign(
                        claims.claim(LTI + "deployment_id", "deployment-2").build()));
        assertThat(
                host.launches().stream()
                        .filter(launch -> launch.deployment().equals("deployment-2"))
                        .count(),
                is(0L));
    }

    /** The refusal is a calm page, in her language, that nothing can be pressed on. */
    private void refused(int status, BiFunction<JsonNode, JWTClaimsSet.Builder, String> token) {
        JsonNode login = host.login(TestHost.loginRequest(platform, target()));
        JWTClaimsSet.Builder claims = platform.launch(TestHost.asked(login, "nonce"), target());
        isCalm(host.launch(TestHost.asked(login, "state"), token.apply(login, claims)), status);
    }

    private static void isCalm(HttpResponse<String> answer, int status) {
        assertThat(answer.body(), answer.statusCode(), is(status));
        assertThat(answer.headers().firstValue("Content-Type").orElse(""), is("text/html;charset=UTF-8"));
        assertThat(answer.body(), containsString("Cette activité ne s’ouvre pas"));
        assertThat(answer.body(), not(containsString("<button")));
        assertThat(answer.body(), not(containsString("told")));
        assertThat(answer.body(), not(containsString("Exception")));
        assertThat(answer.headers().map().containsKey("set-cookie"), is(false));
    }
}
