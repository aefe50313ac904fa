package org.inclusion.lti.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.launch.Logins.Known;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.Platforms;
import org.inclusion.lti.token.OwnTokens;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what platforms send, in two steps. First the platform's word is verified, and its nonce is used up. Then the
 * browser shows the secret that it has kept since the login, and the visit may begin. Between the two, what the
 * platform said travels through the browser, signed by us. Thread-safe.
 */
@Internal
public final class Launches {

    /** From the platform's word to the browser's secret: a page loads a script and asks the platform's storage. */
    private static final Duration LIFE = Duration.ofMinutes(3);

    private final Logins logins;
    private final Platforms platforms;
    private final LaunchVerifier verifier;
    private final SingleUse uses;
    private final ContentLibrary content;
    private final OwnTokens arrivals;
    private final URI entrance;

    public Launches(
            Logins logins,
            Platforms platforms,
            LaunchVerifier verifier,
            SingleUse uses,
            ContentLibrary content,
            KeyRing installation,
            URI entrance,
            InstantSource clock) {
        this.logins = logins;
        this.platforms = platforms;
        this.verifier = verifier;
        this.uses = uses;
        this.content = content;
        this.arrivals = new OwnTokens(installation, "arrival", clock);
        this.entrance = entrance;
    }

    /**
     * A launch whose platform is believed, and whose browser is not yet.
     *
     * @param launch what the platform said
     * @param key under which the browser has its secret
     * @param storageTarget the name of the platform's frame that may have it; null where the platform has none
     * @param arrival what the browser hands back with the secret
     */
    public record Arrived(
            Launch launch, String key, @Nullable String storageTarget, String arrival) {}

    /**
     * Believes a platform, once.
     *
     * @param state whatever came back from the login
     * @param token whatever the platform said
     * @throws RefusedLaunchException if it cannot be believed, or was sent before, or opens nothing
     */
    public Arrived arrive(String state, String token) {
        Known login = logins.known(state);
        JWTClaimsSet claims = verifier.verify(token, login.platform(), login.nonce(), login.begun());
        Launch launch = LaunchClaims.read(claims, login.platform(), entrance);
        requireContent(launch);
        if (!uses.use("nonce " + login.nonce(), login.until())) {
            throw new RefusedLaunchException(
                    Why.OVER, "a launch of " + login.platform().issuer() + " that was sent before");
        }
        String arrival = arrivals.sign(
                new JWTClaimsSet.Builder()
                        .claim("plt", login.platform().id())
                        .claim("sec", login.secretHash())
                        .claim("said", claims.toJSONObject()),
                LIFE);
        return new Arrived(launch, login.key(), login.storageTarget(), arrival);
    }

    /**
     * Believes a browser, once.
     *
     * @param arrival whatever it hands back
     * @param secret whatever it shows
     * @return what the platform said
     * @throws RefusedLaunchException if this browser did not ask for the login, or it came before, or too late
     */
    public Launch complete(String arrival, String secret) {
        JWTClaimsSet ours = arrivals.read(arrival)
                .orElseThrow(() -> new RefusedLaunchException(
                        Why.OVER, "an arrival that is none of ours, or older than " + LIFE.toMinutes() + " minutes"));
        Platform platform = platforms
                .find(String.valueOf(ours.getClaim("plt")))
                .orElseThrow(() -> new RefusedLaunchException(
                        Why.UNKNOWN_PLATFORM, "the registration was removed during a launch"));
        if (!Secrets.fit(secret, String.valueOf(ours.getClaim("sec")))) {
            throw new RefusedLaunchException(
                    Why.OTHER_BROWSER, "a launch of " + platform.issuer() + " in a browser that did not ask for it");
        }
        Launch launch = LaunchClaims.read(said(ours), platform, entrance);
        if (!uses.use("arrival " + ours.getJWTID(), ours.getExpirationTime().toInstant())) {
            throw new RefusedLaunchException(Why.OVER, "a launch of " + platform.issuer() + " that has begun already");
        }
        return launch;
    }

    private static JWTClaimsSet said(JWTClaimsSet ours) {
        try {
            Map<String, Object> said = ours.getJSONObjectClaim("said");
            return JWTClaimsSet.parse(said == null ? Map.of() : said);
        } catch (ParseException e) {
            throw new IllegalStateException("what we signed ourselves cannot be read", e);
        }
    }

    /** The target of a link may have left the packs, or may not be for this platform. */
    private void requireContent(Launch launch) {
        LaunchTarget target = launch.target();
        if (target.pathId().isPresent() && !isHere(launch.platform(), target)) {
            throw new RefusedLaunchException(
                    Why.NOT_HERE,
                    "a link of " + launch.platform().issuer() + " opens what is not here, or not for it: " + target);
        }
    }

    private boolean isHere(Platform platform, LaunchTarget target) {
        return target.pathId()
                .flatMap(path -> content.path(new PathId(path)))
                .filter(path -> platform.settings().allows(path.pack().id()))
                .filter(path -> hasStep(
                        target.stepId(), id -> path.item().step(new StepId(id)).isPresent()))
                .isPresent();
    }

    private static boolean hasStep(Optional<String> step, Predicate<String> isThere) {
        return step.isEmpty() || isThere.test(step.get());
    }
}
