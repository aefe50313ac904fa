package org.inclusion.lti.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inclusion.lti.key.InstallationKey;

/**
 * Signs what this library says to itself by way of a browser, for one purpose, and reads it again on whichever server: a JWT under HS256
 * (RFC 7515), with a key that is made from the installation key for that purpose alone. A browser can read it and cannot change it. It is
 * never longer-lived than needed. Thread-safe.
 */
public final class OwnTokens {

    private static final int LONGEST = 100_000;

    private final MACSigner signer;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final InstantSource clock;

    public OwnTokens(InstallationKey installation, String purpose, InstantSource clock) {
        this.clock = clock;
        byte[] secret = installation.bytesFor("token: " + purpose);
        try {
            this.signer = new MACSigner(secret);
        } catch (JOSEException e) {
            throw new IllegalStateException("32 bytes are enough for HS256", e);
        }
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(secret)));
        processor.setJWTClaimsSetVerifier(
                new TimedClaims(clock, 0, null, new JWTClaimsSet.Builder().build(), Set.of("exp", "jti")));
    }

    /**
     * Signs.
     *
     * @param claims what to say
     * @param life how long it holds
     */
    public String sign(JWTClaimsSet.Builder claims, Duration life) {
        return sign(claims, clock.instant().plus(life));
    }

    /** Signs what holds until a time. */
    public String sign(JWTClaimsSet.Builder claims, Instant until) {
        claims.expirationTime(Date.from(until)).jwtID(UUID.randomUUID().toString());
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("a key that was accepted cannot sign", e);
        }
        return token.serialize();
    }

    /** The claims of a token that was signed for this purpose and still holds; empty for anything else, whatever was sent. */
    public Optional<JWTClaimsSet> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(processor.process(token, null));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
