package org.inclusion.health;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.outbox.OutboxStore;
import org.inclusion.store.Transaction;
import org.inclusion.store.WatchedTransactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at how the library is: whether the store answers, which packs, schema, sums and letters there are. Thread-safe.
 */
@Internal
public final class Condition {

    private final WatchedTransactions transactions;
    private final SnapshotStore snapshots;
    private final OutboxStore outbox;
    private final Function<Transaction, ? extends Collection<Instant>> sums;
    private final Function<Transaction, Optional<String>> schema;
    private final ContentLibrary content;

    /**
     * Looks at nothing yet.
     *
     * @param sums reads when the sums of each structure were renewed
     * @param schema reads in which schema everything is kept
     */
    public Condition(
            WatchedTransactions transactions,
            SnapshotStore snapshots,
            OutboxStore outbox,
            Function<Transaction, ? extends Collection<Instant>> sums,
            Function<Transaction, Optional<String>> schema,
            ContentLibrary content) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.outbox = outbox;
        this.sums = sums;
        this.schema = schema;
        this.content = content;
    }

    /** Reads something, as a request does. */
    public Health health() {
        return new Health(storeAnswers(), transactions.outOfMemoryAt());
    }

    private boolean storeAnswers() {
        try {
            transactions.run(tx -> snapshots.learners(tx, null, 1));
            return true;
        } catch (RuntimeException e) {
            log().warn("the store does not answer: {}", e.getMessage());
            return false;
        }
    }

    /**
     * Where the store does not answer, nothing more is asked of it: each question would wait for a connection
     * once more.
     */
    public HealthReport report() {
        Health health = health();
        if (!health.storeAnswers()) {
            return new HealthReport(health, version(), packs(), null, null, null);
        }
        try {
            return transactions.run(tx -> new HealthReport(
                    health, version(), packs(), schema.apply(tx).orElse(null), oldest(sums.apply(tx)), outbox.lag(tx)));
        } catch (RuntimeException e) {
            log().warn("the store does not answer: {}", e.getMessage());
            return new HealthReport(new Health(false, health.outOfMemoryAt()), version(), packs(), null, null, null);
        }
    }

    private static @Nullable Instant oldest(Iterable<Instant> times) {
        Instant oldest = null;
        for (Instant time : times) {
            oldest = oldest == null || time.isBefore(oldest) ? time : oldest;
        }
        return oldest;
    }

    /** For the line at the start: version, schema and packs. It reads nothing else, since the start waits for it. */
    public String inOneLine() {
        return "inclusion " + version() + ", schema " + schema() + ", packs " + String.join(", ", packs());
    }

    private String schema() {
        try {
            return transactions.read(schema).orElse("none");
        } catch (RuntimeException e) {
            log().warn("the store does not answer: {}", e.getMessage());
            return "unknown";
        }
    }

    private List<String> packs() {
        return content.packs().stream()
                .map(pack -> pack.id() + " " + pack.version())
                .toList();
    }

    private static String version() {
        String packaged = Health.class.getPackage().getImplementationVersion();
        return packaged == null ? "unpackaged" : packaged;
    }

    /** Made here, not in a constant: a failure is rare, and making loggers slows a host's start. */
    private static Logger log() {
        return LoggerFactory.getLogger(WatchedTransactions.LOG);
    }
}
