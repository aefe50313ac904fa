package org.inclusion.lti.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.inclusion.annotation.Internal;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.Platforms;
import org.inclusion.lti.token.OwnTokens;
import org.jspecify.annotations.Nullable;

/**
 * Begins logins, and knows them again when the platform answers. Nothing is kept here meanwhile: what has to be known
 * again travels in the {@code state}, signed by us. The browser keeps a secret of which the state has the hash, so that
 * a state serves nobody whose browser did not ask. Thread-safe.
 */
@Internal
public final class Logins {

    /** A person may have to sign in on the platform first. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Platforms platforms;
    private final OwnTokens states;
    private final URI entrance;

    public Logins(Platforms platforms, KeyRing installation, URI entrance, InstantSource clock) {
        this.platforms = platforms;
        this.states = new OwnTokens(installation, "state", clock);
        this.entrance = entrance;
    }

    /**
     * A login that begins.
     *
     * @param platform the registration by which it begins
     * @param ask the platform's address for the login, with all its parameters
     * @param key under which the browser keeps the secret
     * @param secret what the browser keeps, and nobody else
     */
    public record Begun(Platform platform, URI ask, String key, String secret) {}

    /**
     * A login that was begun, as its state tells.
     *
     * @param platform the registration by which it was begun
     * @param nonce what the platform's answer must say
     * @param key under which the browser has the secret
     * @param secretHash the hash of that secret
     * @param storageTarget the name of the platform's frame that keeps a text for us; null where it has none
     * @param begun when it was begun; nothing that answers it can be older
     * @param until the time after which it is over
     */
    public record Known(
            Platform platform,
            String nonce,
            String key,
            String secretHash,
            @Nullable String storageTarget,
            Instant begun,
            Instant until) {}

    /**
     * Begins a login.
     *
     * @throws RefusedLaunchException if nobody is registered who asks so, or the target is not ours
     */
    public Begun begin(LoginRequest request) {
        Platform platform = platforms
                .named(request.issuer(), request.clientId())
                .orElseThrow(() -> new RefusedLaunchException(
                        Why.UNKNOWN_PLATFORM,
                        "a login request of a platform that is not registered, or of one of several registrations without"
                                + " saying which: iss " + request.issuer() + ", client_id " + request.clientId()));
        requireTarget(request);
        String nonce = Secrets.fresh();
        String secret = Secrets.fresh();
        String key = "inclusion." + Secrets.fresh().substring(0, 16);
        String state = states.sign(
                new JWTClaimsSet.Builder()
                        .claim("plt", platform.id())
                        .claim("non", nonce)
                        .claim("key", key)
                        .claim("sec", Secrets.hash(secret))
                        .claim("sto", request.storageTarget()),
                LIFE);
        return new Begun(platform, ask(platform, request, nonce, state), key, secret);
    }

    private void requireTarget(LoginRequest request) {
        boolean ours = ParsedAddress.of(request.target())
                .flatMap(address -> LaunchTarget.at(address, entrance))
                .isPresent();
        if (!ours) {
            throw new RefusedLaunchException(Why.NOT_HERE, "a login request whose target_link_uri is no place of ours");
        }
    }

    private URI ask(Platform platform, LoginRequest request, String nonce, String state) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("scope", "openid");
        query.put("response_type", "id_token");
        query.put("response_mode", "form_post");
        query.put("prompt", "none");
        query.put("client_id", platform.clientId());
        query.put("redirect_uri", entrance.resolve("launch").toString());
        query.put("login_hint", request.loginHint());
        if (request.messageHint() != null) {
            query.put("lti_message_hint", request.messageHint());
        }
        query.put("nonce", nonce);
        query.put("state", state);
        String written = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String base = platform.authorization().toString();
        return URI.create(base + (base.contains("?") ? "&" : "?") + written);
    }

    /**
     * Knows a login again.
     *
     * @param state whatever came back
     * @throws RefusedLaunchException if it is none of ours, or over, or its platform is gone
     */
    public Known known(String state) {
        JWTClaimsSet said = states.read(state)
                .orElseThrow(() -> new RefusedLaunchException(
                        Why.OVER, "state: not one of ours, or older than " + LIFE.toMinutes() + " minutes"));
        return new Known(
                platforms
                        .find(text(said, "plt"))
                        .orElseThrow(() -> new RefusedLaunchException(
                                Why.UNKNOWN_PLATFORM, "the registration was removed during a login")),
                text(said, "non"),
                text(said, "key"),
                text(said, "sec"),
                said.getClaim("sto") instanceof String frame ? frame : null,
                said.getExpirationTime().toInstant().minus(LIFE),
                said.getExpirationTime().toInstant());
    }

    private static String text(JWTClaimsSet said, String claim) {
        return String.valueOf(said.getClaim(claim));
    }
}
