package org.inclusion;

import java.time.Instant;
import java.util.List;
import org.inclusion.outbox.OutboxLag;
import org.jspecify.annotations.Nullable;

/**
 * Reports on the state of the library, in more words than {@link Health}, as {@link Inclusion#healthReport} found a moment ago. For operators:
 * nothing in it is about a person. Immutable.
 *
 * @param health whether the library can work; the rest never changes that
 * @param version the library's version; {@code "unpackaged"} where its classes do not come from a released jar
 * @param packs the latest version of each pack, such as {@code "premiers-pas 1.0.0"}, in the order in which the host added them
 * @param schema the version of the schema in the database, and the database; null where the stores have no schema or do not answer
 * @param oldestSumsAt when the sums of the structure were renewed that has waited longest; null where no sums are kept, or the stores do
 *     not answer
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
