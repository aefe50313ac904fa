package org.inclusion.samples.services.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.inclusion.samples.services.Client;
import org.inclusion.samples.services.Json;
import org.inclusion.samples.services.oidc.IdentityProvider.Kind;
import org.inclusion.samples.services.oidc.WrongAnswer.Part;

/** An application that signs a person in, by the letter, with a library that the stand-in does without. */
final class RelyingParty {

    static final String BACK = "https://host.example.org/oidc";

    static final String END = "https://host.example.org/fin/";

    static final Registration REGISTRATION = Registration.of("host", "a secret of the host's", BACK, END);

    /** The fault, and its place. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        final transient Part part;

        Wrong(Part part, String what) {
            super(part + ": " + what);
            this.part = part;
        }
    }

    /** The result of a right sign-in. */
    record SignedIn(JsonNode tokens, JWTClaimsSet idToken, JWTClaimsSet userinfo) {}

    private final Kind kind;

    private final String issuer;

    private final Instant now;

    RelyingParty(Kind kind, String issuer, Instant now) {
        this.kind = kind;
        this.issuer = issuer;
        this.now = now;
    }

    String issuer() {
        return issuer;
    }

    /** In, and out again. */
    SignedIn signIn() throws Wrong {
        JsonNode discovery = json(Client.get(issuer + "/.well-known/openid-configuration"), Part.DISCOVERY);
        require(discovery.path("issuer").asText().equals(issuer), Part.DISCOVERY, "issuer");
        String verifier = random();
        Map<String, String> asked = parameters();
        asked.put("code_challenge", challenge(verifier));
        asked.put("code_challenge_method", "S256");
        String state = asked.getOrDefault("state", "");
        Map<String, String> callback = callback(authorize(asked));
        require(state.equals(callback.get("state")), Part.CALLBACK, "state");
        require(!callback.containsKey("error") && callback.containsKey("code"), Part.CALLBACK, "code");
        require(
                issuer.equals(callback.get("iss")) || (kind == Kind.PROCONNECT && !callback.containsKey("iss")),
                Part.CALLBACK,
                "iss");
        JsonNode tokens =
                json(Client.post(issuer + "/token", form(callback.getOrDefault("code", ""), verifier)), Part.TOKEN);
        require(tokens.path("token_type").asText().equalsIgnoreCase("Bearer"), Part.TOKEN, "type");
        JWTClaimsSet idToken = verified(tokens.path("id_token").asText(), Part.ID_TOKEN);
        check(idToken, asked.getOrDefault("nonce", ""));
        HttpResponse<String> answer = userinfo(tokens.path("access_token").asText());
        require(answer.statusCode() == 200, Part.USERINFO, "status");
        JWTClaimsSet userinfo = verified(answer.body(), Part.USERINFO);
        require(issuer.equals(userinfo.getIssuer()), Part.USERINFO, "iss");
        require(List.of("host").equals(userinfo.getAudience()), Part.USERINFO, "aud");
        require(idToken.getSubject().equals(userinfo.getSubject()), Part.USERINFO, "sub");
        Map<String, String> end = Map.of(
                "id_token_hint", tokens.path("id_token").asText(), "state", "end1", "post_logout_redirect_uri", END);
        require("end1".equals(callback(end(end)).get("state")), Part.LOGOUT, "state");
        return new SignedIn(tokens, idToken, userinfo);
    }

    /** Those of a right request. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "client_id",
                "host",
                "redirect_uri",
                BACK,
                "response_type",
                "code",
                "state",
                random(),
                "nonce",
                random()));
        if (kind == Kind.PROCONNECT) {
            parameters.put("scope", "openid given_name usual_name email uid siret idp_id roles");
            parameters.put(
                    "claims", "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"eidas1\",\"eidas2\"]}}}");
        } else {
            parameters.put("scope", "openid identite_pivot email");
            parameters.put("acr_values", "eidas1");
        }
        return parameters;
    }

    HttpResponse<String> authorize(Map<String, String> parameters) {
        return Client.get(issuer + "/authorize?" + Client.encoded(parameters));
    }

    HttpResponse<String> end(Map<String, String> parameters) {
        return Client.get(issuer + "/session/end?" + Client.encoded(parameters));
    }

    HttpResponse<String> userinfo(String token) {
        return Client.get(issuer + "/userinfo", "Authorization", "Bearer " + token);
    }

    Map<String, String> form(String code, String verifier) {
        return new TreeMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "host",
                "client_secret",
                REGISTRATION.secret(),
                "redirect_uri",
                BACK,
                "code",
                code,
                "code_verifier",
                verifier));
    }

    /** The parameters with which the browser comes back. */
    static Map<String, String> callback(HttpResponse<String> answer) {
        Map<String, String> pairs = new HashMap<>();
        String query = URI.create(answer.headers().firstValue("Location").orElse("http://none"))
                .getRawQuery();
        for (String pair : (query == null ? "" : query).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return pairs;
    }

    private void check(JWTClaimsSet claims, String nonce) throws Wrong {
        require(issuer.equals(claims.getIssuer()), Part.ID_TOKEN, "iss");
        require(List.of("host").equals(claims.getAudience()), Part.ID_TOKEN, "aud");
        require(claims.getClaim("azp") == null || "host".equals(claims.getClaim("azp")), Part.ID_TOKEN, "azp");
        Instant iat = claims.getIssueTime() == null
                ? Instant.MAX
                : claims.getIssueTime().toInstant();
        require(
                claims.getExpirationTime() != null
                        && claims.getExpirationTime().toInstant().isAfter(now),
                Part.ID_TOKEN,
                "exp");
        require(iat.isBefore(now.plusSeconds(60)) && iat.isAfter(now.minusSeconds(600)), Part.ID_TOKEN, "iat");
        require(nonce.equals(claims.getClaim("nonce")), Part.ID_TOKEN, "nonce");
        String sub = claims.getSubject();
        require(sub != null && !sub.isEmpty() && sub.length() <= 255, Part.ID_TOKEN, "sub");
        require(List.of("eidas1", "eidas2").contains(String.valueOf(claims.getClaim("acr"))), Part.ID_TOKEN, "acr");
    }

    private JWTClaimsSet verified(String token, Part part) throws Wrong {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            require(jwt.getHeader().getAlgorithm().getName().equals("ES256"), part, "alg");
            HttpResponse<String> keys = Client.get(issuer + "/jwks");
            require(keys.statusCode() == 200, part, "keys");
            JWK key = JWKSet.parse(keys.body()).getKeyByKeyId(jwt.getHeader().getKeyID());
            require(key != null && jwt.verify(new ECDSAVerifier(key.toECKey())), part, "signature");
            return jwt.getJWTClaimsSet();
        } catch (ParseException | JOSEException unreadable) {
            throw new Wrong(part, unreadable.toString());
        }
    }

    static JsonNode json(HttpResponse<String> answer, Part part) throws Wrong {
        require(answer.statusCode() == 200, part, "status " + answer.statusCode());
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow(() -> new Wrong(part, "no JSON"));
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        return UUID.randomUUID() + "-" + UUID.randomUUID();
    }

    private static void require(boolean holds, Part part, String what) throws Wrong {
        if (!holds) {
            throw new Wrong(part, what);
        }
    }
}
