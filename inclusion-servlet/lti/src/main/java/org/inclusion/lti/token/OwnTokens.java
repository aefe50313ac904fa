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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inclusion.key.KeyRing;

/**
 * Signs what this library says to itself by way of a browser, for one purpose, and reads it again on whichever server:
 * a JWT under HS256 (RFC 7515), with a key that is made from the installation key for that purpose alone. A browser can
 * read it and cannot change it. It is never longer-lived than needed. Thread-safe.
 */
public final class OwnTokens {

    private static final int LONGEST = 100_000;

    private final MACSigner signer;
    private final List<DefaultJWTProcessor<SecurityContext>> processors;
    private final InstantSource clock;

    /** Tokens of the current key. Those of a former one are over: they may name people by the ids of before. */
    public OwnTokens(KeyRing installation, String purpose, InstantSource clock) {
        this(List.of(installation.bytesFor(named(purpose))), clock);
    }

    /** Tokens that hold longer than a change of the installation key, and name nobody. */
    public static OwnTokens ofEveryKey(KeyRing installation, String purpose, InstantSource clock) {
        return new OwnTokens(installation.everyBytesFor(named(purpose)), clock);
    }

    private OwnTokens(List<byte[]> secrets, InstantSource clock) {
        this.clock = clock;
        this.processors =
                secrets.stream().map(secret -> processor(secret, clock)).toList();
        try {
            this.signer = new MACSigner(secrets.get(0));
        } catch (JOSEException e) {
            throw new IllegalStateException("32 bytes are enough for HS256", e);
        }
    }

    private static String named(String purpose) {
        return "inclusion-lti token: " + purpose;
    }

    private static DefaultJWTProcessor<SecurityContext> processor(byte[] secret, InstantSource clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.HS256, new ImmutableSecret<>(secret)));
        processor.setJWTClaimsSetVerifier(
                new TimedClaims(clock, 0, null, new JWTClaimsSet.Builder().build(), Set.of("exp", "jti")));
        return processor;
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

    /**
     * The claims of a token that was signed for this purpose and still holds; empty for anything else, whatever
     * was sent.
     */
    public Optional<JWTClaimsSet> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        return processors.stream()
                .flatMap(processor -> read(token, processor).stream())
                .findFirst();
    }

    private static Optional<JWTClaimsSet> read(String token, DefaultJWTProcessor<SecurityContext> processor) {
        try {
            return Optional.of(processor.process(token, null));
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
