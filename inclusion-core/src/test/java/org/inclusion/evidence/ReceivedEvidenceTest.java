package org.inclusion.evidence;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.id.AreaId;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivedEvidenceTest {

    private static final Actor FATIMA = Ccas.learner("fatima");
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00.123456789Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T11:59:59Z,           2026-11-24T11:59:59Z",
        "2026-11-24T11:59:59.987654321Z, 2026-11-24T11:59:59.987654Z",
        "2026-11-24T12:00:00.123456788Z, 2026-11-24T12:00:00.123456Z",
        "2026-11-24T12:00:00.123456999Z, 2026-11-24T12:00:00.123456Z",
        "2026-11-24T12:00:00.123457Z,    2026-11-24T12:00:00.123457Z",
        "2026-11-25T11:00:00Z,           2026-11-25T11:00:00Z",
        "2026-11-20T11:00:00Z,           2026-11-20T11:00:00Z"
    })
    void theSenderIsBelievedAndNothingIsFinerThanAMicrosecond(Instant said, Instant effective) {
        ReceivedEvidence received = received(said, NOW);

        assertThat(received.effectiveAt(), equalTo(effective));
        assertThat(received.receivedAt(), equalTo(Instant.parse("2026-11-24T12:00:00.123456Z")));
    }

    @Test
    void theEffectiveTimeDoesNotDependOnTheReceipt() {
        qt().forAll(longs().between(-3_000_000_000L, 3_000_000_000L), longs().between(0, 1_999_999_999L))
                .checkAssert((ahead, nanos) -> {
                    Instant now = NOW.plusNanos(nanos);
                    ReceivedEvidence received = received(now.plusNanos(ahead), now);

                    assertThat(
                            received.effectiveAt(),
                            equalTo(received(now.plusNanos(ahead), now.plusSeconds(3600))
                                    .effectiveAt()));
                    assertThat(
                            received.effectiveAt(),
                            equalTo(received.effectiveAt().truncatedTo(ChronoUnit.MICROS)));
                    assertThat(
                            received.receivedAt(), equalTo(received.receivedAt().truncatedTo(ChronoUnit.MICROS)));
                });
    }

    @Test
    void whatTheSenderSaidStaysAsItWasSaid() {
        Instant tomorrow = NOW.plus(Duration.ofHours(20));

        assertThat(received(tomorrow, NOW).evidence().header().at(), equalTo(tomorrow));
    }

    @Test
    void theHashIsOfWhatWasSaidAndNotOfWhenItCame() {
        ReceivedEvidence first = received(NOW, NOW);
        ReceivedEvidence again = received(NOW, NOW.plusSeconds(3600));

        assertThat(again.contentHash(), equalTo(first.contentHash()));
        assertThat(first.contentHash(), equalTo(EvidenceFormat.contentHash(first.evidence())));
    }

    @Test
    void evidenceStandsInOrderOfTimeAndThenOfId() {
        List<HistoryPosition> order = List.of(
                new HistoryPosition(NOW.minusNanos(1000), "z"),
                new HistoryPosition(NOW, "A"),
                new HistoryPosition(NOW, "B"),
                new HistoryPosition(NOW, "a"),
                new HistoryPosition(NOW, "aa"),
                new HistoryPosition(NOW, "b"),
                new HistoryPosition(NOW.plusNanos(1000), "A"));
        List<HistoryPosition> shuffled = new ArrayList<>(order);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);

        assertThat(shuffled, contains(order.toArray()));
    }

    @Test
    void aMeasureNamesACategoryOfItsItem() {
        ItemParameters graded = new ItemParameters(1, List.of(-1.0, 0.0, 1.0), 0, .5);

        assertThat(new Measure(graded, 0, true).category(), is(0));
        assertThat(new Measure(graded, 3, true).category(), is(3));
        assertThrows(IllegalArgumentException.class, () -> new Measure(graded, 4, true));
        assertThrows(IllegalArgumentException.class, () -> new Measure(graded, -1, true));
        assertThrows(IllegalArgumentException.class, () -> new Measure(ItemParameters.of(1, 0, .25, .5), 2, true));
    }

    private static ReceivedEvidence received(Instant said, Instant now) {
        return ReceivedEvidence.of(
                Ccas.draft("e1", FATIMA, FATIMA.asLearner(), said).answered(Ccas.item("q"), "a"),
                ItemSubject.of(new AreaId("2")),
                null,
                now);
    }
}
