package org.inclusion.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.ConfigurableJOSEProcessor;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.DefaultJOSEProcessor;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusion.access.Actor;
import org.inclusion.server.Verdict.Why;

/**
 * Says whether the host really said who is asking: a JWT (RFC 7519), signed with a key that the host publishes, short-lived,
 * for us. Nimbus's own processor finds the key and checks the signature; the claims are read here. It looks at one token at a
 * time; that a token is used once only is for {@link Sessions} to see. Thread-safe.
 *
 * <p>The order matters: nothing that a token says is read before its signature holds, but the two words of its header that
 * it takes to check it. The header's other ways to name a key ({@code jwk}, {@code jku}, {@code x5c}, {@code x5u}) are
 * not looked at.
 */
public final class TokenVerifier {

    /** Longer tokens are not looked at. */
    public static final int LONGEST_TOKEN = 16_384;

    private static final Pattern THREE_PARTS =
            Pattern.compile("([A-Za-z0-9_-]++)\\.([A-Za-z0-9_-]++)\\.([A-Za-z0-9_-]++)");

    private static final Pattern KEY_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final TokenRules rules;
    private final ConfigurableJOSEProcessor<SecurityContext> processor = new DefaultJOSEProcessor<>();

    /**
     * A verifier.
     *
     * @param rules what a token must keep to
     * @param keys the host's
     */
    public TokenVerifier(TokenRules rules, JWKSource<SecurityContext> keys) {
        this.rules = rules;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new HostKeySelector(keys));
        processor.setJWSVerifierFactory(new Ed25519Check.Factory());
    }

    /**
     * Verifies a token.
     *
     * @param token whatever was sent
     * @param now the time
     * @return what the host says in it, or why nobody is let in by it; never an exception, whatever was sent
     */
    public Verdict verify(String token, Instant now) {
        if (token.length() > LONGEST_TOKEN) {
            return refused(Why.SHAPE, "the token is longer than " + LONGEST_TOKEN + " characters");
        }
        Matcher parts = THREE_PARTS.matcher(token);
        if (!parts.matches()) {
            return refused(Why.SHAPE, "the token is not three parts of base64url with dots between");
        }
        JWSObject signed;
        try {
            signed = JWSObject.parse(token);
        } catch (ParseException | IllegalArgumentException e) {
            // Nimbus has no signed header for "none" and for no algorithm at all.
            return refused(Why.ALGORITHM, "the token's header is not that of a signed token");
        }
        JWSHeader header = signed.getHeader();
        if (!HostKeySelector.ALLOWED.contains(header.getAlgorithm())) {
            return refused(Why.ALGORITHM, "alg must be EdDSA, ES256 or RS256");
        }
        if (header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
            return refused(Why.ALGORITHM, "crit and b64 are for things that this server does not do");
        }
        if (header.getKeyID() == null || !KEY_ID.matcher(header.getKeyID()).matches()) {
            return refused(Why.KEY, "kid: missing, or not 1 to 128 visible characters");
        }
        // The last letter of a signature has bits that mean nothing: a token is written in one way only.
        if (!Base64URL.encode(signed.getSignature().decode()).equals(signed.getSignature())) {
            return refused(Why.SIGNATURE, "the signature is not written as base64url writes it");
        }
        return verify(signed, parts.group(2), now);
    }

    private Verdict verify(JWSObject signed, String payload, Instant now) {
        String kid = signed.getHeader().getKeyID();
        try {
            processor.process(signed, null);
        } catch (BadJWSException e) {
            return refused(Why.SIGNATURE, "the key " + kid + " did not sign this token");
        } catch (BadJOSEException e) {
            // Told apart by what Nimbus says before it, and not by its words, which a release may change.
            return hasOtherType(signed.getHeader())
                    ? refused(Why.ALGORITHM, "typ must be JWT, or left out")
                    : refused(
                            Why.KEY,
                            "the host publishes no key " + kid + " for "
                                    + signed.getHeader().getAlgorithm() + " at the address of "
                                    + Setting.KEYS.property);
        } catch (RateLimitReachedException e) {
            // Our own limit, not the host: see PublishedKeys.
            return refused(
                    Why.KEYS_AWAY,
                    "unknown kid " + kid + "; the host's keys were read twice within "
                            + PublishedKeys.BETWEEN_READS.toSeconds() + " s");
        } catch (KeySourceException e) {
            return refused(
                    Why.KEYS_AWAY, "the host's keys cannot be had (" + Setting.KEYS.property + "): " + e.getMessage());
        } catch (JOSEException e) {
            // A signature of another length.
            return refused(Why.SIGNATURE, "the key " + kid + " cannot have signed this token");
        }
        try {
            return read(new TokenClaims(claims(payload)), now);
        } catch (TokenClaims.Broken e) {
            return refused(Why.CLAIMS, String.valueOf(e.getMessage()));
        }
    }

    private static boolean hasOtherType(JWSHeader header) {
        return header.getType() != null && !header.getType().equals(JOSEObjectType.JWT);
    }

    /** Nimbus reads {@code null} as no object at all, and a list of pairs as an object. */
    private static Map<String, Object> claims(String payload) throws TokenClaims.Broken {
        String json = new Base64URL(payload).decodeToString();
        if (!json.stripLeading().startsWith("{")) {
            throw noObject();
        }
        try {
            return JSONObjectUtils.parse(json, LONGEST_TOKEN);
        } catch (ParseException | IllegalArgumentException e) {
            throw noObject();
        }
    }

    private static TokenClaims.Broken noObject() {
        return new TokenClaims.Broken("claims", "are no JSON object");
    }

    private Verdict read(TokenClaims claims, Instant now) throws TokenClaims.Broken {
        if (!rules.issuer().equals(claims.raw("iss"))) {
            return refused(Why.PARTIES, isNot("iss", claims, rules.issuer(), Setting.ISSUER));
        }
        if (!claims.isFor(rules.audience())) {
            return refused(Why.PARTIES, isNot("aud", claims, rules.audience(), Setting.AUDIENCE));
        }
        Instant issued;
        Instant expires;
        Instant begins;
        try {
            issued = claims.instant("iat");
            expires = claims.instant("exp");
            begins = claims.raw("nbf") == null ? issued : claims.instant("nbf");
        } catch (TokenClaims.Broken e) {
            return refused(Why.TIME, String.valueOf(e.getMessage()));
        }
        if (Duration.between(issued, expires).compareTo(rules.longestLife()) > 0) {
            return refused(
                    Why.TIME,
                    "exp is more than " + rules.longestLife().toSeconds() + " s after iat, the longest life of "
                            + Setting.TOKEN_LIFE.property);
        }
        if (!expires.isAfter(issued)) {
            return refused(Why.TIME, "exp is not after iat");
        }
        if (!now.isBefore(expires.plus(rules.skew()))) {
            return refused(Why.TIME, "exp was " + Duration.between(expires, now).toSeconds() + " s ago" + clocks());
        }
        for (Map.Entry<String, Instant> start : List.of(Map.entry("iat", issued), Map.entry("nbf", begins))) {
            if (start.getValue().isAfter(now.plus(rules.skew()))) {
                return refused(
                        Why.TIME,
                        start.getKey() + " is "
                                + Duration.between(now, start.getValue()).toSeconds()
                                + " s from now" + clocks());
            }
        }
        String id = claims.tokenId();
        Actor actor = claims.actor();
        // A token of the future, from a clock that is fast, must not outlive the tokens that come after it.
        Instant said = issued.isAfter(now) ? now : issued;
        return new Verdict.Accepted(new HostToken(actor, claims.helps(actor), id, said, expires.plus(rules.skew())));
    }

    /** Both values, since a slash at the end is seen only beside the one without. Neither is about a person. */
    private static String isNot(String claim, TokenClaims claims, String expected, Setting setting) {
        return claim + " is " + Quoted.of(claims.raw(claim)) + ", and not " + expected + " as in " + setting.property;
    }

    private String clocks() {
        return ": do the clocks differ? " + Setting.CLOCK_SKEW.property + " allows "
                + rules.skew().toSeconds() + " s";
    }

    private static Verdict refused(Why why, String detail) {
        return new Verdict.Refused(why, detail);
    }
}
