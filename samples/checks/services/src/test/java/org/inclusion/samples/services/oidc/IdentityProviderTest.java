package org.inclusion.samples.services.oidc;

import static java.util.Objects.requireNonNull;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusion.samples.services.Client;
import org.inclusion.samples.services.oidc.IdentityProvider.Kind;
import org.inclusion.samples.services.oidc.RelyingParty.SignedIn;
import org.inclusion.samples.services.oidc.RelyingParty.Wrong;
import org.inclusion.samples.services.oidc.WrongAnswer.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Both services sign a person in who is sent as their documents say, and refuse every other request by its reason. */
class IdentityProviderTest {

    private Instant now = Instant.parse("2026-12-01T10:00:00Z");

    private final IdentityProvider proConnect =
            new IdentityProvider(Kind.PROCONNECT, RelyingParty.REGISTRATION, () -> now);

    private final IdentityProvider franceConnect =
            new IdentityProvider(Kind.FRANCECONNECT, RelyingParty.REGISTRATION, () -> now);

    private final RelyingParty pro = new RelyingParty(Kind.PROCONNECT, proConnect.issuer(), now);

    private final RelyingParty france = new RelyingParty(Kind.FRANCECONNECT, franceConnect.issuer(), now);

    @AfterEach
    void close() {
        proConnect.close();
        franceConnect.close();
    }

    @Test
    void proConnectSignsAProfessionalInAndOut() throws Wrong {
        SignedIn in = pro.signIn();

        assertThat(in.userinfo().getClaim("usual_name"), is("Diallo"));
        assertThat(in.userinfo().getClaim("family_name"), nullValue());
        assertThat(in.userinfo().getClaim("siret"), is("21690123100011"));
        assertThat(in.idToken().getClaim("amr"), nullValue());
        assertThat(in.tokens().path("refresh_token").asText(), not(""));
        assertThat(proConnect.session(), is(false));
        assertThat(proConnect.broken(), empty());
    }

    @Test
    void franceConnectSignsACitizenInAndOut() throws Wrong {
        SignedIn in = france.signIn();

        assertThat(in.userinfo().getClaim("family_name"), is("DIALLO"));
        assertThat(in.userinfo().getClaim("given_name_array"), is(List.of("Ana", "Marie")));
        assertThat(in.tokens().has("refresh_token"), is(false));
        assertThat(franceConnect.broken(), empty());
    }

    @Test
    void aPersonHasOneSubjectAtProConnectAndOnePerServiceAtFranceConnect() throws Wrong {
        Registration other = Registration.of("another", "s", RelyingParty.BACK, RelyingParty.END);
        try (IdentityProvider pro2 = new IdentityProvider(Kind.PROCONNECT, other, () -> now);
                IdentityProvider france2 = new IdentityProvider(Kind.FRANCECONNECT, other, () -> now)) {
            assertThat(pro2.subject(), is(proConnect.subject()));
            assertThat(france2.subject(), not(franceConnect.subject()));
        }
    }

    @Test
    void afterAChangeOfKeysANewSignInIsRightWithTheNewOnes() throws Wrong {
        pro.signIn();
        proConnect.rotate(true);
        pro.signIn();
        proConnect.rotate(false);
        pro.signIn();
    }

    @Test
    void withoutARegisteredAlgorithmUserinfoIsPlain() throws Wrong {
        Registration plain = new Registration(
                "host",
                RelyingParty.REGISTRATION.secret(),
                null,
                List.of(RelyingParty.BACK),
                List.of(RelyingParty.END),
                "ES256",
                null);
        try (IdentityProvider provider = new IdentityProvider(Kind.PROCONNECT, plain, () -> now)) {
            RelyingParty host = new RelyingParty(Kind.PROCONNECT, provider.issuer(), now);
            HttpResponse<String> answer =
                    host.userinfo(tokens(host).path("access_token").asText());

            assertThat(answer.headers().firstValue("Content-Type").orElse(""), containsString("application/json"));
            assertThat(
                    RelyingParty.json(answer, Part.USERINFO).path("usual_name").asText(), is("Diallo"));
        }
    }

    @Test
    void amrComesOnlyIfItIsAskedFor() throws Wrong {
        Map<String, String> asked = pro.parameters();
        asked.put("claims", "{\"id_token\":{\"amr\":{\"essential\":true}}}");
        JsonNode tokens = exchange(pro, asked);

        assertThat(
                new String(
                        Base64.getUrlDecoder()
                                .decode(tokens.path("id_token").asText().split("\\.", -1)[1]),
                        StandardCharsets.UTF_8),
                containsString("\"amr\":[\"pwd\"]"));
    }

    @Test
    void aClientMaySignWhoItIsAndDoesSoAnewEachTime() throws Wrong, JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        Registration signing = new Registration(
                "host",
                "",
                key.toECPublicKey(),
                List.of(RelyingParty.BACK),
                List.of(RelyingParty.END),
                "ES256",
                "ES256");
        try (IdentityProvider provider = new IdentityProvider(Kind.FRANCECONNECT, signing, () -> now)) {
            RelyingParty host = new RelyingParty(Kind.FRANCECONNECT, provider.issuer(), now);
            SignedJWT assertion = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.ES256),
                    new JWTClaimsSet.Builder()
                            .issuer("host")
                            .subject("host")
                            .audience(provider.issuer() + "/token")
                            .jwtID("1")
                            .expirationTime(Date.from(now.plusSeconds(60)))
                            .build());
            assertion.sign(new ECDSASigner(key));
            Map<String, String> form = host.form(code(host, host.parameters()), "");
            form.remove("client_secret");
            form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            form.put("client_assertion", assertion.serialize());

            assertThat(Client.post(provider.issuer() + "/token", form).statusCode(), is(200));
            assertThat(Client.refusal(Client.post(provider.issuer() + "/token", form)), is("CLIENT_AUTHENTICATION"));
        }
    }

    @Test
    void eachWrongRequestIsRefusedForItsOwnReason() throws Wrong {
        Map<IdentityRule, HttpResponse<String>> answers = new EnumMap<>(IdentityRule.class);
        answers.put(IdentityRule.NO_SUCH_CALL, Client.get(proConnect.issuer() + "/logout"));
        answers.put(IdentityRule.CLIENT, ask("client_id", "another"));
        answers.put(IdentityRule.REDIRECT_URI, ask("redirect_uri", RelyingParty.BACK + "/"));
        answers.put(IdentityRule.RESPONSE_TYPE, ask("response_type", "token"));
        answers.put(IdentityRule.SCOPE, ask("scope", "openid family_name"));
        answers.put(IdentityRule.STATE, ask("state", "0123456789abcdef0123456789abcde"));
        answers.put(IdentityRule.NONCE, ask("nonce", "short"));
        answers.put(IdentityRule.PARAMETER, ask("max_age", "0"));
        answers.put(
                IdentityRule.PARAMETER_TWICE,
                Client.get(proConnect.issuer() + "/authorize?" + Client.encoded(pro.parameters()) + "&scope=openid"));
        answers.put(IdentityRule.CLAIMS, ask("claims", "acr"));
        answers.put(IdentityRule.LOGIN_REQUIRED, ask("prompt", "none"));
        answers.put(
                IdentityRule.ACR_UNMET,
                ask("claims", "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"eidas1-mfa\"]}}}"));
        Map<String, String> plain = pro.parameters();
        plain.put("code_challenge", "x");
        plain.put("code_challenge_method", "plain");
        answers.put(IdentityRule.PKCE_METHOD, pro.authorize(plain));
        Map<String, String> surer = france.parameters();
        surer.put("acr_values", "eidas1-mfa");
        answers.put(IdentityRule.ACR_VALUES, france.authorize(surer));

        String used = code(pro, pro.parameters());
        Client.post(proConnect.issuer() + "/token", pro.form(used, ""));
        answers.put(IdentityRule.CODE, Client.post(proConnect.issuer() + "/token", pro.form(used, "")));
        Map<String, String> secret = pro.form(code(pro, pro.parameters()), "");
        secret.put("client_secret", "another");
        answers.put(IdentityRule.CLIENT_AUTHENTICATION, Client.post(proConnect.issuer() + "/token", secret));
        Map<String, String> challenged = pro.parameters();
        challenged.put("code_challenge", RelyingParty.challenge("right"));
        challenged.put("code_challenge_method", "S256");
        answers.put(
                IdentityRule.CODE_VERIFIER,
                Client.post(proConnect.issuer() + "/token", pro.form(code(pro, challenged), "wrong")));
        Map<String, String> refresh = new TreeMap<>(france.form("", ""));
        refresh.put("grant_type", "refresh_token");
        answers.put(IdentityRule.GRANT_TYPE, Client.post(franceConnect.issuer() + "/token", refresh));
        answers.put(IdentityRule.REFRESH_TOKEN, Client.post(proConnect.issuer() + "/token", refresh));
        String late = code(pro, pro.parameters());
        now = now.plusSeconds(60);
        answers.put(IdentityRule.CODE_EXPIRED, Client.post(proConnect.issuer() + "/token", pro.form(late, "")));
        String token = tokens(pro).path("access_token").asText();
        now = now.plusSeconds(3600);
        answers.put(IdentityRule.ACCESS_TOKEN, pro.userinfo(token));
        String end = RelyingParty.END;
        answers.put(
                IdentityRule.POST_LOGOUT_URI,
                pro.end(Map.of(
                        "client_id",
                        "host",
                        "state",
                        "s",
                        "post_logout_redirect_uri",
                        end.substring(0, end.length() - 1))));
        answers.put(IdentityRule.LOGOUT_STATE, pro.end(Map.of("client_id", "host", "post_logout_redirect_uri", end)));
        answers.put(
                IdentityRule.LOGOUT_HINT,
                france.end(Map.of("client_id", "host", "state", "s", "post_logout_redirect_uri", end)));

        answers.forEach((rule, answer) -> assertThat(Client.refusal(answer), is(rule.name())));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(answers.keySet())), empty());
        assertThat(
                RelyingParty.callback(requireNonNull(answers.get(IdentityRule.LOGIN_REQUIRED)))
                        .get("error"),
                is("login_required"));
        assertThat(
                RelyingParty.callback(requireNonNull(answers.get(IdentityRule.ACR_UNMET)))
                        .get("error"),
                is("access_denied"));
        assertThat(requireNonNull(answers.get(IdentityRule.PARAMETER)).body(), containsString("Y000400"));
        assertThat(requireNonNull(answers.get(IdentityRule.POST_LOGOUT_URI)).body(), containsString("Y030111"));
    }

    @Test
    void aRefreshTokenOfProConnectLastsTwoHours() throws Wrong {
        Map<String, String> form = new TreeMap<>(pro.form("", ""));
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", tokens(pro).path("refresh_token").asText());
        now = now.plusSeconds(7199);
        JsonNode next = RelyingParty.json(Client.post(proConnect.issuer() + "/token", form), Part.TOKEN);

        form.put("refresh_token", next.path("refresh_token").asText());
        now = now.plusSeconds(7200);
        assertThat(Client.refusal(Client.post(proConnect.issuer() + "/token", form)), is("REFRESH_TOKEN"));
    }

    private HttpResponse<String> ask(String name, String value) {
        Map<String, String> parameters = pro.parameters();
        parameters.put(name, value);
        return pro.authorize(parameters);
    }

    private static String code(RelyingParty host, Map<String, String> asked) {
        return RelyingParty.callback(host.authorize(asked)).getOrDefault("code", "");
    }

    private static JsonNode tokens(RelyingParty host) throws Wrong {
        return exchange(host, host.parameters());
    }

    private static JsonNode exchange(RelyingParty host, Map<String, String> asked) throws Wrong {
        return RelyingParty.json(Client.post(host.issuer() + "/token", host.form(code(host, asked), "")), Part.TOKEN);
    }
}
