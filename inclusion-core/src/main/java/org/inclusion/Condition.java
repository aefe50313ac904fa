package org.inclusion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at how the library is: whether the store answers, which packs, schema, sums and letters there are. Thread-safe. */
final class Condition {

    private final Ground ground;

    Condition(Ground ground) {
        this.ground = ground;
    }

    /** Reads something, as a request does. */
    Health health() {
        return new Health(storeAnswers(), ground.transactions.outOfMemoryAt());
    }

    private boolean storeAnswers() {
        try {
            ground.transactions.run(tx -> ground.stores.snapshots().learners(tx, null, 1));
            return true;
        } catch (RuntimeException e) {
            log().warn("the store does not answer: {}", e.getMessage());
            return false;
        }
    }

    /** Where the store does not answer, nothing more is asked of it: each question would wait for a connection once more. */
    HealthReport report() {
        Health health = health();
        if (!health.storeAnswers()) {
            return new HealthReport(health, version(), packs(), null, null, null);
        }
        try {
            return ground.transactions.run(tx -> new HealthReport(
                    health,
                    version(),
                    packs(),
                    ground.stores.schema(tx).orElse(null),
                    oldest(ground.stores.cohorts().summedUp(tx).values()),
                    ground.stores.outbox().lag(tx)));
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
    String inOneLine() {
        return "inclusion " + version() + ", schema " + schema() + ", packs " + String.join(", ", packs());
    }

    private String schema() {
        try {
            return ground.transactions.read(tx -> ground.stores.schema(tx)).orElse("none");
        } catch (RuntimeException e) {
            log().warn("the store does not answer: {}", e.getMessage());
            return "unknown";
        }
    }

    private List<String> packs() {
        return ground.content.packs().stream()
                .map(pack -> pack.id() + " " + pack.version())
                .toList();
    }

    private static String version() {
        String packaged = Inclusion.class.getPackage().getImplementationVersion();
        return packaged == null ? "unpackaged" : packaged;
    }

    /** Made here, not in a constant: a failure is rare, and making loggers slows a host's start. */
    private static Logger log() {
        return LoggerFactory.getLogger(Inclusion.class);
    }
}
