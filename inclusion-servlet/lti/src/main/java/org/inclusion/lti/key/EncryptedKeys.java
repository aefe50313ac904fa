package org.inclusion.lti.key;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.inclusion.key.KeyRing;

/** Encrypts key pairs for the database, and decrypts them. Thread-safe. */
final class EncryptedKeys {

    /** That of the current installation key first. */
    private final List<SecretKey> secrets;

    EncryptedKeys(KeyRing installation) {
        this.secrets = installation.everyBytesFor("inclusion-lti signing keys").stream()
                .<SecretKey>map(bytes -> new SecretKeySpec(bytes, "AES"))
                .toList();
    }

    SigningKey encrypt(RSAKey pair, Instant madeAt) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .contentType("jwk+json")
                .keyID(pair.getKeyID())
                .build();
        JWEObject box = new JWEObject(header, new Payload(pair.toJSONString()));
        try {
            box.encrypt(new DirectEncrypter(secrets.get(0)));
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has AES with GCM", e);
        }
        return new SigningKey(pair.getKeyID(), madeAt, box.serialize());
    }

    /**
     * Decrypts a key.
     *
     * @throws IllegalStateException if it was encrypted under an installation key that is not given, or was changed
     */
    RSAKey decrypt(SigningKey key) {
        return secrets.stream()
                .flatMap(secret -> opened(key, secret).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the signing key " + key.id()
                        + " cannot be decrypted: it was encrypted under another installation key. Give the entrance the key"
                        + " of this installation, or the one before among its former keys (formerInstallationKeys), or remove"
                        + " the signing keys, and new ones are made"));
    }

    /**
     * The key encrypted under the current installation key; empty where it is, and where no key that is given opens it.
     */
    Optional<SigningKey> renewed(SigningKey key) {
        return opened(key, secrets.get(0)).isPresent()
                ? Optional.empty()
                : secrets.stream()
                        .flatMap(secret -> opened(key, secret).stream())
                        .findFirst()
                        .map(pair -> encrypt(pair, key.madeAt()));
    }

    private static Optional<RSAKey> opened(SigningKey key, SecretKey secret) {
        try {
            JWEObject box = JWEObject.parse(key.encrypted());
            box.decrypt(new DirectDecrypter(secret));
            RSAKey pair = RSAKey.parse(box.getPayload().toString());
            if (!key.id().equals(pair.getKeyID())) {
                throw new IllegalStateException("the row of the signing key " + key.id() + " holds another key");
            }
            return Optional.of(pair);
        } catch (JOSEException | ParseException e) {
            // Neither exception has the key in it, and both are left out all the same.
            return Optional.empty();
        }
    }
}
