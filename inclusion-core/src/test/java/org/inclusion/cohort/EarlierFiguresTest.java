package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.cohort.CohortSummary.Area;
import org.inclusion.cohort.CohortSummary.AreaBefore;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With each published figure stands the one whose place it took, where both may be shown. */
class EarlierFiguresTest {

    private static final AreaId ONE = PublishingStructure.AREAS.get(0);
    private static final AreaId TWO = PublishingStructure.AREAS.get(1);

    private static final List<Help> LEVELS = List.of(Help.values());

    private final PublishingStructure structure = new PublishingStructure();

    @Test
    void theFirstFiguresTookTheirPlaceFromNone() {
        CohortSummary first = at(30, Help.TOGETHER);
        assertThat(first.people(), is(30L));
        assertThat(first.peopleBefore(), is(nullValue()));
        assertThat(one(first).before(), is(nullValue()));
    }

    @Test
    void renewedSumsAreShownWithTheEarlierAndStandWithThem() {
        Area before = one(at(30, Help.TOGETHER));
        CohortSummary after = at(10, Help.ALONE);
        assertThat(
                one(after).before(), equalTo(new AreaBefore(before.established(), before.last(), before.computedAt())));
        assertThat("the people stand", after.peopleBefore(), is(nullValue()));
        assertThat(at(10, Help.ALONE), equalTo(after));
    }

    @Test
    void anotherNumberOfPeopleIsShownWithTheEarlier() {
        CohortSummary before = at(30, Help.TOGETHER);
        for (int i = 30; i < 40; i++) {
            structure.come(learner(i));
        }
        CohortSummary after = publish();
        assertThat(after.people(), is(40L));
        assertThat(after.peopleBefore(), equalTo(new EarlierPeople(30, Objects.requireNonNull(before.computedAt()))));
        assertThat("the area stands", one(after).before(), is(nullValue()));
    }

    @Test
    void aNumberOfPeopleThatWasHiddenIsNotShownAfterwardsEither() {
        assertThat(at(15, Help.TOGETHER).people(), is(nullValue()));
        CohortSummary after = at(30, Help.TOGETHER);
        assertThat(after.people(), is(30L));
        assertThat(after.peopleBefore(), is(nullValue()));
    }

    @Test
    void whereTheNumberOfPeopleIsHiddenNowTheEarlierIsHiddenToo() {
        at(30, Help.TOGETHER);
        for (int i = 30; i < 39; i++) {
            structure.come(learner(i));
        }
        structure.set(learner(39), ONE, Help.TOGETHER, 0.8);
        CohortSummary after = publish();
        assertThat("ten of them have no level", after.peopleBefore() == null, is(false));
        for (int i = 30; i < 32; i++) {
            structure.set(learner(i), ONE, Help.TOGETHER, 0.8);
        }
        for (int i = 40; i < 50; i++) {
            structure.set(learner(i), ONE, Help.TOGETHER, 0.8);
        }
        CohortSummary hidden = publish();
        assertThat(hidden.people(), is(nullValue()));
        assertThat(hidden.peopleBefore(), is(nullValue()));
    }

    @Test
    void sumsThatWereTooFewToShowAreNotShownAfterwardsEither() {
        for (int i = 0; i < 30; i++) {
            structure.come(learner(i));
        }
        structure.set(learner(0), ONE, Help.TOGETHER, 0.8);
        assertThat("one is established", publish().areas().size(), is(1));
        Area after = one(at(20, Help.TOGETHER));
        assertThat(after.established(), is(20L));
        assertThat(after.before(), is(nullValue()));
    }

    @Test
    void whoLosesHerLevelChangesNothingAndNothingEarlierIsShown() {
        at(30, Help.TOGETHER);
        for (int i = 0; i < 30; i++) {
            structure.loseLevel(learner(i), ONE);
        }
        for (int i = 30; i < 40; i++) {
            structure.set(learner(i), TWO, Help.ALONE, 0.8);
        }
        CohortSummary stands = publish();
        assertThat(one(stands).established(), is(30L));
        assertThat(one(stands).before(), is(nullValue()));
    }

    /** What is said to have been before was shown before, word for word. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingEarlierIsShownThatAnEarlierSummaryDidNotShow(long seed) {
        Random random = new Random(seed);
        Set<EarlierPeople> people = new HashSet<>();
        Set<AreaBefore> levels = new HashSet<>();
        int compared = 0;
        for (int month = 0, came = 0; month < 60; month++) {
            for (int i = 0; i < 3; i++) {
                structure.come(learner(came++));
            }
            for (LearnerId learner : structure.people()) {
                AreaId area = random.nextInt(3) == 0 ? TWO : ONE;
                if (random.nextDouble() < 0.15) {
                    structure.set(learner, area, LEVELS.get(random.nextInt(LEVELS.size())), 0.8);
                } else if (random.nextDouble() < 0.02) {
                    structure.go(learner);
                }
            }
            CohortSummary shown = publish();
            if (shown.peopleBefore() != null) {
                assertThat(people, hasItem(shown.peopleBefore()));
                compared++;
            }
            for (Area area : shown.areas()) {
                if (area.before() != null) {
                    assertThat(levels, hasItem(area.before()));
                    compared++;
                }
                levels.add(new AreaBefore(area.established(), area.last(), area.computedAt()));
            }
            if (shown.people() != null && shown.computedAt() != null) {
                people.add(new EarlierPeople(shown.people(), shown.computedAt()));
            }
        }
        assertThat(compared, greaterThan(20));
    }

    /** So many people have a level in the first area. */
    private CohortSummary at(int people, Help level) {
        for (int i = 0; i < people; i++) {
            structure.set(learner(i), ONE, level, 0.8);
        }
        return publish();
    }

    private CohortSummary publish() {
        structure.publish();
        return structure.shown();
    }

    private static Area one(CohortSummary summary) {
        return summary.areas().stream()
                .filter(area -> area.area().equals(ONE))
                .findFirst()
                .orElseThrow();
    }

    private static LearnerId learner(int number) {
        return new LearnerId("hers-" + number);
    }
}
