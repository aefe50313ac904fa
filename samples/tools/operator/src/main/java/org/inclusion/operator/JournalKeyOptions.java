package org.inclusion.operator;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusion.Inclusion;
import org.inclusion.journal.JournalKey;
import org.inclusion.jpa.JpaStores;
import picocli.CommandLine.Option;

/** The key of the journal, in a file. */
final class JournalKeyOptions {

    @Option(
            names = "--key-file",
            required = true,
            paramLabel = "FILE",
            description =
                    "The Ed25519 key of the journal, as openssl writes it: the private key and then the public key. To verify, "
                            + "the public key is enough.")
    private GivenFile keyFile;

    @Option(
            names = "--former-key-file",
            paramLabel = "FILE",
            description =
                    "A key of the journal from before a change of keys; the public key is enough. May be given again.")
    private List<GivenFile> formerKeyFiles = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // picocli sets it
    JournalKeyOptions() {}

    /** The library over stores, with the key. */
    Inclusion open(JpaStores stores) {
        return Inclusion.builder().stores(stores).journalKey(read()).build();
    }

    private JournalKey read() {
        JournalKey key = read(keyFile);
        for (GivenFile former : formerKeyFiles) {
            key = key.withFormer(read(former));
        }
        return key;
    }

    static JournalKey read(GivenFile keyFile) {
        String pem = keyFile.text();
        byte[] verifying = block(pem, "PUBLIC KEY")
                .orElseThrow(
                        () -> new WrongUseException(keyFile + " has no public key: openssl pkey -pubout writes it"));
        try {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            X509EncodedKeySpec publicKey = new X509EncodedKeySpec(verifying);
            Optional<byte[]> signing = block(pem, "PRIVATE KEY");
            return signing.isEmpty()
                    ? JournalKey.verifying(factory.generatePublic(publicKey))
                    : JournalKey.of(new KeyPair(
                            factory.generatePublic(publicKey),
                            factory.generatePrivate(new PKCS8EncodedKeySpec(signing.get()))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Not the exception itself: it may quote the key.
            throw new WrongUseException(keyFile + " holds no pair of Ed25519 keys");
        }
    }

    /** What stands between the lines BEGIN and END of a name (RFC 7468). */
    private static Optional<byte[]> block(String pem, String name) {
        Matcher matcher = Pattern.compile("-----BEGIN " + name + "-----([^-]*)-----END " + name + "-----")
                .matcher(pem);
        return matcher.find() ? Optional.of(Base64.getMimeDecoder().decode(matcher.group(1))) : Optional.empty();
    }
}
