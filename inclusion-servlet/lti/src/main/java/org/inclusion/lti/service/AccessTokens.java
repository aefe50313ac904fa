package org.inclusion.lti.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.inclusion.completion.CompletionGateway.Result;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.platform.Platform;

/**
 * Asks platforms for access tokens (1EdTech Security Framework §4.1), signed by us, and keeps each until shortly before
 * its end. Thread-safe.
 */
public final class AccessTokens {

    private static final Duration ASSERTION = Duration.ofMinutes(1);

    /** A token that ends within this time is not used any more. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final long LONGEST_LIFE = 3_600;

    private final ServiceCalls calls;
    private final SigningKeys keys;
    private final InstantSource clock;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    public AccessTokens(ServiceCalls calls, SigningKeys keys, InstantSource clock) {
        this.calls = calls;
        this.keys = keys;
        this.clock = clock;
    }

    /** A token of a platform for one scope. */
    public String of(Platform platform, String scope) {
        String key = platform.id() + " " + scope;
        Token token = known.get(key);
        if (token == null || !token.until().minus(MARGIN).isAfter(clock.instant())) {
            token = ask(platform, scope);
            known.put(key, token);
        }
        return token.value();
    }

    /** Asks for new ones from now on. */
    public void forget(Platform platform) {
        known.keySet().removeIf(key -> key.startsWith(platform.id() + " "));
    }

    private Token ask(Platform platform, String scope) {
        Instant now = clock.instant();
        JsonNode answer = answer(platform.token(), request(platform, scope));
        String token = answer.path("access_token").asText();
        if (token.isEmpty()) {
            throw new ServiceFailure(Result.LATER, platform.token().getHost() + " gave no access token");
        }
        long life = Math.min(answer.path("expires_in").asLong(LONGEST_LIFE), LONGEST_LIFE);
        return new Token(token, now.plusSeconds(life));
    }

    /** The request for a token of a platform for one scope, signed by us; it holds for a minute. */
    public HttpRequest.Builder request(Platform platform, String scope) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion(platform, clock.instant()));
        form.put("scope", scope);
        String written = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(platform.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(written));
    }

    /**
     * A token service that says no cannot fetch our keys, or does not know us yet: an administrator mends that on the
     * platform, and what waits is sent then. The path says in the log which address it was, and names nobody.
     */
    private JsonNode answer(URI service, HttpRequest.Builder request) {
        try {
            return calls.send(request);
        } catch (ServiceFailure failure) {
            Result result = failure.result() == Result.REFUSED ? Result.LATER : failure.result();
            throw new ServiceFailure(
                    result,
                    "the token service " + service.getPath() + " gave no access token: " + failure.getMessage());
        }
    }

    private String assertion(Platform platform, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(platform.clientId())
                .subject(platform.clientId())
                .audience(platform.token().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ASSERTION)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        return keys.sign(claims);
    }
}
