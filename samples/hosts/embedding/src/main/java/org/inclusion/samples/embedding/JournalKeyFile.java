package org.inclusion.samples.embedding;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.inclusion.journal.JournalKey;

/** The journal's key, from the file that openssl writes. */
final class JournalKeyFile {

    private JournalKeyFile() {}

    static JournalKey of(String pem) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        return JournalKey.of(new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(part(pem, "PUBLIC KEY"))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(part(pem, "PRIVATE KEY")))));
    }

    private static byte[] part(String pem, String name) {
        String text = pem.split("-----BEGIN " + name + "-----", 2)[1].split("-----END", 2)[0];
        return Base64.getMimeDecoder().decode(text);
    }
}
