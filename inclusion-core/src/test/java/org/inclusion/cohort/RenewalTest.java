package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures of a structure are renewed, and which stand. */
class RenewalTest {

    private static final AreaId ONE = PublishingStructure.AREAS.get(0);
    private static final AreaId TWO = PublishingStructure.AREAS.get(1);
    private static final List<Help> LEVELS = List.of(Help.values());
    private static final double CERTAINTY = 0.8;

    private final PublishingStructure structure = new PublishingStructure();

    @Test
    void ofFewerThanTenPeopleNothingIsKept() {
        come(9, ONE, Help.ALONE);
        assertThat(structure.publish(), is(empty()));
        come(10, ONE, Help.ALONE);
        assertThat(established(structure.publish()), contains(10L, 0L));
    }

    @Test
    void ofOneToNineEstablishedNoLevelsAreKept() {
        come(20, ONE, Help.ALONE);
        come(9, TWO, Help.ALONE);
        List<CohortRow> rows = structure.publish();
        assertThat(established(rows), contains(20L, 9L));
        assertThat(rows.get(1).first(), everyItem(is(0L)));
        assertThat(rows.get(1).last(), everyItem(is(0L)));
        come(10, TWO, Help.ALONE);
        rows = structure.publish();
        assertThat(established(rows), contains(20L, 10L));
        assertThat(rows.get(1).last().get(Help.ALONE.category()), greaterThan(0L));
    }

    @Test
    void anAreaIsRenewedWithoutTheOther() {
        come(30, ONE, Help.TOGETHER);
        come(30, TWO, Help.TOGETHER);
        List<CohortRow> before = structure.publish();
        come(10, ONE, Help.SUPPORTED);
        come(9, TWO, Help.SUPPORTED);
        List<CohortRow> after = structure.publish();
        assertThat(after.get(0).last(), is(not(before.get(0).last())));
        assertThat(after.get(0).computedAt(), is(structure.now()));
        assertThat(after.get(0).peopleAt(), is(before.get(0).peopleAt()));
        assertThat(after.get(1), equalTo(before.get(1)));
    }

    /**
     * Nine of the others change, and one newcomer would stand out among them: levels that rise by one are easily
     * told apart.
     */
    @Test
    void inAnAreaNewcomersWaitForEachOtherAndNotForChanges() {
        come(40, null, Help.SHOWN);
        come(25, ONE, Help.TOGETHER);
        structure.publish();
        come(12, ONE, Help.SUPPORTED);
        structure.set(learner(30), ONE, Help.ALONE, CERTAINTY);
        List<CohortRow> rows = structure.publish();
        assertThat(established(rows), contains(25L, 0L));
        assertThat(rows.get(0).last().get(Help.ALONE.category()), is(12 * 100_000L));
        for (int i = 30; i < 40; i++) {
            structure.set(learner(i), ONE, Help.ALONE, CERTAINTY);
        }
        assertThat(established(structure.publish()), contains(35L, 0L));
    }

    /** Otherwise the first and the third sums would differ by the two who did not return. */
    @Test
    void whoReturnsToAnEarlierLevelIsNotNew() {
        come(30, ONE, Help.TOGETHER);
        structure.publish();
        come(10, ONE, Help.SUPPORTED);
        List<CohortRow> before = structure.publish();
        assertThat(before.get(0).computedAt(), is(structure.now()));
        come(9, ONE, Help.TOGETHER);
        structure.set(learner(10), ONE, Help.SUPPORTED, CERTAINTY);
        assertThat(structure.publish(), equalTo(before));
    }

    @Test
    void peopleAreCountedAnewAndTheAreasStand() {
        come(20, ONE, Help.ALONE);
        List<CohortRow> before = structure.publish();
        for (int i = 20; i < 30; i++) {
            structure.come(learner(i));
        }
        List<CohortRow> after = structure.publish();
        assertThat(after.get(0).people(), is(30L));
        assertThat(after.get(0).notEstablished(), is(10L));
        assertThat(after.get(0).peopleAt(), is(structure.now()));
        assertThat(after.get(0).last(), equalTo(before.get(0).last()));
        assertThat(after.get(0).computedAt(), is(before.get(0).computedAt()));
    }

    @Test
    void whoGoesOrIsErasedStaysInThePublishedSumsUntilTheNext() {
        come(30, ONE, Help.ALONE);
        List<CohortRow> before = structure.publish();
        structure.go(learner(0));
        structure.erase(learner(1));
        assertThat(structure.publish(), equalTo(before));
        for (int i = 30; i < 39; i++) {
            structure.set(learner(i), ONE, Help.ALONE, CERTAINTY);
        }
        assertThat("neither makes the ten full", structure.publish(), equalTo(before));
        structure.set(learner(39), ONE, Help.ALONE, CERTAINTY);
        List<CohortRow> after = structure.publish();
        assertThat(after.get(0).people(), is(38L));
        assertThat(established(after), contains(38L, 0L));
    }

    @Test
    void afterManyErasuresAnAreaStandsRatherThanCountMoreThanThereAre() {
        come(60, ONE, Help.ALONE);
        List<CohortRow> before = structure.publish();
        for (int i = 0; i < 60; i++) {
            structure.erase(learner(i));
        }
        for (int i = 60; i < 75; i++) {
            structure.set(learner(i), TWO, Help.ALONE, CERTAINTY);
        }
        assertThat(structure.publish(), equalTo(before));
    }

    /** The rows were lost, and the coordinators have not forgotten. */
    @Test
    void withoutItsRowsAStructureBeginsAnewWithThoseWhoAreNewAlone() {
        come(30, ONE, Help.ALONE);
        structure.publish();
        structure.loseRows();
        assertThat(structure.publish(), is(empty()));
        for (int i = 30; i < 40; i++) {
            structure.come(learner(i));
        }
        structure.set(learner(30), ONE, Help.ALONE, CERTAINTY);
        assertThat(structure.publish(), is(empty()));
        for (int i = 30; i < 40; i++) {
            structure.set(learner(i), ONE, Help.ALONE, CERTAINTY);
        }
        assertThat(established(structure.publish()), contains(40L));
    }

    /**
     * Months in which people come, learn, lose a level, go, come back and are erased. Of all summaries that ever were,
     * any two are equal in a figure, or ten people are counted otherwise in it: those who came to it, and those whose
     * level there differs.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyTwoSummariesDifferByNobodyOrByTenPeople(long seed) {
        Random random = new Random(seed);
        int[] came = {0};
        List<Set<LearnerId>> people = new ArrayList<>();
        Map<AreaId, List<Map<LearnerId, Help>>> levels = new HashMap<>();
        for (int month = 0; month < 60; month++) {
            live(random, came);
            List<CohortRow> rows = structure.publish();
            for (CohortRow row : rows) {
                if (row.computedAt().equals(structure.now()) && row.people() - row.notEstablished() >= 10) {
                    levels.computeIfAbsent(row.area(), area -> new ArrayList<>())
                            .add(countedIn(row.area()));
                }
            }
            if (!rows.isEmpty() && rows.get(0).peopleAt().equals(structure.now())) {
                people.add(Set.copyOf(structure.people()));
            }
        }
        assertThat(people.size(), greaterThan(3));
        assertThat(levels.getOrDefault(ONE, List.of()).size(), greaterThan(3));
        forEachPair(people, (one, other) -> {
            Set<LearnerId> differ = new HashSet<>(other);
            differ.removeAll(one);
            isNobodyOrTen(differ.size());
        });
        levels.values()
                .forEach(all -> forEachPair(all, (one, other) -> {
                    Set<LearnerId> learners = new HashSet<>(other.keySet());
                    learners.removeIf(learner -> Objects.equals(one.get(learner), other.get(learner)));
                    isNobodyOrTen(learners.size());
                }));
    }

    private void live(Random random, int[] came) {
        for (int i = 0; i < 3; i++) {
            structure.come(learner(came[0]++));
        }
        for (LearnerId learner : structure.people()) {
            AreaId area = random.nextBoolean() ? ONE : TWO;
            double what = random.nextDouble();
            if (what < 0.15) {
                structure.set(learner, area, LEVELS.get(random.nextInt(LEVELS.size())), CERTAINTY);
            } else if (what < 0.2 && structure.hasLevel(learner, area)) {
                structure.loseLevel(learner, area);
            } else if (what < 0.22) {
                structure.go(learner);
            } else if (what < 0.225) {
                structure.erase(learner);
            }
        }
        structure.come(learner(random.nextInt(came[0])));
    }

    /** Who is counted in the sums of an area that was renewed just now, and where. */
    private Map<LearnerId, Help> countedIn(AreaId area) {
        Map<LearnerId, Help> counted = new HashMap<>();
        structure.people().stream()
                .filter(learner -> structure.isCounted(learner, area))
                .forEach(learner -> counted.put(learner, structure.level(learner, area)));
        return counted;
    }

    private static <T> void forEachPair(List<T> all, BiConsumer<T, T> check) {
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                check.accept(all.get(i), all.get(j));
            }
        }
    }

    private static void isNobodyOrTen(int people) {
        assertThat(people, anyOf(is(0), greaterThanOrEqualTo(10)));
    }

    private void come(int people, @Nullable AreaId area, Help level) {
        for (int i = 0; i < people; i++) {
            if (area == null) {
                structure.come(learner(i));
            } else {
                structure.set(learner(i), area, level, CERTAINTY);
            }
        }
    }

    private static LearnerId learner(int number) {
        return new LearnerId("hers-" + number);
    }

    private static List<Long> established(List<CohortRow> rows) {
        return rows.stream().map(row -> row.people() - row.notEstablished()).toList();
    }
}
