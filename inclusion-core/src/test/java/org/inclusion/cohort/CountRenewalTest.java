package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inclusion.access.LearnerId;
import org.inclusion.cohort.CohortSummary.Taken;
import org.inclusion.cohort.CohortSummary.Wished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which counts of wishes and of helpers' steps are renewed, which stand, and which are shown. */
class CountRenewalTest {

    private static final List<String> GOALS = List.of("send", "write", "see");

    private final PublishingStructure structure = new PublishingStructure();

    @Test
    void aWishThatNinePeopleSaidIsNotKept() {
        come(0, 40);
        wish(0, 9, "send");
        structure.publish();
        assertThat(structure.counts(), is(anEmptyMap()));
        wish(9, 10, "send");
        structure.publish();
        assertThat(structure.counts(), equalTo(Map.of(Figure.wish("send"), 10L)));
        assertThat(structure.shown().wishes(), contains(new Wished("send", 10, structure.now())));
    }

    @Test
    void aCountStandsUntilTenPeopleAreNewToIt() {
        come(0, 60);
        wish(0, 20, "send");
        structure.publish();
        List<Wished> before = structure.shown().wishes();
        wish(20, 29, "send");
        structure.publish();
        assertThat(structure.shown().wishes(), equalTo(before));
        wish(29, 30, "send");
        structure.publish();
        assertThat(structure.shown().wishes(), contains(new Wished("send", 30, structure.now())));
    }

    /** Otherwise nine who change their wish and one newcomer would give the newcomer away. */
    @Test
    void whoSaysAnotherWishStaysCountedForTheFirst() {
        come(0, 60);
        wish(0, 20, "send");
        structure.publish();
        wish(0, 15, "write");
        wish(20, 30, "send");
        structure.publish();
        assertThat(structure.counts(), equalTo(Map.of(Figure.wish("send"), 30L, Figure.wish("write"), 15L)));
    }

    @Test
    void theWishesOfNewcomersWaitWithThem() {
        come(0, 40);
        structure.publish();
        come(40, 49);
        wish(31, 49, "send");
        structure.publish();
        assertThat("nine of them are counted", structure.counts(), is(anEmptyMap()));
        come(49, 50);
        structure.publish();
        assertThat(structure.counts(), equalTo(Map.of(Figure.wish("send"), 18L)));
    }

    @Test
    void aWishThatAllButAFewSaidIsNotShown() {
        come(0, 40);
        wish(0, 31, "send");
        structure.publish();
        assertThat(structure.shown().wishes(), is(empty()));
        wish(31, 40, "send");
        structure.publish();
        assertThat("it stands", structure.shown().wishes(), is(empty()));
        come(40, 60);
        wish(40, 50, "send");
        structure.publish();
        assertThat(structure.shown().wishes(), contains(new Wished("send", 50, structure.now())));
    }

    @Test
    void whatEverybodySaidAndWhatMostSaidComesFirst() {
        come(0, 40);
        wish(0, 10, "write");
        structure.publish();
        wish(0, 40, "send");
        structure.publish();
        assertThat(structure.shown().wishes().stream().map(Wished::goal).toList(), contains("send", "write"));
    }

    @Test
    void ofAStructureWithNobodyOrFewNoWishIsKept() {
        come(0, 9);
        wish(0, 9, "send");
        structure.publish();
        assertThat(structure.counts(), is(anEmptyMap()));
    }

    @Test
    void stepsAreCountedOfTenHelpersAndMoreWhetherPeopleAreOrNot() {
        take(0, 9, "name");
        structure.publish();
        assertThat(structure.shown().steps(), is(empty()));
        take(9, 20, "name");
        take(0, 10, "guide");
        take(0, 9, "check");
        structure.publish();
        assertThat(structure.shown().steps().stream().map(Taken::people).toList(), contains(20L, 10L));
        assertThat(structure.shown().people() == null, is(true));
    }

    /** Nobody is accompanied any more: the sums are forgotten, as where nobody learns either. */
    @Test
    void whereHelpersAloneAreLeftTheSumsAndWishesOfPeopleAreForgotten() {
        come(0, 30);
        wish(0, 20, "send");
        take(100, 110, "name");
        structure.publish();
        for (int i = 0; i < 30; i++) {
            structure.go(learner(i));
        }
        assertThat(structure.publish(), is(empty()));
        assertThat(structure.counts().values(), contains(10L));
    }

    @Test
    void aStepThatAllButAFewHelpersTookIsNotShown() {
        take(0, 12, "name");
        take(0, 10, "guide");
        structure.publish();
        assertThat(
                structure.shown().steps().stream()
                        .map(taken -> taken.step().value())
                        .toList(),
                contains("name"));
    }

    @Test
    void whoIsErasedIsLeftOutOnceTenAreNew() {
        come(0, 60);
        wish(0, 20, "send");
        structure.publish();
        for (int i = 0; i < 5; i++) {
            structure.erase(learner(i));
        }
        structure.publish();
        assertThat(structure.counts(), equalTo(Map.of(Figure.wish("send"), 20L)));
        wish(20, 30, "send");
        structure.publish();
        assertThat(structure.counts(), equalTo(Map.of(Figure.wish("send"), 25L)));
    }

    /** Months in which people come, wish, change their wish and go. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyCountIsOfTenAndAnyTwoDifferByNobodyOrByTenPeople(long seed) {
        Random random = new Random(seed);
        Map<Figure, List<Long>> published = new HashMap<>();
        for (int month = 0, came = 0; month < 60; month++) {
            for (int i = 0; i < 3; i++) {
                structure.come(learner(came++));
            }
            for (LearnerId learner : structure.people()) {
                if (random.nextDouble() < 0.1) {
                    structure.wish(learner, GOALS.get(random.nextInt(GOALS.size())));
                }
            }
            structure.publish();
            structure
                    .counts()
                    .forEach((figure, people) -> published
                            .computeIfAbsent(figure, first -> new ArrayList<>())
                            .add(people));
            structure.shown().wishes().forEach(wish -> assertThat(wish.people(), greaterThanOrEqualTo(10L)));
        }
        assertThat(published.size(), is(GOALS.size()));
        published.values().forEach(counts -> {
            assertThat(counts.stream().distinct().count(), greaterThan(2L));
            for (int i = 1; i < counts.size(); i++) {
                assertThat(counts.get(i) - counts.get(i - 1), anyOf(is(0L), greaterThanOrEqualTo(10L)));
            }
        });
    }

    private void come(int from, int to) {
        for (int i = from; i < to; i++) {
            structure.come(learner(i));
        }
    }

    private void wish(int from, int to, String goal) {
        for (int i = from; i < to; i++) {
            structure.wish(learner(i), goal);
        }
    }

    private void take(int from, int to, String step) {
        for (int i = from; i < to; i++) {
            structure.take(learner(i), step);
        }
    }

    private static LearnerId learner(int number) {
        return new LearnerId("hers-" + number);
    }
}
