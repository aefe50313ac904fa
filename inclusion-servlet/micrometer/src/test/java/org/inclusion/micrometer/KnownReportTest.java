package org.inclusion.micrometer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.inclusion.health.Health;
import org.inclusion.health.HealthReport;
import org.inclusion.outbox.OutboxLag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownReportTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void theStoresAreAskedEveryTenSecondsAtTheMost() {
        KnownReport known = known(new OutboxLag(7, NOON.minusSeconds(90), 2), null);
        known.lettersWaiting();
        now.set(NOON.plusSeconds(10));
        known.lettersDead();
        assertThat(asked.get(), equalTo(1));
        now.set(NOON.plusSeconds(11));
        known.overdueSeconds();
        assertThat(asked.get(), equalTo(2));
    }

    @Test
    void waitingDeadAndOverdueLettersAndTheAgeOfTheSumsAreRead() {
        KnownReport known = known(new OutboxLag(7, NOON.minusSeconds(90), 2), NOON.minusSeconds(86_400));
        assertThat(known.lettersWaiting(), equalTo(7.0));
        assertThat(known.lettersDead(), equalTo(2.0));
        assertThat(known.overdueSeconds(), equalTo(90.0));
        assertThat(known.sumsAgeSeconds(), equalTo(86_400.0));
    }

    @Test
    void aLetterThatIsDueLaterIsNotOverdue() {
        assertThat(known(new OutboxLag(1, NOON.plusSeconds(5), 0), null).overdueSeconds(), equalTo(0.0));
    }

    @Test
    void whatIsNotKnownIsNoNumber() {
        KnownReport known = known(null, null);
        assertThat(known.lettersWaiting(), equalTo(Double.NaN));
        assertThat(known.overdueSeconds(), equalTo(Double.NaN));
        assertThat(known.sumsAgeSeconds(), equalTo(Double.NaN));
        assertThat("stores that are away are not asked again at once", asked.get(), equalTo(1));
    }

    private KnownReport known(@Nullable OutboxLag lag, @Nullable Instant oldestSumsAt) {
        return new KnownReport(
                () -> {
                    asked.incrementAndGet();
                    return new HealthReport(new Health(lag != null, null), "1", List.of(), null, oldestSumsAt, lag);
                },
                now::get);
    }
}
