package org.inclusion.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Map;

/** A key of the host's, and what is signed with it, byte by byte as a host that is not Java would. */
final class HostSigner {

    private static final int ED25519_BYTES = 32;

    private final JWK publicKey;
    private final JWSAlgorithm algorithm;
    private final Signing signing;

    private interface Signing {
        Base64URL sign(JWSHeader header, byte[] bytes) throws GeneralSecurityException, JOSEException;
    }

    private HostSigner(JWK publicKey, JWSAlgorithm algorithm, Signing signing) {
        this.publicKey = publicKey;
        this.algorithm = algorithm;
        this.signing = signing;
    }

    static HostSigner ed25519(String kid) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] x = Arrays.copyOfRange(encoded, encoded.length - ED25519_BYTES, encoded.length);
            JWK key = new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(x))
                    .keyID(kid)
                    .keyUse(KeyUse.SIGNATURE)
                    .build();
            return new HostSigner(
                    key,
                    JWSAlgorithm.EdDSA,
                    (header, bytes) -> Base64URL.encode(sign("Ed25519", pair.getPrivate(), bytes)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static HostSigner es256(String kid) {
        try {
            var key = new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
            JWSSigner signer = new ECDSASigner(key);
            return new HostSigner(key.toPublicJWK(), JWSAlgorithm.ES256, signer::sign);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static HostSigner rs256(String kid, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            KeyPair pair = generator.generateKeyPair();
            JWK key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .keyID(kid)
                    .build();
            return new HostSigner(
                    key,
                    JWSAlgorithm.RS256,
                    (header, bytes) -> Base64URL.encode(sign("SHA256withRSA", pair.getPrivate(), bytes)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(String algorithm, PrivateKey key, byte[] bytes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
    }

    JWK publicKey() {
        return publicKey;
    }

    String kid() {
        return publicKey.getKeyID();
    }

    /** A token with these claims, under the usual header. */
    String token(Map<String, Object> claims) {
        return token(
                Map.of("alg", algorithm.getName(), "kid", kid(), "typ", "JWT"), JSONObjectUtils.toJSONString(claims));
    }

    /** A token with this header, and this text for claims. */
    String token(Map<String, Object> header, String claims) {
        String signed = part(JSONObjectUtils.toJSONString(header)) + "." + part(claims);
        try {
            JWSHeader how = new JWSHeader.Builder(algorithm).keyID(kid()).build();
            return signed + "." + signing.sign(how, signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String part(String json) {
        return Base64URL.encode(json).toString();
    }
}
