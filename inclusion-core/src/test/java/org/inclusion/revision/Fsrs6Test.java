package org.inclusion.revision;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class Fsrs6Test {

    /** Half of the last printed digit, and a little for reading it. */
    private static final double PRINTED = 5e-9 + 1e-12;

    private static final List<Rating> RATINGS = List.of(Rating.values());

    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");

    @Test
    void everyRowOfTheReferenceIsAsTheReferenceHasIt() {
        MemoryState memory = null;
        Instant at = START;
        int rows = 0;
        for (String line : reference()) {
            String[] row = line.split(",", -1);
            if (row[1].equals("0")) {
                memory = null;
            }
            at = at.plus(Duration.ofDays(Integer.parseInt(row[3])));
            if (memory != null) {
                assertThat(line, Fsrs6.retrievability(memory, at), is(closeTo(Double.parseDouble(row[4]), PRINTED)));
            }
            if (!row[7].isEmpty()) {
                assertThat(line, offered(memory, at).get(grade(row) - 1), equalTo(Integer.valueOf(row[7])));
            }
            memory = Fsrs6.after(memory, RATINGS.get(grade(row) - 1), at);
            assertThat(line, memory.stability(), is(closeTo(Double.parseDouble(row[5]), PRINTED)));
            assertThat(line, memory.difficulty(), is(closeTo(Double.parseDouble(row[6]), PRINTED)));
            rows++;
        }
        assertThat(rows, is(greaterThan(60)));
    }

    @Test
    void afterAsManyDaysAsItsStabilityItComesBackNineTimesInTen() {
        qt().forAll(integers().between(1, 36_500), difficulties()).checkAssert((days, difficulty) -> {
            MemoryState memory = new MemoryState(days, difficulty, START);
            assertThat(Fsrs6.retrievability(memory, later(days)), is(closeTo(.9, 1e-7)));
            assertThat(Fsrs6.retrievability(memory, later(days + 1)), lessThan(Fsrs6.DESIRED_RETENTION));
            assertThat(Fsrs6.retrievability(memory, later(days - 1)), greaterThanOrEqualTo(Fsrs6.DESIRED_RETENTION));
        });
    }

    @Test
    void itFadesWithTimeAndIsNeverAltogetherGone() {
        qt().forAll(memories(), integers().between(0, 40_000), integers().between(0, 40_000))
                .checkAssert((memory, some, more) -> {
                    double sooner = Fsrs6.retrievability(memory, later(some));
                    double later = Fsrs6.retrievability(memory, later(some + more));
                    assertThat(sooner, is(lessThanOrEqualTo(1.0)));
                    assertThat(later, is(greaterThan(0.0)));
                    assertThat(later, is(lessThanOrEqualTo(sooner)));
                });
    }

    @Test
    void whateverHappensItStaysInRange() {
        Gen<List<Integer>> history =
                lists().of(integers().between(0, 4 * 400 - 1)).ofSizeBetween(1, 30);
        qt().forAll(history).checkAssert(acts -> {
            MemoryState memory = null;
            Instant at = START;
            for (int act : acts) {
                at = at.plus(Duration.ofDays(act / 4));
                // The constructor refuses what is out of range.
                memory = Fsrs6.after(memory, RATINGS.get(act % 4), at);
                assertThat(Fsrs6.retrievability(memory, at), equalTo(1.0));
            }
        });
    }

    @Test
    void theBetterItCameBackTheLongerItIsKept() {
        qt().forAll(memories(), integers().between(0, 2_000)).checkAssert((memory, days) -> {
            double before = 0;
            for (Rating rating : Rating.values()) {
                double stability = Fsrs6.after(memory, rating, later(days)).stability();
                assertThat(stability, is(greaterThanOrEqualTo(before)));
                before = stability;
            }
        });
    }

    @Test
    void whatWasRememberedIsKeptLongerAndWhatWasForgottenNoLonger() {
        qt().forAll(memories(), integers().between(0, 2_000)).checkAssert((memory, days) -> {
            double kept = memory.stability();
            assertThat(Fsrs6.after(memory, Rating.HARD, later(days)).stability(), is(greaterThanOrEqualTo(kept)));
            assertThat(Fsrs6.after(memory, Rating.AGAIN, later(days)).stability(), is(lessThanOrEqualTo(kept)));
        });
    }

    @Test
    void doneAgainOnTheSameDayLittleIsGainedAndTheNextMorningCountsAsADay() {
        MemoryState evening = Fsrs6.after(null, Rating.GOOD, START);
        double sameDay = Fsrs6.after(evening, Rating.GOOD, START.plus(Duration.ofHours(11)))
                .stability();
        double nextMorning = Fsrs6.after(evening, Rating.GOOD, START.plus(Duration.ofHours(13)))
                .stability();
        assertThat(sameDay, equalTo(evening.stability()));
        assertThat(nextMorning, is(greaterThan(sameDay + 1)));
    }

    @Test
    void anActBeforeTheLastCountsAsTheSameDayAndTakesNoTimeBack() {
        MemoryState memory = Fsrs6.after(null, Rating.GOOD, START);
        MemoryState after = Fsrs6.after(memory, Rating.GOOD, START.minus(Duration.ofDays(3)));
        assertThat(after.lastAt(), equalTo(START));
        assertThat(Fsrs6.retrievability(after, START.minus(Duration.ofDays(3))), equalTo(1.0));
    }

    @Test
    void aMemoryOutOfRangeIsRefused() {
        for (double none : new double[] {0, -1, Double.NaN, 36_501}) {
            assertThrows(IllegalArgumentException.class, () -> new MemoryState(none, 5, START));
        }
        for (double none : new double[] {.9, 10.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new MemoryState(1, none, START));
        }
    }

    /**
     * What ts-fsrs offers for the four answers, in days of rest: the stability, and each a day more than the one
     * before it.
     */
    private static List<Integer> offered(@Nullable MemoryState memory, Instant at) {
        List<Integer> days = new ArrayList<>();
        for (Rating rating : Rating.values()) {
            days.add(
                    (int) Math.max(1, Math.round(Fsrs6.after(memory, rating, at).stability())));
        }
        days.set(0, Math.min(days.get(0), days.get(1)));
        for (int i = 1; i < days.size(); i++) {
            days.set(i, Math.max(days.get(i), days.get(i - 1) + 1));
        }
        return days;
    }

    private static int grade(String[] row) {
        return Integer.parseInt(row[2]);
    }

    private static Instant later(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private static Gen<Double> difficulties() {
        return doubles().between(1, 10);
    }

    private static Gen<MemoryState> memories() {
        // As many below a day as above it: what was never well kept behaves in its own way.
        return doubles().between(-3, Math.log10(36_500)).zip(difficulties(), (power, difficulty) -> {
            // To eight decimals, as every stability is kept.
            double stability = Math.round(Math.pow(10, power) * 1e8) / 1e8;
            return new MemoryState(Math.max(.001, stability), difficulty, START);
        });
    }

    private static List<String> reference() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Fsrs6Test.class.getResourceAsStream("fsrs6.csv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("seq"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
