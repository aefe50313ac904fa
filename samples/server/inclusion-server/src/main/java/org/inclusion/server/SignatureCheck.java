package org.inclusion.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;

/** Whether a key made a signature. The algorithms are those of public keys only: no secret that two parties share. */
final class SignatureCheck {

    static final Set<JWSAlgorithm> ALLOWED =
            Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519, JWSAlgorithm.ES256, JWSAlgorithm.RS256);

    /** Below this an RSA key can be guessed. */
    private static final int SHORTEST_RSA = 2048;

    private static final int ED25519_BYTES = 32;

    /** The prefix of the 32 bytes of a key in its X.509 form (RFC 8410 §4). */
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private SignatureCheck() {}

    /** Whether a key is of the kind that an algorithm needs, and is not reserved for something else. */
    static boolean fits(JWK key, JWSAlgorithm algorithm) {
        boolean meant = (key.getAlgorithm() == null || named(key, algorithm))
                && (key.getKeyUse() == null || key.getKeyUse().identifier().equals("sig"));
        if (!meant) {
            return false;
        }
        if (algorithm.equals(JWSAlgorithm.RS256)) {
            return key instanceof RSAKey && key.size() >= SHORTEST_RSA;
        }
        if (algorithm.equals(JWSAlgorithm.ES256)) {
            return key instanceof ECKey ec && ec.getCurve().equals(Curve.P_256);
        }
        return key instanceof OctetKeyPair pair
                && pair.getCurve().equals(Curve.Ed25519)
                && pair.getX().decode().length == ED25519_BYTES;
    }

    /** {@code EdDSA} and {@code Ed25519} are two names of one thing here. */
    private static boolean named(JWK key, JWSAlgorithm algorithm) {
        String name = key.getAlgorithm().getName();
        return name.equals(algorithm.getName())
                || (JWSAlgorithm.Family.ED.contains(algorithm) && (name.equals("EdDSA") || name.equals("Ed25519")));
    }

    /** Whether the key, which {@link #fits}, signed these bytes. */
    static boolean holds(JWK key, JWSHeader header, byte[] signed, Base64URL signature)
            throws JOSEException, GeneralSecurityException {
        if (key instanceof OctetKeyPair pair) {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey(pair));
            check.update(signed);
            return check.verify(signature.decode());
        }
        JWSVerifier verifier =
                key instanceof RSAKey rsa ? new RSASSAVerifier(rsa.toRSAPublicKey()) : new ECDSAVerifier(key.toECKey());
        return verifier.verify(header, signed, signature);
    }

    /** Nimbus would want Tink for this, which the JDK has known since 15. */
    private static PublicKey publicKey(OctetKeyPair pair) throws GeneralSecurityException {
        byte[] encoded = new byte[ED25519_PREFIX.length + ED25519_BYTES];
        System.arraycopy(ED25519_PREFIX, 0, encoded, 0, ED25519_PREFIX.length);
        System.arraycopy(pair.getX().decode(), 0, encoded, ED25519_PREFIX.length, ED25519_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
