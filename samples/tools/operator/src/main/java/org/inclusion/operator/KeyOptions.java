package org.inclusion.operator;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.inclusion.InclusionBuilder;
import org.inclusion.jpa.JpaStores;
import org.inclusion.key.KeyPurpose;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The secret of the installation, which an erasure needs, and what is signed for platforms. */
final class KeyOptions {

    static final String KEY = "INCLUSION_INSTALLATION_KEY";

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "Whose first line is the installation key of the host, in hexadecimal digits. Else it is that of "
                            + "the environment, $" + KEY + ".")
    private @Nullable GivenFile keyFile;

    @Option(
            names = "--former-key-file",
            paramLabel = "FILE",
            description = "Whose first line is an installation key from before a change of keys. May be given again.")
    private List<GivenFile> formerKeyFiles = new ArrayList<>();

    /** The library over stores, with the key. */
    Inclusion open(DatabaseOptions database, JpaStores stores) {
        return giveTo(Inclusion.builder().stores(stores), database).build();
    }

    /** A builder with the keys. */
    InclusionBuilder giveTo(InclusionBuilder builder, DatabaseOptions database) {
        return builder.installationKey(read(database)).formerInstallationKeys(former(database));
    }

    /** The former keys. */
    List<byte[]> former(DatabaseOptions database) {
        return formerKeyFiles.stream()
                .map(file -> bytes(database.secret(file, KEY, "installation key")))
                .toList();
    }

    /** The ids of all keys. */
    List<String> ids(DatabaseOptions database) {
        return Stream.concat(Stream.of(read(database)), former(database).stream())
                .map(KeyPurpose.INSTALLATION::idOf)
                .toList();
    }

    /** The key. */
    byte[] read(DatabaseOptions database) {
        String digits = database.secret(keyFile, KEY, "installation key");
        if (digits == null) {
            throw new WrongUseException("this needs the installation key of the host: use --key-file or " + KEY);
        }
        return bytes(digits);
    }

    static byte[] bytes(@Nullable String digits) {
        try {
            return HexFormat.of().parseHex(String.valueOf(digits).strip());
        } catch (IllegalArgumentException e) {
            // Not the exception itself: it quotes the key.
            throw new WrongUseException("the installation key is to be hexadecimal digits, two for each byte");
        }
    }
}
