package org.inclusion.spring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Counts and lags of this server and of its outbox. */
final class InclusionMeters implements MeterBinder {

    private final EvidenceCount count;
    private final KnownLag lag;

    InclusionMeters(EvidenceCount count, KnownLag lag) {
        this.count = count;
        this.lag = lag;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("inclusion.evidence", count, EvidenceCount::total)
                .description("Pieces of evidence that this server kept since its start")
                .register(registry);
        Gauge.builder("inclusion.letters.waiting", lag, known -> known.now().waiting())
                .description("Letters that wait in the outbox")
                .register(registry);
        Gauge.builder("inclusion.letters.dead", lag, known -> known.now().dead())
                .description("Letters that are not tried any more")
                .register(registry);
        Gauge.builder("inclusion.letters.overdue", lag, KnownLag::overdueSeconds)
                .description("How long the letter that waits longest is overdue")
                .baseUnit("seconds")
                .register(registry);
    }
}
