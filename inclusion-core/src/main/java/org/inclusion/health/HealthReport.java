package org.inclusion.health;

import java.time.Instant;
import java.util.List;
import org.inclusion.outbox.OutboxLag;
import org.jspecify.annotations.Nullable;

/**
 * The state of the library for operators, in more detail than {@link Health}, when {@code inclusion.healthReport()} was
 * called. No personal data. Immutable.
 *
 * @param health whether the library can work; the rest never changes that
 * @param version the library's version; {@code "unpackaged"} where its classes do not come from a released jar
 * @param packs the latest version of each pack, such as {@code "premiers-pas 1.0.0"}, in the order in which the host
 *     added them
 * @param schema the version of the schema in the database, and the database; null where the stores have no schema or do
 *     not answer
 * @param oldestSumsAt the time of the oldest sums: each structure's were renewed then or later; null where no sums are
 *     kept, or the stores do not answer
 * @param outbox the backlog of the outbox; null where the stores do not answer
 */
public record HealthReport(
        Health health,
        String version,
        List<String> packs,
        @Nullable String schema,
        @Nullable Instant oldestSumsAt,
        @Nullable OutboxLag outbox) {

    public HealthReport {
        packs = List.copyOf(packs);
    }
}
