package org.inclusion.samples.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inclusion.server.HostToken;
import org.inclusion.server.TokenRules;
import org.inclusion.server.TokenVerifier;
import org.inclusion.server.Verdict;

class TokenFuzzTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_600_000);

    private static final String ISSUER = "https://portail.example.org";

    private static final String AUDIENCE = "inclusion";

    private static final List<HostKey> KEYS =
            List.of(HostKey.ed25519("ed-1"), HostKey.es256("es-1"), HostKey.rs256("rs-1"));

    private static final List<String> ALGORITHMS = List.of("EdDSA", "ES256", "RS256");

    /** Somebody who would like to be the host. */
    private static final HostKey FOREIGN = HostKey.ed25519("foreign");

    private static final TokenVerifier VERIFIER = new TokenVerifier(
            new TokenRules(ISSUER, AUDIENCE, Duration.ofMinutes(5), Duration.ofSeconds(30)),
            new ImmutableJWKSet<>(
                    new JWKSet(KEYS.stream().map(key -> key.publicKey).toList())));

    private static final String CLAIMS = "{\"iss\":\"" + ISSUER + "\",\"aud\":\"" + AUDIENCE + "\",\"sub\":\"%s\","
            + "\"iat\":1795599990,\"exp\":1795600110,\"jti\":\"t-1\",\"roles\":[\"%s\"],\"structures\":[\"ccas\"]%s}";

    private static final List<String> SOUND_CLAIMS = List.of(
            CLAIMS.formatted("fatima", "LEARNER", ""),
            CLAIMS.formatted("marc", "HELPER", ",\"helps\":{\"ccas\":[\"yann\",\"fatima\"]}"),
            CLAIMS.formatted("coralie", "COORDINATOR", ",\"nbf\":1795599990"));

    /** What the host signed: the first two parts of its tokens. */
    private static final Set<String> SIGNED = new HashSet<>();

    private static final List<String> TOKENS = tokens();

    private static final int MOST_CHANGES = 8;

    @FuzzTest(maxDuration = "")
    void whateverIsSentOnlyWhatTheHostSignedIsBelieved(byte[] bytes) {
        Script script = new Script(bytes);
        switch (script.choice(16)) {
            case 0, 1, 2 -> isRefusedUnlessSigned(new String(script.rest(), StandardCharsets.ISO_8859_1));
            case 3, 4, 5, 6 -> isRefusedUnlessSigned(changedText(script));
            case 7, 8, 9, 10, 11, 12 -> isRefusedUnlessSigned(changedParts(script));
            case 13 -> isForeign(script);
            default -> isHeldToTheRules(script);
        }
    }

    private static void isRefusedUnlessSigned(String token) {
        if (VERIFIER.verify(token, NOW) instanceof Verdict.Accepted) {
            Found.check(
                    SIGNED.contains(token.substring(0, token.lastIndexOf('.'))),
                    "believed, and nobody signed " + token);
        }
    }

    /** The host's own token, some of its characters other ones. */
    private static String changedText(Script script) {
        StringBuilder token = new StringBuilder(TOKENS.get(script.choice(TOKENS.size())));
        for (int i = 0; i < MOST_CHANGES && script.hasMore() && token.length() > 0; i++) {
            int at = script.choice(Math.min(token.length(), 65_536));
            switch (script.choice(4)) {
                case 0 -> token.deleteCharAt(at);
                case 1 -> token.insert(at, script.text());
                case 2 -> token.setCharAt(at, (char) script.choice(256));
                default -> token.setLength(at);
            }
        }
        return token.toString();
    }

    /** Parts of two tokens, header and claims rewritten or not, the signature kept, cut or emptied. */
    private static String changedParts(Script script) {
        String[] one = TOKENS.get(script.choice(TOKENS.size())).split("\\.", -1);
        String[] other = TOKENS.get(script.choice(TOKENS.size())).split("\\.", -1);
        String header = script.flag() ? part(changed(decode(one[0]), script)) : one[0];
        String claims = script.flag() ? part(changed(decode(other[1]), script)) : other[1];
        return switch (script.choice(6)) {
            case 0 -> header + "." + claims + ".";
            case 1 -> header + "." + claims + "." + other[2];
            case 2 -> header + "." + claims + "." + Base64URL.encode(script.some());
            case 3 -> header + "." + claims + "." + Base64URL.encode(changed(decode(one[2]), script));
            case 4 -> header + "." + claims + "." + Base64URL.encode(new byte[64]);
            default -> header + "." + claims + "." + one[2];
        };
    }

    /** Signed well, by somebody else, under the host's name for its key. */
    private static void isForeign(Script script) {
        HostKey host = KEYS.get(script.choice(KEYS.size()));
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"" + host.publicKey.getKeyID() + "\",\"jwk\":"
                + FOREIGN.publicKey.toJSONString() + "}";
        String text = part(changed(latin(header), script)) + "." + part(changed(latin(SOUND_CLAIMS.get(0)), script));
        Verdict verdict = VERIFIER.verify(text + "." + FOREIGN.sign(text), NOW);
        Found.check(verdict instanceof Verdict.Refused, "believed, and somebody else signed " + text);
    }

    /** Signed by the host, whatever it may say: an exception is none of the answers, and neither is a rule broken. */
    private static void isHeldToTheRules(Script script) {
        int key = script.choice(2);
        String header = "{\"alg\":\"" + ALGORITHMS.get(key) + "\",\"kid\":\""
                + KEYS.get(key).publicKey.getKeyID() + "\"}";
        byte[] claims = script.flag()
                ? script.rest()
                : changed(latin(SOUND_CLAIMS.get(script.choice(SOUND_CLAIMS.size()))), script);
        String text = part(latin(header)) + "." + part(claims);
        Verdict verdict = VERIFIER.verify(text + "." + KEYS.get(key).sign(text), NOW);
        if (verdict instanceof Verdict.Accepted accepted) {
            HostToken token = accepted.token();
            String said = new String(claims, StandardCharsets.UTF_8);
            Found.check(said.contains(AUDIENCE), "for somebody else: " + said);
            Found.check(token.expiresAt().isAfter(NOW), "past: " + said);
            Found.check(token.expiresAt().isBefore(NOW.plus(Duration.ofMinutes(7))), "for too long: " + said);
            Found.check(
                    token.actor().structures().containsAll(token.helps().keySet()), "helps where she is not: " + said);
        }
    }

    /** Bytes with some of them cut out and others put in. */
    private static byte[] changed(byte[] bytes, Script script) {
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < MOST_CHANGES && script.hasMore(); i++) {
            int from = script.choice(text.length() + 1);
            int to = Math.min(text.length(), from + script.choice(32));
            text.replace(from, to, script.text());
        }
        return latin(text.toString());
    }

    private static List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < KEYS.size(); i++) {
            String kid = KEYS.get(i).publicKey.getKeyID();
            String header = "{\"alg\":\"" + ALGORITHMS.get(i) + "\",\"kid\":\"" + kid + "\",\"typ\":\"JWT\"}";
            for (String claims : SOUND_CLAIMS) {
                String text = part(latin(header)) + "." + part(latin(claims));
                String token = text + "." + KEYS.get(i).sign(text);
                Found.check(VERIFIER.verify(token, NOW) instanceof Verdict.Accepted, "a sound token is refused");
                SIGNED.add(text);
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static String part(byte[] bytes) {
        return Base64URL.encode(bytes).toString();
    }

    private static byte[] decode(String part) {
        return new Base64URL(part).decode();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
