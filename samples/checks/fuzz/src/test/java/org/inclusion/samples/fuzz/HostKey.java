package org.inclusion.samples.fuzz;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/** A key that signs whatever it is given. The same in every run, so that what was found once is found again. */
final class HostKey {

    private static final int ED25519_BYTES = 32;

    private static final int ES256_BYTES = 64;

    private static final int RSA_BITS = 2048;

    final JWK publicKey;
    private final KeyPair pair;
    private final String algorithm;

    private HostKey(JWK publicKey, KeyPair pair, String algorithm) {
        this.publicKey = publicKey;
        this.pair = pair;
        this.algorithm = algorithm;
    }

    static HostKey ed25519(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, random(id));
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] x = Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
            JWK key = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x))
                    .keyID(id)
                    .build();
            return new HostKey(key, pair, "Ed25519");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static HostKey es256(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random(id));
            KeyPair pair = generator.generateKeyPair();
            JWK key = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                    .keyID(id)
                    .build();
            return new HostKey(key, pair, "SHA256withECDSA");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static HostKey rs256(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS, random(id));
            KeyPair pair = generator.generateKeyPair();
            JWK key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .keyID(id)
                    .build();
            return new HostKey(key, pair, "SHA256withRSA");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of this seed and no other: for tests alone. */
    private static SecureRandom random(String seed) throws GeneralSecurityException {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(seed.getBytes(StandardCharsets.UTF_8));
        return random;
    }

    /** The third part of a token. */
    String sign(String headerAndClaims) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(headerAndClaims.getBytes(StandardCharsets.US_ASCII));
            byte[] signed = signature.sign();
            return Base64URL.encode(
                            algorithm.endsWith("ECDSA")
                                    ? ECDSA.transcodeSignatureToConcat(signed, ES256_BYTES)
                                    : signed)
                    .toString();
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
