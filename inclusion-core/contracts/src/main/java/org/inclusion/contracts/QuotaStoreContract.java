package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Locale;
import org.inclusion.access.QuotaStore;
import org.inclusion.access.Quotas.Kind;
import org.inclusion.card.Card;
import org.inclusion.evidence.Evidence;
import org.inclusion.journey.Wish;
import org.junit.jupiter.api.Test;

/** The tests that every {@link QuotaStore} passes. */
public abstract class QuotaStoreContract extends StoreContract {

    private static final LocalDate TODAY = LocalDate.parse("2026-09-01");

    private final String person = someone().value();

    @Test
    void aCountBeginsAtNothingAndGrows() {
        assertThat(add(TODAY, Evidence.QUOTA, 3), equalTo(3L));
        assertThat(add(TODAY, Evidence.QUOTA, 1), equalTo(4L));
        assertThat(add(TODAY, Evidence.QUOTA, 0), equalTo(4L));
    }

    @Test
    void whatIsTakenBackCountsNoMore() {
        add(TODAY, Card.QUOTA, 5);
        assertThat(add(TODAY, Card.QUOTA, -2), equalTo(3L));
    }

    @Test
    void personsDaysAndKindsAreCountedApart() {
        add(TODAY, Evidence.QUOTA, 7);
        assertThat(add(TODAY, Wish.QUOTA, 1), equalTo(1L));
        assertThat(add(TODAY.plusDays(1), Evidence.QUOTA, 2), equalTo(2L));
        assertThat(add(someone().value(), TODAY, Evidence.QUOTA, 1), equalTo(1L));
        assertThat(add(person.toLowerCase(Locale.ROOT), TODAY, Evidence.QUOTA, 1), equalTo(1L));
        assertThat(add(TODAY, Evidence.QUOTA, 0), equalTo(7L));
    }

    @Test
    void pastDaysAreForgottenOfThisPersonAlone() {
        String other = someone().value();
        LocalDate yesterday = TODAY.minusDays(1);
        add(yesterday, Evidence.QUOTA, 9);
        add(LocalDate.parse("2025-12-31"), Card.QUOTA, 9);
        add(other, yesterday, Evidence.QUOTA, 9);
        add(TODAY, Evidence.QUOTA, 9);

        inTransaction(tx -> stores().of(QuotaStore.class).forget(tx, person, TODAY));

        assertThat(add(yesterday, Evidence.QUOTA, 0), equalTo(0L));
        assertThat(add(LocalDate.parse("2025-12-31"), Card.QUOTA, 0), equalTo(0L));
        assertThat(add(other, yesterday, Evidence.QUOTA, 0), equalTo(9L));
        assertThat(add(TODAY, Evidence.QUOTA, 0), equalTo(9L));
    }

    @Test
    void aTransactionThatFailsHasCountedNothing() {
        add(TODAY, Evidence.QUOTA, 1);
        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(tx -> {
                    stores().of(QuotaStore.class).add(tx, person, TODAY, Evidence.QUOTA, 5);
                    stores().of(QuotaStore.class).add(tx, person, TODAY, Card.QUOTA, 5);
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(add(TODAY, Evidence.QUOTA, 0), equalTo(1L));
        assertThat(add(TODAY, Card.QUOTA, 0), equalTo(0L));
    }

    @Test
    void whoCountsAtTheSameTimeLosesNothing() {
        together(4, number -> {
            for (int i = 0; i < 10; i++) {
                add(TODAY, Evidence.QUOTA, 1);
            }
        });
        assertThat(add(TODAY, Evidence.QUOTA, 0), equalTo(40L));
    }

    private long add(LocalDate day, Kind kind, long amount) {
        return add(person, day, kind, amount);
    }

    private long add(String of, LocalDate day, Kind kind, long amount) {
        return ask(tx -> stores().of(QuotaStore.class).add(tx, of, day, kind, amount));
    }
}
