package org.inclusion.samples.intranet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret that an erasure needs, in a file beside the demo's database. A real host keeps its key with its secrets,
 * outside the database and its backups.
 */
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /** The key of a file; a new one, which is said, where there is no file. */
    static byte[] in(Path file) {
        try {
            if (Files.exists(file)) {
                return HexFormat.of().parseHex(Files.readString(file).strip());
            }
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, HexFormat.of().formatHex(key) + "\n");
            System.out.println(
                    "Clé d’installation créée : " + file + ". Elle sert à effacer une personne pour de bon.");
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the installation key cannot be read or kept: " + file, e);
        }
    }
}
