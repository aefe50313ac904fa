package org.inclusion.samples.reliability.hostile;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.inclusion.samples.reliability.host.Host;

/** A host's key, the file in which it is published, and the tokens that it signs. */
final class HostKey {

    static final String ISSUER = "https://portail.example.org";

    private static final int LIFE_SECONDS = 120;

    private final KeyPair pair;

    HostKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the public key as a JWK set. */
    void publish(Path file) throws IOException {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        Files.writeString(
                file,
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k1\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\""
                        + unsigned(key.getModulus()) + "\",\"e\":\"" + unsigned(key.getPublicExponent()) + "\"}]}");
    }

    /** A token with which a learner enters once. */
    String token(String person) {
        long now = Instant.now().getEpochSecond();
        String said = base64("{\"alg\":\"RS256\",\"kid\":\"k1\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + base64(("{\"iss\":\"" + ISSUER + "\",\"aud\":\"inclusion\",\"sub\":\"" + person + "\",\"iat\":" + now
                                + ",\"exp\":" + (now + LIFE_SECONDS) + ",\"jti\":\"" + UUID.randomUUID()
                                + "\",\"roles\":[\"LEARNER\"],\"structures\":[\"" + Host.STRUCTURE + "\"]}")
                        .getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(said.getBytes(StandardCharsets.US_ASCII));
            return said + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        byte[] rest = new byte[bytes.length - from];
        System.arraycopy(bytes, from, rest, 0, rest.length);
        return base64(rest);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
