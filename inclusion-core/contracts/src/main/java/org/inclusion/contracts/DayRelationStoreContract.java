package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.LearnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link DayRelationStore} passes. */
public abstract class DayRelationStoreContract extends StoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    /** Helpers' days are read too, so each test has a helper of its own. */
    private final String helper = someone().value();

    @Test
    void anUnknownHelperHasNoDayRelation() {
        assertThat(ofHelper(helper, DAY), empty());
        assertThat(isOpen(helper, someone(), DAY), is(false));
    }

    @Test
    void aRelationIsOpenForThatVeryDayHelperAndLearner() {
        LearnerId learner = someone();
        open(relation(learner, DAY, NOON));
        assertThat(isOpen(helper, learner, DAY), is(true));
        assertThat(isOpen(helper, learner, DAY.plusDays(1)), is(false));
        assertThat(isOpen(helper, learner, DAY.minusDays(1)), is(false));
        assertThat(isOpen(helper, learner, DAY.plusYears(1)), is(false));
        assertThat(isOpen(helper, someone(), DAY), is(false));
        assertThat(isOpen(someone().value(), learner, DAY), is(false));
        assertThat(isOpen(helper.replace('L', 'l'), learner, DAY), is(false));
    }

    @Test
    void aRelationOpenedAgainOnItsDayStaysAsItWasFirst() {
        LearnerId learner = someone();
        DayRelation first = relation(learner, DAY, NOON);
        open(first);
        open(new DayRelation(helper, learner, "structure-2", DAY, NOON.plusSeconds(1)));
        assertThat(ofHelper(helper, DAY), contains(first));
    }

    @Test
    void theNextDayNeedsAnotherRelation() {
        LearnerId learner = someone();
        DayRelation first = relation(learner, DAY, NOON);
        DayRelation next = relation(learner, DAY.plusDays(1), NOON.plusSeconds(86_400));
        open(first);
        open(next);
        assertThat(ofHelper(helper, DAY), contains(first));
        assertThat(ofHelper(helper, DAY.plusDays(1)), contains(next));
    }

    @Test
    void theRelationsOfADayAreReadTheFirstOpenedFirst() {
        DayRelation second = relation(someone(), DAY, NOON.plusSeconds(2));
        DayRelation first = relation(someone(), DAY, NOON.plusSeconds(1));
        DayRelation third = relation(someone(), DAY, NOON.plusSeconds(3));
        List.of(second, first, third).forEach(this::open);
        open(new DayRelation(someone().value(), first.learner(), "structure-1", DAY, NOON));
        assertThat(ofHelper(helper, DAY), contains(first, second, third));
    }

    @Test
    void theRelationsOfALearnerAreReadPageByPageByDayAndThenByHelper() {
        LearnerId learner = someone();
        DayRelation late = relation(learner, DAY.plusDays(1), NOON);
        DayRelation one = new DayRelation("aide-1", learner, "structure-1", DAY, NOON.plusSeconds(2));
        DayRelation two = new DayRelation("aide-2", learner, "structure-1", DAY, NOON.plusSeconds(1));
        List.of(late, two, one).forEach(this::open);
        open(relation(someone(), DAY, NOON));
        assertThat(after(learner, null, 2), contains(one, two));
        assertThat(after(learner, one, 2), contains(two, late));
        assertThat(after(learner, late, 2), empty());
        assertThat(after(someone(), null, 2), empty());
    }

    @Test
    void aRelationOpenedByTwoRequestsAtOnceIsOneRelation() {
        for (int round = 0; round < 10; round++) {
            LocalDate day = DAY.plusDays(round);
            LearnerId learner = someone();
            together(2, number -> open(relation(learner, day, NOON.plusSeconds(number))));
            assertThat(ofHelper(helper, day), hasSize(1));
        }
    }

    private DayRelation relation(LearnerId learner, LocalDate day, Instant openedAt) {
        return new DayRelation(helper, learner, "structure-1", day, openedAt);
    }

    private void open(DayRelation relation) {
        inTransaction(tx -> stores().of(DayRelationStore.class).open(tx, relation));
    }

    private boolean isOpen(String who, LearnerId learner, LocalDate day) {
        return ask(tx -> stores().of(DayRelationStore.class).isOpen(tx, who, learner, day));
    }

    private List<DayRelation> after(LearnerId learner, @Nullable DayRelation after, int limit) {
        return ask(tx -> stores().of(DayRelationStore.class).after(tx, learner, after, limit));
    }

    private List<DayRelation> ofHelper(String who, LocalDate day) {
        return ask(tx -> stores().of(DayRelationStore.class).ofHelper(tx, who, day));
    }
}
