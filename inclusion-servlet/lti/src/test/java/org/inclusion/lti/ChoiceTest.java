package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.inclusion.lti.platform.PlatformSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An instructor chooses what a link opens, and the platform gets the choice, signed. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class ChoiceTest {

    private static final String CHOICE = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    private static final List<String> INSTRUCTOR =
            List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor");

    private final TestClock clock = new TestClock();
    private PlatformDouble platform;
    private TestHost host;

    @BeforeEach
    void open() {
        platform = new PlatformDouble(clock);
        host = new TestHost(StoresWithAKey.at(clock), clock);
        host.lti().platforms().register(platform.registration());
    }

    @AfterEach
    void close() {
        host.close();
        platform.close();
    }

    private Map<String, Object> settings() {
        return new HashMap<>(Map.of(
                "deep_link_return_url", platform.address("/choice").toString(),
                "accept_types", List.of("link", "ltiResourceLink"),
                "accept_presentation_document_targets", List.of("iframe", "window"),
                "data", "é\"<what the platform wants back>"));
    }

    private UnaryOperator<JWTClaimsSet.Builder> asks(Map<String, Object> settings) {
        return claims -> claims.claim(PlatformDouble.LTI + "message_type", "LtiDeepLinkingRequest")
                .claim(PlatformDouble.LTI + "resource_link", null)
                .claim(PlatformDouble.LTI + "roles", INSTRUCTOR)
                .claim(CHOICE + "deep_linking_settings", settings);
    }

    private HttpResponse<String> launched(JsonNode login, UnaryOperator<JWTClaimsSet.Builder> change) {
        String token = platform.sign(change.apply(platform.launch(TestHost.asked(login, "nonce"), host.entrance("")))
                .build());
        return host.launch(TestHost.asked(login, "state"), token);
    }

    private JsonNode login() {
        return host.login(TestHost.loginRequest(platform, host.entrance("")));
    }

    private JsonNode visit(Map<String, Object> settings) {
        JsonNode login = login();
        return host.visit(login, launched(login, asks(settings)));
    }

    private HttpResponse<String> chooses(JsonNode visit, Map<String, Object> what) {
        return choosesAll(visit, what.containsKey("kind") ? List.of(what) : List.of(), what.get("completion"));
    }

    private HttpResponse<String> choosesAll(
            JsonNode visit, List<Map<String, Object>> items, @Nullable Object completion) {
        Map<String, Object> body = new HashMap<>();
        body.put("items", items);
        body.put("completion", completion);
        body.put("token", visit.path("choice").path("token").asText());
        return host.postJson(
                "choice", body, Map.of("X-Inclusion-Visit", visit.path("visit").asText()));
    }

    /** What the platform reads, after it has verified the signature under the keys that we publish. */
    private JWTClaimsSet read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.body(), answer.statusCode(), is(200));
        SignedJWT token = SignedJWT.parse(TestHost.json(answer).path("jwt").asText());
        RSAKey key = (RSAKey) JWKSet.parse(host.get("lti/keys", Map.of()).body())
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key)), is(true));
        return token.getJWTClaimsSet();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(JWTClaimsSet claims) {
        return (List<Map<String, Object>>) claims.getClaim(CHOICE + "content_items");
    }

    @Test
    void everythingThatALinkMayOpenIsOffered() {
        JsonNode choice = visit(settings()).path("choice");
        JsonNode path = choice.path("paths").get(0);
        assertThat(path.path("steps").size() > 0, is(true));
        assertThat(path.path("title").asText().isEmpty(), is(false));
        assertThat(choice.toString(), containsString("\"practice\":true"));
        assertThat(choice.path("completion").asBoolean(), is(true));
    }

    @Test
    void thePathThatWasChosenGoesBackSignedWithItsLineItem() throws Exception {
        HttpResponse<String> answer =
                chooses(visit(settings()), Map.of("kind", "PATH", "path", "premiers-pas", "completion", true));
        assertThat(
                TestHost.json(answer).path("to").asText(),
                is(platform.address("/choice").toString()));
        JWTClaimsSet claims = read(answer);
        assertThat(claims.getIssuer(), is(PlatformDouble.CLIENT));
        assertThat(claims.getAudience(), is(List.of(platform.issuer())));
        assertThat(claims.getStringClaim(PlatformDouble.LTI + "message_type"), is("LtiDeepLinkingResponse"));
        assertThat(claims.getStringClaim(PlatformDouble.LTI + "version"), is("1.3.0"));
        assertThat(claims.getStringClaim(PlatformDouble.LTI + "deployment_id"), is(PlatformDouble.DEPLOYMENT));
        assertThat(claims.getStringClaim(CHOICE + "data"), is(settings().get("data")));
        assertThat(claims.getStringClaim("nonce").isEmpty(), is(false));
        Map<String, Object> item = items(claims).get(0);
        assertThat(item.keySet(), is(Set.of("type", "title", "url", "lineItem")));
        assertThat(item.get("type"), is("ltiResourceLink"));
        assertThat(item.get("url"), is(host.entrance("to/path/premiers-pas")));
        Map<?, ?> lineItem = (Map<?, ?>) Objects.requireNonNull(item.get("lineItem"));
        assertThat(lineItem.keySet(), is(Set.of("scoreMaximum", "label", "resourceId", "tag")));
        assertThat(lineItem.get("scoreMaximum"), is(29L));
        assertThat(lineItem.get("resourceId"), is("path/premiers-pas"));
    }

    @Test
    void everyKindOfPlaceMayBeChosen() throws Exception {
        JsonNode visit = visit(settings());
        Map<Map<String, Object>, String> all = Map.of(
                Map.of("kind", "WISH"), "to/wish",
                Map.of("kind", "GLOSSARY", "completion", true), "to/glossary",
                Map.of("kind", "STEP", "path", "premiers-pas", "step", "mot-de-passe"),
                        "to/step/premiers-pas/mot-de-passe",
                Map.of("kind", "PRACTICE", "path", "premiers-pas", "step", "ecrire-un-message"),
                        "to/practice/premiers-pas/ecrire-un-message");
        for (Map.Entry<Map<String, Object>, String> one : all.entrySet()) {
            Map<String, Object> item = items(read(chooses(visit, one.getKey()))).get(0);
            assertThat(
                    item.toString(), item.containsKey("custom"), is(one.getKey().containsKey("path")));
            assertThat(item.get("url"), is(host.entrance(one.getValue())));
            assertThat(item.containsKey("lineItem"), is(false));
        }
    }

    @Test
    void severalPlacesGoBackAtOnceEachWithItsLineItem() throws Exception {
        Map<String, Object> settings = settings();
        settings.put("accept_multiple", true);
        JsonNode visit = visit(settings);
        assertThat(visit.path("choice").path("several").asBoolean(), is(true));
        Map<String, Object> step = Map.of("kind", "STEP", "path", "premiers-pas", "step", "mot-de-passe");
        List<Map<String, Object>> chosen = items(
                read(choosesAll(visit, List.of(step, Map.of("kind", "PATH", "path", "premiers-pas"), step), true)));
        assertThat(
                chosen.stream().map(item -> item.get("url")).toList(),
                is(List.of(host.entrance("to/step/premiers-pas/mot-de-passe"), host.entrance("to/path/premiers-pas"))));
        assertThat(chosen.stream().allMatch(item -> item.containsKey("lineItem")), is(true));
    }

    @Test
    void severalForAPlatformThatTakesOneAreNoChoice() {
        JsonNode visit = visit(settings());
        List<Map<String, Object>> two = List.of(Map.of("kind", "WISH"), Map.of("kind", "GLOSSARY"));
        assertThat(choosesAll(visit, two, true).statusCode(), is(400));
        Map<String, Object> many = settings();
        many.put("accept_multiple", true);
        List<Map<String, Object>> tooMany = Collections.nCopies(101, Map.of("kind", "WISH"));
        assertThat(choosesAll(visit(many), tooMany, true).statusCode(), is(400));
    }

    @Test
    void aPageInAFrameMayPostAChoiceThatAWindowOfOursHandsBack() {
        HttpResponse<String> page = host.postForm("login", TestHost.loginRequest(platform, host.entrance("")));
        assertThat(
                page.headers().firstValue("Content-Security-Policy").orElseThrow(),
                containsString("form-action 'self' " + platform.issuer() + ";"));
    }

    @Test
    void nothingMayBeChosenAsWell() throws Exception {
        assertThat(items(read(chooses(visit(settings()), Map.of()))), is(List.of()));
    }

    @Test
    void aPlatformThatTakesNoLineItemGetsNone() throws Exception {
        Map<String, Object> settings = settings();
        settings.put("accept_lineitem", false);
        JsonNode visit = visit(settings);
        assertThat(visit.path("choice").path("completion").asBoolean(), is(false));
        HttpResponse<String> answer =
                chooses(visit, Map.of("kind", "PATH", "path", "premiers-pas", "completion", true));
        assertThat(items(read(answer)).get(0).containsKey("lineItem"), is(false));
    }

    @Test
    void whatIsNotHereOrNotForThePlatformIsNotChosen() {
        host.lti()
                .platforms()
                .changeSettings(
                        platform.registration().id(),
                        PlatformSettings.of("school", Set.of(platform.issuer())).withPacks(Set.of("premiers-pas")));
        JsonNode visit = visit(settings());
        assertThat(visit.path("choice").path("paths").size(), is(1));
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("kind", "PATH", "path", "unknown"),
                Map.of("kind", "PATH", "path", "proteger-mon-argent"),
                Map.of("kind", "STEP", "path", "premiers-pas", "step", "unknown"),
                Map.of("kind", "STEP", "path", "premiers-pas"),
                Map.of("kind", "PRACTICE", "path", "../x", "step", "y"),
                Map.of("kind", "EVERYTHING"))) {
            assertThat(bad.toString(), chooses(visit, bad).statusCode() / 100, is(4));
        }
    }

    @Test
    void aReturnToAForeignAddressIsACalmPageAndNoChoice() {
        Map<String, Object> settings = settings();
        settings.put("deep_link_return_url", "https://elsewhere.example/take");
        HttpResponse<String> answer = launched(login(), asks(settings));
        assertThat(answer.statusCode(), is(403));
        assertThat(answer.body(), containsString("Cette activité ne s’ouvre pas"));
        assertThat(answer.body(), not(containsString("elsewhere.example")));
    }

    @Test
    void theFormOfTheChoiceGoesToThePlatformAlone() {
        HttpResponse<String> page = launched(login(), asks(settings()));
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy, containsString("form-action 'self' " + platform.issuer() + ";"));
    }

    @Test
    void aLearnerChoosesNothing() {
        HttpResponse<String> answer = launched(
                login(),
                claims -> asks(settings())
                        .apply(claims)
                        .claim(
                                PlatformDouble.LTI + "roles",
                                List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner")));
        assertThat(answer.statusCode(), is(404));
    }

    @Test
    void aPlatformThatTakesNoLinksIsToldSoCalmly() {
        Map<String, Object> settings = settings();
        settings.put("accept_types", List.of("html", "image"));
        assertThat(launched(login(), asks(settings)).statusCode(), is(404));
    }

    @Test
    void aChoiceThatIsMadeMoreThanAnHourLaterIsNotSigned() {
        JsonNode visit = visit(settings());
        clock.pass(Duration.ofMinutes(59));
        assertThat(chooses(visit, Map.of("kind", "WISH")).statusCode(), is(200));
        clock.pass(Duration.ofMinutes(2));
        HttpResponse<String> late = chooses(visit, Map.of("kind", "WISH"));
        assertThat(late.statusCode() / 100, is(4));
        assertThat(late.body(), containsString("Revenez à votre formation et ouvrez l’activité de nouveau."));
    }

    @Test
    void aChoiceOfAnotherVisitIsNotSigned() {
        JsonNode one = visit(settings());
        JsonNode login = login();
        JsonNode other = host.visit(
                login, launched(login, claims -> asks(settings()).apply(claims).subject("teacher-2")));
        HttpResponse<String> answer = host.postJson(
                "choice",
                Map.of("token", one.path("choice").path("token").asText(), "items", List.of(Map.of("kind", "WISH"))),
                Map.of("X-Inclusion-Visit", other.path("visit").asText()));
        assertThat(answer.statusCode() / 100, is(4));
        HttpResponse<String> without = host.postJson(
                "choice",
                Map.of("token", one.path("choice").path("token").asText(), "items", List.of(Map.of("kind", "WISH"))),
                Map.of());
        assertThat(without.statusCode() / 100, is(4));
    }
}
