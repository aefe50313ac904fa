package org.inclusion.operator;

import java.nio.file.Path;
import java.util.HexFormat;
import org.inclusion.Inclusion;
import org.inclusion.jpa.JpaStores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The secret of the installation, which an erasure needs, and what is signed for platforms. */
final class KeyOptions {

    private static final String KEY = "INCLUSION_INSTALLATION_KEY";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "Whose first line is the installation key of the host, in hexadecimal digits. Else it is that of "
                            + "the environment, $" + KEY + ".")
    private @Nullable Path keyFile;

    /** The library over stores, with the key. */
    Inclusion open(DatabaseOptions database, JpaStores stores) {
        return Inclusion.builder()
                .stores(stores)
                .installationKey(read(database))
                .build();
    }

    /** The key. */
    byte[] read(DatabaseOptions database) {
        String digits = database.secret(keyFile, KEY, "installation key");
        if (digits == null) {
            throw new WrongUseException("this needs the installation key of the host: use --key-file or " + KEY);
        }
        try {
            return HexFormat.of().parseHex(digits.strip());
        } catch (IllegalArgumentException e) {
            // Not the exception itself: it quotes the key.
            throw new WrongUseException("the installation key is to be hexadecimal digits, two for each byte");
        }
    }
}
