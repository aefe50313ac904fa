package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.inclusion.outbox.OutboxLag;
import org.junit.jupiter.api.Test;

class KnownLagTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicInteger asked = new AtomicInteger();
    private final KnownLag lag = new KnownLag(
            () -> {
                asked.incrementAndGet();
                return new OutboxLag(7, NOON.minusSeconds(90), 2);
            },
            now::get);

    @Test
    void theStoreIsAskedEveryTenSecondsAtTheMost() {
        lag.now();
        now.set(NOON.plusSeconds(10));
        lag.now();
        assertThat(asked.get(), equalTo(1));
        now.set(NOON.plusSeconds(11));
        lag.now();
        assertThat(asked.get(), equalTo(2));
    }

    @Test
    void aRegistryReadsWhatWaitsWhatIsDeadAndHowLate() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new InclusionMeters(new EvidenceCount(), lag).bindTo(registry);
        assertThat(registry.get("inclusion.letters.waiting").gauge().value(), equalTo(7.0));
        assertThat(registry.get("inclusion.letters.dead").gauge().value(), equalTo(2.0));
        assertThat(registry.get("inclusion.letters.overdue").gauge().value(), equalTo(90.0));
    }

    @Test
    void whatIsDueLaterIsNotOverdue() {
        KnownLag early = new KnownLag(() -> new OutboxLag(1, NOON.plusSeconds(5), 0), now::get);
        assertThat(early.overdueSeconds(), equalTo(0.0));
    }
}
