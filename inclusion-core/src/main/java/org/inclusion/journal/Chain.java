package org.inclusion.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Chains entries: the hash of each covers the entry and the hash before it (SHA-256). */
final class Chain {

    private Chain() {}

    /** The hash of everything up to an entry, where {@code previous} is the hash of everything before it. */
    static String next(String previous, JournalEntry entry) {
        MessageDigest digest = sha256();
        digest.update(previous.getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes(entry));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Each text stands behind its length, so that no two entries have always the same bytes. */
    private static byte[] bytes(JournalEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(entry.structure());
            out.writeLong(entry.id().getMostSignificantBits());
            out.writeLong(entry.id().getLeastSignificantBits());
            out.writeUTF(entry.at().toString());
            out.writeUTF(entry.act().name());
            out.writeUTF(entry.actor());
            out.writeUTF(entry.subject());
            out.writeUTF(entry.what());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
