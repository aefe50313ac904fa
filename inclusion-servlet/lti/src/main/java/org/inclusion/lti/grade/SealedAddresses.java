package org.inclusion.lti.grade;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.net.URI;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.inclusion.key.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts addresses for the database (AES-256-GCM, a compact JWE), under a key that is in none, and decrypts
 * them. Thread-safe.
 */
final class SealedAddresses {

    /** That of the current installation key first. */
    private final List<SecretKey> secrets;

    SealedAddresses(KeyRing installation) {
        this.secrets = installation.everyBytesFor("inclusion-lti completion addresses").stream()
                .<SecretKey>map(bytes -> new SecretKeySpec(bytes, "AES"))
                .toList();
    }

    String seal(GradeAddress address) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("platform", address.platform());
        members.put("deployment", address.deployment());
        members.put("user", address.user());
        members.put("link", address.link());
        members.put("target", address.target());
        put(members, "lineItems", address.lineItems());
        put(members, "lineItem", address.lineItem());
        JWEObject box = new JWEObject(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(members));
        try {
            box.encrypt(new DirectEncrypter(secrets.get(0)));
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has AES with GCM", e);
        }
        return box.serialize();
    }

    private static void put(Map<String, Object> members, String name, @Nullable URI address) {
        if (address != null) {
            members.put(name, address.toString());
        }
    }

    /**
     * Decrypts an address.
     *
     * @throws IllegalStateException if it was encrypted under an installation key that is not given, or was changed
     */
    GradeAddress open(String sealed) {
        return secrets.stream()
                .flatMap(secret -> open(sealed, secret).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the address of a completion place cannot be decrypted: it was encrypted under"
                                + " another installation key. It is made anew when she comes by its link again"));
    }

    private static Optional<GradeAddress> open(String sealed, SecretKey secret) {
        try {
            JWEObject box = JWEObject.parse(sealed);
            box.decrypt(new DirectDecrypter(secret));
            Map<String, Object> members = box.getPayload().toJSONObject();
            return Optional.of(new GradeAddress(
                    text(members, "platform"),
                    text(members, "deployment"),
                    text(members, "user"),
                    text(members, "link"),
                    text(members, "target"),
                    address(members, "lineItems"),
                    address(members, "lineItem")));
        } catch (JOSEException | ParseException e) {
            // Neither exception is passed on: a message may hold a part of what was encrypted.
            return Optional.empty();
        }
    }

    private static String text(Map<String, Object> members, String name) {
        return String.valueOf(members.get(name));
    }

    private static @Nullable URI address(Map<String, Object> members, String name) {
        return members.get(name) instanceof String text ? URI.create(text) : null;
    }
}
