package org.inclusion.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The alias that stands for a person in sealed entries, as a store keeps it. The alias is a commitment: the SHA-256
 * hash of a random salt and the person's id. So whoever has the row can check that the alias was made for this person,
 * nobody can make a row that gives the alias to another person, and without the salt nobody can try ids. Aliases that
 * were made before schema 3 are plain random texts, without salt. Immutable.
 *
 * @param person the person's id
 * @param alias the alias: {@code a3.} and 43 characters of Base64 for URLs; before schema 3 a UUID
 * @param salt 256 random bits as 43 characters of Base64 for URLs; empty where the alias is of before schema 3
 */
public record PersonAlias(String person, String alias, String salt) {

    /** In bytes. */
    private static final int SALT = 32;

    /** The beginning tells how the alias was made, and is hashed with the entry. */
    private static final String BEGINNING = "a3.";

    private static final Pattern COMMITMENT = Pattern.compile("a3\\.[A-Za-z0-9_-]{43}");

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A new alias of a person. */
    static PersonAlias fresh(String person, SecureRandom random) {
        byte[] bytes = new byte[SALT];
        random.nextBytes(bytes);
        String salt = BASE64.encodeToString(bytes);
        return new PersonAlias(person, commitment(person, salt), salt);
    }

    /** Whether an alias is a commitment, by its shape. */
    static boolean isCommitment(String alias) {
        return COMMITMENT.matcher(alias).matches();
    }

    /** Whether the alias is a commitment, and was made for this person with this salt. */
    boolean fits() {
        return alias.equals(commitment(person, salt));
    }

    /** This alias as that of another id of the same person. */
    PersonAlias of(String other) {
        return new PersonAlias(other, alias, salt);
    }

    /** Each text stands behind its length, so that no two pairs have the same bytes. */
    private static String commitment(String person, String salt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF("inclusion journal alias");
            out.writeUTF(salt);
            out.writeUTF(person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BEGINNING + BASE64.encodeToString(Chain.sha256().digest(bytes.toByteArray()));
    }
}
