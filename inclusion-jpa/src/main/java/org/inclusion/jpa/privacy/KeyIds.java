package org.inclusion.jpa.privacy;

import java.util.Objects;
import org.inclusion.jpa.sql.Row;
import org.jspecify.annotations.Nullable;

/** Key ids in a column that is null in rows from before key ids. */
final class KeyIds {

    private KeyIds() {}

    static @Nullable String stored(String keyId) {
        return keyId.isEmpty() ? null : keyId;
    }

    static String read(Row row) {
        return Objects.requireNonNullElse(row.textOrNull(), "");
    }
}
