package org.inclusion.samples.embedding;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.inclusion.journal.JournalKey;
import org.junit.jupiter.api.Test;

/** The file that openssl writes holds the journal's key. */
class JournalKeyFileTest {

    @Test
    void bothPartsOfTheFileMakeTheKey() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String pem = part("PRIVATE KEY", pair.getPrivate().getEncoded())
                + part("PUBLIC KEY", pair.getPublic().getEncoded());
        assertThat(JournalKeyFile.of(pem).id(), equalTo(JournalKey.of(pair).id()));
    }

    private static String part(String name, byte[] key) {
        return "-----BEGIN " + name + "-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + name
                + "-----\n";
    }
}
