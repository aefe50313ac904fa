package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A coordinator compares two summaries to guess the level of a newcomer whom she knows. The structures have twelve to
 * sixty people, with levels drawn from a distribution. The share of right guesses is printed; it is compared with a
 * guess without any comparison, the most frequent level of the structure.
 */
@Tag("long")
class TwoSummariesTest {

    private static final int STRUCTURES = 4_000;

    private static final List<Help> LEVELS = List.of(Help.values());

    private static final double MORE = 0.05;

    private static final AreaId AREA = PublishingStructure.AREAS.get(0);

    private static final List<List<Double>> DISTRIBUTIONS = List.of(
            List.of(0.25, 0.25, 0.25, 0.25),
            List.of(0.1, 0.2, 0.3, 0.4),
            List.of(0.4, 0.3, 0.2, 0.1),
            List.of(0.1, 0.5, 0.3, 0.1));

    private final Random random = new Random(20_261_126);

    /** Shares of right guesses. */
    private static final class Guesses {

        private int all;
        private int right;
        private double mode;

        void add(boolean isRight, double shareOfMode) {
            all++;
            right += isRight ? 1 : 0;
            mode += shareOfMode;
        }

        double right() {
            return (double) right / all;
        }

        double mode() {
            return mode / all;
        }

        Guesses print(String what) {
            System.out.printf(
                    "%s: %.1f %% of %d guesses right; the most frequent level has %.1f %%%n",
                    what, 100 * right(), all, 100 * mode());
            return this;
        }
    }

    @Test
    void theLevelOfOneNewcomerIsGuessedNoBetterThanFromTheStructureItself() {
        Guesses before =
                oneNewcomer(PublishingStructure::everybody).print("one newcomer, sums of everybody each month");
        assertThat("the attack works", before.right(), greaterThan(before.mode() + 0.2));
        Guesses now = oneNewcomer(PublishingStructure::publish).print("one newcomer, sums that stand");
        assertThat(now.right(), lessThanOrEqualTo(now.mode() + MORE));
    }

    private Guesses oneNewcomer(Function<PublishingStructure, List<CohortRow>> rule) {
        Guesses guesses = new Guesses();
        for (int i = 0; i < STRUCTURES; i++) {
            List<Double> distribution = DISTRIBUTIONS.get(i % DISTRIBUTIONS.size());
            PublishingStructure structure = structure(distribution);
            double mode = shareOfMode(structure);
            CohortSummary earlier = shown(rule.apply(structure));
            LearnerId newcomer = new LearnerId("newcomer");
            structure.set(newcomer, AREA, draw(distribution), certainty());
            CohortSummary later = shown(rule.apply(structure));
            guesses.add(guess(earlier, later) == structure.level(newcomer, AREA), mode);
        }
        return guesses;
    }

    /**
     * The same over two years: somebody comes each month, and the levels of others rise now and then. The coordinator
     * knows when each newcomer came, and waits for the first summary in which she can be.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.05})
    void theLevelOfEachNewcomerOfTwoYearsIsGuessedNoBetterEither(double rising) {
        String others = "a newcomer a month, levels of others rising by %.0f %% a month: ".formatted(100 * rising);
        Guesses before =
                twoYears(rising, PublishingStructure::everybody).print(others + "sums of everybody each month");
        Guesses now = twoYears(rising, PublishingStructure::publish).print(others + "sums that stand");
        assertThat("the attack works", before.right(), greaterThan(now.right()));
        assertThat(now.right(), lessThanOrEqualTo(now.mode() + MORE));
    }

    private Guesses twoYears(double rising, Function<PublishingStructure, List<CohortRow>> rule) {
        Guesses guesses = new Guesses();
        for (int i = 0; i < STRUCTURES / 20; i++) {
            List<Double> distribution = DISTRIBUTIONS.get(i % DISTRIBUTIONS.size());
            PublishingStructure structure = structure(distribution);
            CohortSummary last = shown(rule.apply(structure));
            List<LearnerId> waiting = new ArrayList<>();
            for (int month = 0; month < 24; month++) {
                rise(structure, rising);
                LearnerId newcomer = new LearnerId("newcomer-" + month);
                structure.set(newcomer, AREA, draw(distribution), certainty());
                waiting.add(newcomer);
                CohortSummary next = shown(rule.apply(structure));
                if (established(next) > established(last)) {
                    Help guess = guess(last, next);
                    double mode = shareOfMode(structure);
                    waiting.forEach(each -> guesses.add(structure.level(each, AREA) == guess, mode));
                    waiting.clear();
                }
                last = next;
            }
        }
        return guesses;
    }

    private void rise(PublishingStructure structure, double share) {
        for (LearnerId learner : structure.people()) {
            int level = structure.level(learner, AREA).category();
            if (level < Help.ALONE.category() && random.nextDouble() < share) {
                structure.set(learner, AREA, LEVELS.get(level + 1), certainty());
            }
        }
    }

    private static long established(CohortSummary summary) {
        return summary.areas().get(0).established();
    }

    /** Nine newcomers and nine others who changed can wait at the most: the sums follow the structure. */
    @Test
    void theSumsStillMove() {
        int renewed = 0;
        for (int i = 0; i < 100; i++) {
            List<Double> distribution = DISTRIBUTIONS.get(i % DISTRIBUTIONS.size());
            PublishingStructure structure = structure(distribution);
            CohortSummary last = shown(structure.publish());
            for (int month = 0; month < 24; month++) {
                rise(structure, 0.02);
                structure.set(new LearnerId("newcomer-" + month), AREA, draw(distribution), certainty());
                CohortSummary next = shown(structure.publish());
                renewed += next.equals(last) ? 0 : 1;
                last = next;
                CohortSummary everybody = shown(structure.everybody());
                assertThat(established(next), greaterThanOrEqualTo(established(everybody) - 9));
                for (Help level : LEVELS) {
                    long waiting = people(everybody, level) - people(next, level);
                    assertThat(Math.abs(waiting), lessThanOrEqualTo(20L));
                }
            }
        }
        System.out.printf("sums that stand were renewed in %.1f of 24 months%n", renewed / 100.0);
        assertThat(renewed, greaterThanOrEqualTo(200));
    }

    private PublishingStructure structure(List<Double> distribution) {
        PublishingStructure structure = new PublishingStructure();
        int people = 12 + random.nextInt(49);
        for (int i = 0; i < people; i++) {
            structure.set(new LearnerId("hers-" + i), AREA, draw(distribution), certainty());
        }
        return structure;
    }

    /** The level whose sum rose most; without a difference, the most frequent one. */
    private static Help guess(CohortSummary earlier, CohortSummary later) {
        Comparator<Help> byRise = Comparator.comparing(level -> people(later, level) - people(earlier, level));
        Comparator<Help> byFrequency = Comparator.comparing(level -> people(earlier, level));
        return LEVELS.stream().max(byRise.thenComparing(byFrequency)).orElseThrow();
    }

    private static long people(CohortSummary summary, Help level) {
        return summary.areas().get(0).last().getOrDefault(level, 0L);
    }

    private static CohortSummary shown(List<CohortRow> rows) {
        return Suppression.shown(PublishingStructure.ID, rows, List.of());
    }

    private static double shareOfMode(PublishingStructure structure) {
        List<LearnerId> people = structure.people();
        long mode = LEVELS.stream()
                .mapToLong(level -> people.stream()
                        .filter(each -> structure.level(each, AREA) == level)
                        .count())
                .max()
                .orElseThrow();
        return (double) mode / people.size();
    }

    private Help draw(List<Double> distribution) {
        double left = random.nextDouble();
        for (Help level : LEVELS) {
            left -= distribution.get(level.category());
            if (left < 0) {
                return level;
            }
        }
        return Help.ALONE;
    }

    private double certainty() {
        return 0.55 + 0.4 * random.nextDouble();
    }
}
