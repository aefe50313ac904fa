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
import javax.crypto.SecretKey;

/** Encrypts key pairs for the database, and decrypts them. Thread-safe. */
final class EncryptedKeys {

    private final SecretKey secret;

    EncryptedKeys(InstallationKey installation) {
        this.secret = installation.forEncrypting();
    }

    SigningKey encrypt(RSAKey pair, Instant madeAt) {
        JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .contentType("jwk+json")
                .keyID(pair.getKeyID())
                .build();
        JWEObject box = new JWEObject(header, new Payload(pair.toJSONString()));
        try {
            box.encrypt(new DirectEncrypter(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has AES with GCM", e);
        }
        return new SigningKey(pair.getKeyID(), madeAt, box.serialize());
    }

    /**
     * Decrypts a key.
     *
     * @throws IllegalStateException if it was encrypted under another installation key, or was changed
     */
    RSAKey decrypt(SigningKey key) {
        try {
            JWEObject box = JWEObject.parse(key.encrypted());
            box.decrypt(new DirectDecrypter(secret));
            RSAKey pair = RSAKey.parse(box.getPayload().toString());
            if (!key.id().equals(pair.getKeyID())) {
                throw new IllegalStateException("the row of the signing key " + key.id() + " holds another key");
            }
            return pair;
        } catch (JOSEException | ParseException e) {
            // Neither exception has the key in it, and both are left out all the same.
            throw new IllegalStateException("the signing key " + key.id()
                    + " cannot be decrypted: it was encrypted under another installation key. Give the entrance the key"
                    + " of this installation, or remove the signing keys, and new ones are made");
        }
    }
}
