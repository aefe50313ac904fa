package org.inclusion.micrometer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.health.HealthReport;
import org.inclusion.outbox.OutboxLag;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the health report every ten seconds at most, however often a value of it is read: a question to stores that
 * are away waits for a connection. A value that is not known is no number. Thread-safe.
 */
final class KnownReport {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Supplier<HealthReport> question;
    private final InstantSource clock;
    private @Nullable HealthReport known;
    private Instant answeredAt = Instant.MIN;

    KnownReport(Supplier<HealthReport> question, InstantSource clock) {
        this.question = question;
        this.clock = clock;
    }

    private synchronized HealthReport now() {
        HealthReport report = known;
        if (report == null || answeredAt.plus(FRESH).isBefore(clock.instant())) {
            report = question.get();
            known = report;
            answeredAt = clock.instant();
        }
        return report;
    }

    double lettersWaiting() {
        return ofOutbox(lag -> (double) lag.waiting());
    }

    double lettersDead() {
        return ofOutbox(lag -> (double) lag.dead());
    }

    /** How long the letter that waits longest is overdue, in seconds; 0 if none is. */
    double overdueSeconds() {
        return ofOutbox(lag -> lag.oldestDueAt() == null ? 0 : Math.max(0, secondsSince(lag.oldestDueAt())));
    }

    /** How long ago the oldest sums were renewed, in seconds; no number where no sums are kept. */
    double sumsAgeSeconds() {
        Instant oldest = now().oldestSumsAt();
        return oldest == null ? Double.NaN : secondsSince(oldest);
    }

    private double ofOutbox(Function<OutboxLag, Double> value) {
        OutboxLag lag = now().outbox();
        return lag == null ? Double.NaN : value.apply(lag);
    }

    private double secondsSince(Instant time) {
        return Duration.between(time, clock.instant()).toMillis() / 1_000.0;
    }
}
