package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.card.HomeResult;
import org.inclusion.card.HomeResultStore;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.junit.jupiter.api.Test;

/** The tests that every {@link HomeResultStore} passes. */
public abstract class HomeResultStoreContract extends StoreContract {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    private static final String CARD = "CDFGHJ";
    private static final String OTHER_CARD = "CDFGHK";

    private final LearnerId learner = someone();

    @Test
    void aLearnerWithoutResultsHasNone() {
        assertThat(of(learner), empty());
    }

    @Test
    void aResultIsReadBackAsItCame() {
        HomeResult worked = result(CARD, "r1", true, NOON);
        HomeResult tried = result(CARD, "r2", false, NOON.plusSeconds(1));
        assertThat(add(worked), is(true));
        assertThat(add(tried), is(true));
        assertThat(of(learner), contains(worked, tried));
    }

    @Test
    void theFirstOfAnIdStands() {
        HomeResult first = result(CARD, "r1", true, NOON);
        add(first);
        assertThat(add(result(CARD, "r1", false, NOON.plusSeconds(9))), is(false));
        assertThat(of(learner), contains(first));
    }

    @Test
    void twoCardsMayHaveTheSameIdAndSoMayTwoLearners() {
        HomeResult one = result(CARD, "r1", true, NOON);
        HomeResult other = result(OTHER_CARD, "r1", true, NOON);
        LearnerId somebody = someone();
        assertThat(add(one), is(true));
        assertThat(add(other), is(true));
        assertThat(add(result(somebody, CARD, "r1", true, NOON)), is(true));
        assertThat(of(learner), contains(one, other));
    }

    @Test
    void idsAreToldApartByCapitals() {
        HomeResult small = result(CARD, "r", true, NOON);
        HomeResult capital = result(CARD, "R", true, NOON);
        assertThat(add(small), is(true));
        assertThat(add(capital), is(true));
        assertThat(of(learner), contains(capital, small));
    }

    @Test
    void resultsAreReadTheEarliestDoneFirst() {
        HomeResult second = result(CARD, "a", true, NOON.plusSeconds(2));
        HomeResult first = result(OTHER_CARD, "b", true, NOON.plusSeconds(1));
        HomeResult third = result(CARD, "c", true, NOON.plusSeconds(3));
        List.of(second, first, third).forEach(this::add);
        add(result(someone(), CARD, "d", true, NOON));
        assertThat(of(learner), contains(first, second, third));
    }

    @Test
    void onlyWhatIsNamedIsRemovedAndItMayComeAnew() {
        HomeResult gone = result(CARD, "r1", true, NOON);
        HomeResult stays = result(OTHER_CARD, "r1", true, NOON);
        HomeResult never = result(CARD, "r9", true, NOON);
        add(gone);
        add(stays);
        inTransaction(tx -> stores().of(HomeResultStore.class).remove(tx, List.of(gone, never)));
        assertThat(of(learner), contains(stays));
        assertThat(add(gone), is(true));
    }

    private HomeResult result(String card, String id, boolean success, Instant at) {
        return result(learner, card, id, success, at);
    }

    private static HomeResult result(LearnerId whose, String card, String id, boolean success, Instant at) {
        return new HomeResult(whose, card, id, new PathId("path"), new StepId("step"), success, at, LAST_DAY);
    }

    private boolean add(HomeResult result) {
        return ask(tx -> stores().of(HomeResultStore.class).add(tx, result));
    }

    private List<HomeResult> of(LearnerId whose) {
        return ask(tx -> stores().of(HomeResultStore.class).of(tx, whose));
    }
}
