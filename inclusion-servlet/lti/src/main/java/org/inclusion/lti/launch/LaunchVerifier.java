package org.inclusion.lti.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.function.Function;
import org.inclusion.annotation.Internal;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.token.TimedClaims;

/**
 * Says whether a platform really said what came by a browser: an ID token (OpenID Connect Core §3.1.3.7 as the 1EdTech
 * Security Framework §5.1.3 narrows it), verified by the processor of the library for tokens under the keys that the
 * platform publishes. Other ways of a token to name a key ({@code jwk}, {@code jku}, {@code x5c}, {@code x5u}) are not
 * looked at. Thread-safe.
 */
@Internal
public final class LaunchVerifier {

    /** In characters. A launch has a few thousand. */
    public static final int LONGEST = 65_536;

    /** The algorithms of public keys alone: no secret that two parties share. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.ES256);

    private static final Set<String> REQUIRED = Set.of("iss", "aud", "sub", "exp", "iat", "nonce");

    /** By how much a platform's clock may differ from ours, in seconds. */
    public static final int SKEW = 60;

    /** No launch is older when it arrives, whatever it says of its end. */
    private static final Duration OLDEST = Duration.ofHours(1);

    private final Function<Platform, JWKSource<SecurityContext>> keys;
    private final InstantSource clock;

    /**
     * A verifier.
     *
     * @param keys the public keys of a platform
     */
    public LaunchVerifier(Function<Platform, JWKSource<SecurityContext>> keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Verifies a token.
     *
     * @param token whatever was sent
     * @param platform the registration for which it has to be
     * @param nonce what it has to say
     * @param begun when we asked for it: one that was made before that was made by a clock that is behind ours
     * @return what the platform said
     * @throws RefusedLaunchException if it cannot be believed
     */
    public JWTClaimsSet verify(String token, Platform platform, String nonce, Instant begun) {
        if (token.length() > LONGEST) {
            throw new RefusedLaunchException(Why.MISSHAPEN, "id_token: more than " + LONGEST + " characters");
        }
        JWTClaimsSet claims = processed(token, platform, nonce, begun);
        requireValues(claims);
        requireParty(claims, platform);
        requireTimes(claims, platform, begun);
        return claims;
    }

    private JWTClaimsSet processed(String token, Platform platform, String nonce, Instant begun) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.apply(platform)));
        JWTClaimsSet exact = new JWTClaimsSet.Builder()
                .issuer(platform.issuer())
                .claim("nonce", nonce)
                .build();
        processor.setJWTClaimsSetVerifier(new TimedClaims(clock, SKEW, platform.clientId(), exact, REQUIRED));
        JWTClaimsSet said = new JWTClaimsSet.Builder().build();
        try {
            SignedJWT signed = SignedJWT.parse(token);
            ClaimTypes.require(signed);
            said = signed.getJWTClaimsSet();
            return processor.process(signed, null);
        } catch (ExpiredJWTException e) {
            // Its signature was verified before its times were.
            requireClockOf(platform, said, begun);
            throw new RefusedLaunchException(Why.OVER, "id_token of " + platform.issuer() + ": expired");
        } catch (KeySourceException e) {
            throw new RefusedLaunchException(
                    Why.LATER, "the keys of " + platform.issuer() + " cannot be had: " + e.getMessage());
        } catch (BadJWTException e) {
            throw new RefusedLaunchException(
                    Why.NOT_BELIEVED, "id_token of " + platform.issuer() + ": " + e.getMessage());
        } catch (BadJOSEException | JOSEException | ParseException | IllegalArgumentException e) {
            // Their messages may quote the token.
            throw new RefusedLaunchException(
                    Why.NOT_BELIEVED,
                    "id_token of " + platform.issuer()
                            + ": not signed by a key that the platform publishes for signing ("
                            + e.getClass().getSimpleName() + ")");
        }
    }

    /** The processor sees that a claim is named; a claim that is named and null would have no end, or no time. */
    private static void requireValues(JWTClaimsSet claims) {
        for (String claim : REQUIRED) {
            if (claims.getClaim(claim) == null) {
                throw new RefusedLaunchException(Why.NOT_BELIEVED, "id_token: " + claim + " is null");
            }
        }
    }

    /** Several audiences need the one that it was made for; and that one is us, wherever it is named. */
    private static void requireParty(JWTClaimsSet claims, Platform platform) {
        Object party = claims.getClaim("azp");
        boolean several = claims.getAudience().size() > 1;
        if (party == null ? several : !party.equals(platform.clientId())) {
            throw new RefusedLaunchException(
                    Why.NOT_BELIEVED,
                    "id_token of " + platform.issuer() + ": azp is not our client id"
                            + (several ? ", and there are several audiences" : ""));
        }
    }

    private void requireTimes(JWTClaimsSet claims, Platform platform, Instant begun) {
        Instant issued = claims.getIssueTime().toInstant();
        Instant now = clock.instant();
        if (issued.isAfter(now.plusSeconds(SKEW))) {
            throw clocksDiffer(platform, Duration.between(now, issued), "ahead of");
        }
        if (issued.isBefore(now.minus(OLDEST))) {
            requireClockOf(platform, claims, begun);
            throw new RefusedLaunchException(Why.OVER, "id_token: iat is more than an hour ago");
        }
    }

    /** Nothing that answers a login is older than the login, unless a clock is wrong. */
    private static void requireClockOf(Platform platform, JWTClaimsSet claims, Instant begun) {
        Date issued = claims.getIssueTime();
        if (issued != null && issued.toInstant().isBefore(begun.minusSeconds(SKEW))) {
            throw clocksDiffer(platform, Duration.between(issued.toInstant(), begun), "behind");
        }
    }

    private static RefusedLaunchException clocksDiffer(Platform platform, Duration by, String how) {
        return new RefusedLaunchException(
                Why.CLOCKS_DIFFER,
                "id_token of " + platform.issuer() + ": its clock is " + by.toSeconds() + " seconds " + how
                        + " ours; whichever is wrong has to be set (NTP)");
    }
}
