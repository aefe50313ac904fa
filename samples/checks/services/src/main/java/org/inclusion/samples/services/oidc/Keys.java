package org.inclusion.samples.services.oidc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.inclusion.samples.services.Hmac;
import org.inclusion.samples.services.Json;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a service, and what it signs. By the JDK alone: a library of tokens on both sides would hide its
 * own faults.
 */
final class Keys {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String name;

    private final KeyPair ec;

    /** Made when it is first asked for: that takes longer than all else. */
    private @Nullable KeyPair rsa;

    Keys(String name) {
        try {
            this.name = name;
            KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
            curve.initialize(new ECGenParameterSpec("secp256r1"));
            ec = curve.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized KeyPair rsa() {
        if (rsa == null) {
            try {
                KeyPairGenerator numbers = KeyPairGenerator.getInstance("RSA");
                numbers.initialize(2048);
                rsa = numbers.generateKeyPair();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return rsa;
    }

    /** The name of the key that signs with an algorithm. */
    String id(String algorithm) {
        return name + "-" + algorithm;
    }

    byte[] publicBytes() {
        return ec.getPublic().getEncoded();
    }

    ObjectNode ecJwk() {
        ECPublicKey key = (ECPublicKey) ec.getPublic();
        return Json.object()
                .put("kty", "EC")
                .put("use", "sig")
                .put("alg", "ES256")
                .put("kid", id("ES256"))
                .put("crv", "P-256")
                .put("x", number(key.getW().getAffineX(), 32))
                .put("y", number(key.getW().getAffineY(), 32));
    }

    ObjectNode rsaJwk() {
        RSAPublicKey key = (RSAPublicKey) rsa().getPublic();
        return Json.object()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", id("RS256"))
                .put("n", number(key.getModulus(), 256))
                .put("e", number(key.getPublicExponent(), 3));
    }

    /**
     * Signs with the key that the algorithm of the header names; with an HMAC of the secret for HS256, and not at all
     * for none.
     */
    String signed(ObjectNode header, ObjectNode claims, byte[] secret) {
        String content = BASE64.encodeToString(Json.bytes(header)) + "." + BASE64.encodeToString(Json.bytes(claims));
        return content + "."
                + BASE64.encodeToString(
                        signature(header.path("alg").asText(), content.getBytes(StandardCharsets.US_ASCII), secret));
    }

    private byte[] signature(String algorithm, byte[] content, byte[] secret) {
        return switch (algorithm) {
            case "ES256" -> signature("SHA256withECDSAinP1363Format", ec, content);
            case "RS256" -> signature("SHA256withRSA", rsa(), content);
            case "HS256" -> Hmac.of(secret, content);
            default -> new byte[0];
        };
    }

    private static byte[] signature(String algorithm, KeyPair keys, byte[] content) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a token is signed with ES256 or RS256 by the owner of a public key. */
    static boolean isSigned(String token, PublicKey key) {
        try {
            String[] parts = token.split("\\.", -1);
            Signature signature = Signature.getInstance(
                    key instanceof RSAPublicKey ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return parts.length == 3 && signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException notSigned) {
            return false;
        }
    }

    private static String number(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] exact = new byte[length];
        int taken = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - taken, exact, length - taken, taken);
        return BASE64.encodeToString(exact);
    }
}
