package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Locale;
import org.inclusion.access.QuotaStore;
import org.inclusion.access.Quotas.Kind;
import org.junit.jupiter.api.Test;

/** The tests that every {@link QuotaStore} passes. */
public abstract class QuotaStoreContract extends StoreContract {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-01");

    private final String person = someone().value();

    @Test
    void aCountBeginsAtNothingAndGrows() {
        assertThat(add(TODAY, Kind.EVIDENCE, 3), equalTo(3L));
        assertThat(add(TODAY, Kind.EVIDENCE, 1), equalTo(4L));
        assertThat(add(TODAY, Kind.EVIDENCE, 0), equalTo(4L));
    }

    @Test
    void whatIsTakenBackCountsNoMore() {
        add(TODAY, Kind.CARD, 5);
        assertThat(add(TODAY, Kind.CARD, -2), equalTo(3L));
    }

    @Test
    void personsDaysAndKindsAreCountedApart() {
        add(TODAY, Kind.EVIDENCE, 7);
        assertThat(add(TODAY, Kind.WISH, 1), equalTo(1L));
        assertThat(add(TODAY.plusDays(1), Kind.EVIDENCE, 2), equalTo(2L));
        assertThat(add(someone().value(), TODAY, Kind.EVIDENCE, 1), equalTo(1L));
        assertThat(add(person.toLowerCase(Locale.ROOT), TODAY, Kind.EVIDENCE, 1), equalTo(1L));
        assertThat(add(TODAY, Kind.EVIDENCE, 0), equalTo(7L));
    }

    @Test
    void pastDaysAreForgottenOfThisPersonAlone() {
        String other = someone().value();
        LocalDate yesterday = TODAY.minusDays(1);
        add(yesterday, Kind.EVIDENCE, 9);
        add(LocalDate.parse("2025-12-31"), Kind.CARD, 9);
        add(other, yesterday, Kind.EVIDENCE, 9);
        add(TODAY, Kind.EVIDENCE, 9);

        inTransaction(tx -> stores().quotas().forget(tx, person, TODAY));

        assertThat(add(yesterday, Kind.EVIDENCE, 0), equalTo(0L));
        assertThat(add(LocalDate.parse("2025-12-31"), Kind.CARD, 0), equalTo(0L));
        assertThat(add(other, yesterday, Kind.EVIDENCE, 0), equalTo(9L));
        assertThat(add(TODAY, Kind.EVIDENCE, 0), equalTo(9L));
    }

    @Test
    void aTransactionThatFailsHasCountedNothing() {
        add(TODAY, Kind.EVIDENCE, 1);
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(tx -> {
                    stores().quotas().add(tx, person, TODAY, Kind.EVIDENCE, 5);
                    stores().quotas().add(tx, person, TODAY, Kind.CARD, 5);
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(add(TODAY, Kind.EVIDENCE, 0), equalTo(1L));
        assertThat(add(TODAY, Kind.CARD, 0), equalTo(0L));
    }

    @Test
    void whoCountsAtTheSameTimeLosesNothing() {
        together(4, number -> {
            for (int i = 0; i < 10; i++) {
                add(TODAY, Kind.EVIDENCE, 1);
            }
        });
        assertThat(add(TODAY, Kind.EVIDENCE, 0), equalTo(40L));
    }

    private long add(LocalDate day, Kind kind, long amount) {
        return add(person, day, kind, amount);
    }

    private long add(String of, LocalDate day, Kind kind, long amount) {
        return ask(tx -> stores().quotas().add(tx, of, day, kind, amount));
    }
}
