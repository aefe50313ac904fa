package org.inclusion.server;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.server.Verdict.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a token may not hold, one by one. */
class TokenVerifierTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private static final HostSigner ED = HostSigner.ed25519("ed-1");
    private static final HostSigner EC = HostSigner.es256("ec-1");
    private static final HostSigner RSA = HostSigner.rs256("rsa-1", 2048);
    private static final HostSigner SHORT_RSA = HostSigner.rs256("rsa-0", 1024);
    private static final HostSigner STRANGER = HostSigner.ed25519("ed-1");

    private static final JWKSource<SecurityContext> KEYS = new ImmutableJWKSet<>(new JWKSet(
            Stream.of(ED, EC, RSA, SHORT_RSA).map(HostSigner::publicKey).toList()));

    private static final TokenVerifier VERIFIER = new TokenVerifier(
            new TokenRules(Claims.ISSUER, Claims.AUDIENCE, Duration.ofMinutes(5), Duration.ofSeconds(30)), KEYS);

    private record Bad(String what, Why why, String token) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<HostSigner> signers() {
        return Stream.of(ED, EC, RSA);
    }

    @ParameterizedTest
    @MethodSource("signers")
    void whatTheHostSignedIsWhatItSays(HostSigner signer) {
        Claims claims = Claims.of("p-17", "HELPER", NOW)
                .with("jti", "t-1")
                .with("helps", Map.of("ccas-valbonne", List.of("p-1", "p-2")));
        assertThat(
                VERIFIER.verify(signer.token(claims.all()), NOW),
                equalTo(new Verdict.Accepted(new HostToken(
                        new Actor("p-17", Set.of(Role.HELPER), Set.of("ccas-valbonne")),
                        Map.of("ccas-valbonne", Set.of(new LearnerId("p-1"), new LearnerId("p-2"))),
                        "t-1",
                        NOW,
                        NOW.plusSeconds(150)))));
    }

    @Test
    void clocksMayDifferALittle() {
        String token = ED.token(Claims.of("p-17", "LEARNER", NOW).all());
        assertThat(VERIFIER.verify(token, NOW.minusSeconds(30)), instanceOf(Verdict.Accepted.class));
        assertThat(VERIFIER.verify(token, NOW.minusSeconds(31)), instanceOf(Verdict.Refused.class));
        assertThat(VERIFIER.verify(token, NOW.plusSeconds(149)), instanceOf(Verdict.Accepted.class));
        assertThat(VERIFIER.verify(token, NOW.plusSeconds(150)), instanceOf(Verdict.Refused.class));
    }

    @Test
    void theNameOfItsKindMayBeInSmallLettersOrMissing() {
        String claims = json(Claims.of("p-17", "LEARNER", NOW));
        assertThat(
                VERIFIER.verify(ED.token(Map.of("alg", "EdDSA", "kid", ED.kid(), "typ", "jwt"), claims), NOW),
                instanceOf(Verdict.Accepted.class));
        assertThat(
                VERIFIER.verify(ED.token(Map.of("alg", "EdDSA", "kid", ED.kid()), claims), NOW),
                instanceOf(Verdict.Accepted.class));
    }

    @Test
    void itMayBeForSeveral() {
        Claims claims = Claims.of("p-17", "LEARNER", NOW).with("aud", List.of("other", Claims.AUDIENCE));
        assertThat(VERIFIER.verify(ED.token(claims.all()), NOW), instanceOf(Verdict.Accepted.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "[]", "[{}]", "[[\"iss\",\"x\"]]", "\"text\"", "true", "{", "{}{}", " "})
    void aSignedPayloadThatIsNoObjectIsRefused(String payload) {
        String token = ED.token(Map.of("alg", "EdDSA", "kid", ED.kid()), payload);
        Verdict verdict = VERIFIER.verify(token, NOW);
        assertThat(verdict, equalTo(new Verdict.Refused(Why.CLAIMS, "claims: are no JSON object")));
    }

    @Test
    void aTokenOfTheFutureCountsAsIssuedNow() {
        String token =
                ED.token(Claims.of("p-17", "LEARNER", NOW.plusSeconds(30)).all());
        Verdict.Accepted verdict = (Verdict.Accepted) VERIFIER.verify(token, NOW);
        assertThat(verdict.token().issuedAt(), equalTo(NOW));
    }

    static Stream<Bad> badTokens() {
        List<Bad> bad = new ArrayList<>();
        signed(
                bad,
                "expired",
                Why.TIME,
                "exp",
                NOW.minusSeconds(31).getEpochSecond(),
                "iat",
                NOW.minusSeconds(90).getEpochSecond());
        signed(bad, "issued in the future", Why.TIME, "iat", NOW.plusSeconds(31).getEpochSecond());
        signed(bad, "not yet valid", Why.TIME, "nbf", NOW.plusSeconds(31).getEpochSecond());
        signed(bad, "too long-lived", Why.TIME, "exp", NOW.plusSeconds(301).getEpochSecond());
        signed(
                bad,
                "ends before it begins",
                Why.TIME,
                "exp",
                NOW.minusSeconds(1).getEpochSecond());
        without(bad, "without an end", Why.TIME, "exp");
        without(bad, "without a beginning", Why.TIME, "iat");
        signed(bad, "in milliseconds", Why.TIME, "exp", NOW.plusSeconds(60).toEpochMilli());
        signed(bad, "times that are texts", Why.TIME, "exp", "2026-11-25T08:02:00Z");
        signed(bad, "negative times", Why.TIME, "iat", -1);
        signed(bad, "an endless number", Why.TIME, "exp", 1e300);
        signed(bad, "another audience", Why.PARTIES, "aud", "elsewhere");
        without(bad, "no audience", Why.PARTIES, "aud");
        signed(bad, "another issuer", Why.PARTIES, "iss", Claims.ISSUER + ".evil.example");
        without(bad, "no issuer", Why.PARTIES, "iss");
        without(bad, "no id of its own", Why.CLAIMS, "jti");
        signed(bad, "an endless id of its own", Why.CLAIMS, "jti", "x".repeat(129));
        without(bad, "nobody", Why.CLAIMS, "sub");
        signed(bad, "an e-mail address", Why.CLAIMS, "sub", "lucie.fabre@example.org");
        signed(bad, "a social-security number", Why.CLAIMS, "sub", "2850578006084");
        signed(bad, "the address of everybody", Why.CLAIMS, "sub", "me");
        signed(bad, "an endless id", Why.CLAIMS, "sub", "x".repeat(65));
        signed(bad, "an empty id", Why.CLAIMS, "sub", "");
        signed(bad, "an unknown role", Why.CLAIMS, "roles", List.of("LEARNER", "ADMIN"));
        signed(bad, "roles in one text", Why.CLAIMS, "roles", "LEARNER");
        without(bad, "no roles at all", Why.CLAIMS, "roles");
        signed(bad, "no structure", Why.CLAIMS, "structures", List.of());
        signed(bad, "a structure that is no id", Why.CLAIMS, "structures", List.of("a/b"));
        signed(bad, "structures that are numbers", Why.CLAIMS, "structures", List.of(17));
        signed(bad, "help without the role", Why.CLAIMS, "helps", Map.of("ccas-valbonne", List.of("p-1")));
        helps(bad, "help in a structure of others", Map.of("ccas-autre", List.of("p-1")));
        helps(bad, "help for an e-mail address", Map.of("ccas-valbonne", List.of("a@example.org")));
        helps(bad, "help for nobody in a list", Map.of("ccas-valbonne", "p-1"));
        helps(bad, "help in no structure", List.of("p-1"));
        helps(
                bad,
                "help for more than one person can",
                Map.of(
                        "ccas-valbonne",
                        IntStream.range(0, 201).mapToObj(i -> "p" + i).toList()));

        String good = json(Claims.of("p-17", "LEARNER", NOW));
        Map<String, Object> header = Map.of("alg", "EdDSA", "kid", "ed-1");
        bad.add(new Bad("signed by a stranger", Why.SIGNATURE, STRANGER.token(header, good)));
        bad.add(new Bad("no key named", Why.KEY, ED.token(Map.of("alg", "EdDSA"), good)));
        bad.add(new Bad("a key of nobody", Why.KEY, ED.token(Map.of("alg", "EdDSA", "kid", "ed-9"), good)));
        bad.add(new Bad("a key that is no name", Why.KEY, ED.token(Map.of("alg", "EdDSA", "kid", "a b\n"), good)));
        bad.add(new Bad(
                "the key of another algorithm", Why.KEY, RSA.token(Map.of("alg", "RS256", "kid", "ed-1"), good)));
        bad.add(new Bad("a short key", Why.KEY, SHORT_RSA.token(Map.of("alg", "RS256", "kid", "rsa-0"), good)));
        bad.add(new Bad("alg none", Why.ALGORITHM, unsigned("none", good)));
        bad.add(new Bad("alg None, in capitals", Why.ALGORITHM, unsigned("NONE", good)));
        bad.add(new Bad("HS256 with the public key", Why.ALGORITHM, hmac("rsa-1", good, publicBytes())));
        bad.add(new Bad(
                "HS256 with the public x",
                Why.ALGORITHM,
                hmac("ed-1", good, ED.publicKey().toString().getBytes(StandardCharsets.UTF_8))));
        bad.add(new Bad("RS512", Why.ALGORITHM, RSA.token(Map.of("alg", "RS512", "kid", "rsa-1"), good)));
        bad.add(new Bad("no algorithm", Why.ALGORITHM, ED.token(Map.of("kid", "ed-1"), good)));
        bad.add(new Bad(
                "a critical extension",
                Why.ALGORITHM,
                ED.token(Map.of("alg", "EdDSA", "kid", "ed-1", "crit", List.of("exp")), good)));
        bad.add(new Bad(
                "unencoded claims",
                Why.ALGORITHM,
                ED.token(Map.of("alg", "EdDSA", "kid", "ed-1", "b64", false, "crit", List.of("b64")), good)));
        bad.add(new Bad(
                "another kind of token",
                Why.ALGORITHM,
                ED.token(Map.of("alg", "EdDSA", "kid", "ed-1", "typ", "logout+jwt"), good)));
        bad.add(new Bad(
                "a key of its own",
                Why.SIGNATURE,
                STRANGER.token(
                        Map.of(
                                "alg",
                                "EdDSA",
                                "kid",
                                "ed-1",
                                "jwk",
                                STRANGER.publicKey().toJSONObject()),
                        good)));
        String token = ED.token(header, good);
        bad.add(new Bad("changed afterwards", Why.SIGNATURE, changed(token)));
        bad.add(new Bad("cut short", Why.SIGNATURE, token.substring(0, token.length() - 4)));
        bad.add(new Bad("claims that are no object", Why.CLAIMS, ED.token(header, "[1,2]")));
        bad.add(new Bad("claims that are no JSON", Why.CLAIMS, ED.token(header, "{\"sub\":")));
        bad.add(new Bad("claims nested without end", Why.CLAIMS, ED.token(header, "{\"sub\":" + "[".repeat(9_000))));
        bad.add(new Bad("nothing", Why.SHAPE, ""));
        bad.add(new Bad("dots", Why.SHAPE, ".."));
        bad.add(new Bad(
                "without a signature",
                Why.SHAPE,
                HostSigner.part("{\"alg\":\"none\"}") + "." + HostSigner.part(good) + "."));
        bad.add(new Bad("garbage", Why.SHAPE, "<script>alert(1)</script>"));
        bad.add(new Bad("encrypted", Why.SHAPE, "a.b.c.d.e"));
        bad.add(new Bad("huge", Why.SHAPE, "x".repeat(TokenVerifier.LONGEST_TOKEN + 1)));
        bad.add(new Bad("a header that is no JSON", Why.ALGORITHM, "AAAA.AAAA.AAAA"));
        return bad.stream();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void nobodyIsLetInBy(Bad bad) {
        Verdict verdict = VERIFIER.verify(bad.token(), NOW);
        assertThat(verdict, instanceOf(Verdict.Refused.class));
        Verdict.Refused refused = (Verdict.Refused) verdict;
        assertThat(refused.detail(), refused.why(), is(bad.why()));
        // What the log says of it names nobody.
        for (String personal : List.of("p-17", "example.org\"", "lucie", "2850578006084", "a@example")) {
            assertThat(refused.detail(), not(containsString(personal)));
        }
    }

    /** The log names the setting to compare. */
    @Test
    void whatIsToldOfARefusedTokenNamesTheSetting() {
        Claims good = Claims.of("p-17", "LEARNER", NOW);
        assertThat(told(ED, good.with("iss", "other"), NOW), containsString("beside.issuer"));
        assertThat(told(ED, good.with("aud", "other"), NOW), containsString("beside.audience"));
        assertThat(
                "what came stands beside what should come",
                told(ED, good.with("iss", Claims.ISSUER + "/"), NOW),
                is("iss is \"" + Claims.ISSUER + "/\", and not " + Claims.ISSUER + " as in beside.issuer"));
        assertThat(
                "on one line, and short",
                told(ED, good.with("aud", "a\nb" + "c".repeat(200)), NOW),
                startsWith("aud is \"a?b" + "c".repeat(77) + "…\", and not "));
        assertThat(
                told(ED, good.with("exp", NOW.plusSeconds(301).getEpochSecond()), NOW),
                containsString("beside.token-life"));
        assertThat(told(ED, good, NOW.plusSeconds(150)), containsString("beside.clock-skew allows 30 s"));
        assertThat(told(ED, good, NOW.minusSeconds(31)), containsString("beside.clock-skew allows 30 s"));
        assertThat(told(HostSigner.ed25519("ed-none"), good, NOW), containsString("beside.keys"));
    }

    private static String told(HostSigner signer, Claims claims, Instant now) {
        return ((Verdict.Refused) VERIFIER.verify(signer.token(claims.all()), now)).detail();
    }

    @Test
    void aHostWhoseKeysAreAwayIsNotHeldAgainstTheToken() {
        TokenVerifier verifier = new TokenVerifier(
                new TokenRules(Claims.ISSUER, Claims.AUDIENCE, Duration.ofMinutes(5), Duration.ZERO),
                (selector, context) -> {
                    throw new KeySourceException("connection refused");
                });
        assertThat(
                verifier.verify(ED.token(Claims.of("p-17", "LEARNER", NOW).all()), NOW),
                equalTo(new Verdict.Refused(
                        Why.KEYS_AWAY, "the host's keys cannot be had (beside.keys): connection refused")));
    }

    @Test
    void thatWeReadTheKeysNoMoreOftenIsNotBlamedOnTheHost() {
        try (TownPortal portal = new TownPortal()) {
            TokenVerifier verifier = new TokenVerifier(
                    new TokenRules(Claims.ISSUER, Claims.AUDIENCE, Duration.ofMinutes(5), Duration.ZERO),
                    new PublishedKeys(portal.keysAddress()));
            String token = HostSigner.ed25519("k9")
                    .token(Claims.of("p-17", "LEARNER", NOW).all());
            Verdict verdict = verifier.verify(token, NOW);
            for (int i = 0; i < 3; i++) {
                verdict = verifier.verify(token, NOW);
            }
            assertThat(
                    verdict,
                    equalTo(new Verdict.Refused(
                            Why.KEYS_AWAY, "unknown kid k9; the host's keys were read twice within 30 s")));
        }
    }

    @Test
    void whateverIsSentIsAnsweredAndNeverThrown() {
        Random random = new Random(20261125);
        String token = ED.token(Claims.of("p-17", "LEARNER", NOW).all());
        int accepted = 0;
        for (int i = 0; i < 4_000; i++) {
            char[] mangled = token.toCharArray();
            for (int j = random.nextInt(3); j >= 0; j--) {
                mangled[random.nextInt(mangled.length)] = (char) (random.nextInt(96) + 32);
            }
            if (VERIFIER.verify(String.valueOf(mangled), NOW) instanceof Verdict.Accepted) {
                accepted += String.valueOf(mangled).equals(token) ? 0 : 1;
            }
        }
        assertThat("tokens that were changed and let in", accepted, is(0));
    }

    @Test
    void noRuleIsLooserThanFiveMinutes() {
        for (Duration life : List.of(Duration.ZERO, Duration.ofSeconds(301))) {
            assertThrows(IllegalArgumentException.class, () -> new TokenRules("i", "a", life, Duration.ZERO));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new TokenRules("i", "a", Duration.ofMinutes(1), Duration.ofSeconds(61)));
    }

    private static void signed(List<Bad> bad, String what, Why why, Object... changes) {
        Claims claims = Claims.of("p-17", "LEARNER", NOW);
        for (int i = 0; i < changes.length; i += 2) {
            claims = claims.with((String) changes[i], changes[i + 1]);
        }
        bad.add(new Bad(what, why, ED.token(claims.all())));
    }

    private static void without(List<Bad> bad, String what, Why why, String claim) {
        bad.add(new Bad(
                what,
                why,
                ED.token(Claims.of("p-17", "LEARNER", NOW).with(claim, null).all())));
    }

    private static void helps(List<Bad> bad, String what, Object helps) {
        bad.add(new Bad(
                what,
                Why.CLAIMS,
                ED.token(Claims.of("p-17", "HELPER", NOW).with("helps", helps).all())));
    }

    private static String json(Claims claims) {
        return JSONObjectUtils.toJSONString(claims.all());
    }

    private static String unsigned(String algorithm, String claims) {
        return HostSigner.part("{\"alg\":\"" + algorithm + "\",\"kid\":\"ed-1\"}") + "." + HostSigner.part(claims)
                + ".AA";
    }

    /** What an attacker tries on a server that takes whatever key it finds for a secret. */
    private static String hmac(String kid, String claims, byte[] key) {
        String signed = HostSigner.part("{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}") + "." + HostSigner.part(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return signed + "." + Base64URL.encode(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] publicBytes() {
        try {
            return RSA.publicKey().toRSAKey().toRSAPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another person, under the same signature. */
    private static String changed(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new Base64URL(parts[1]).decodeToString().replace("p-17", "p-18");
        return parts[0] + "." + HostSigner.part(claims) + "." + parts[2];
    }
}
