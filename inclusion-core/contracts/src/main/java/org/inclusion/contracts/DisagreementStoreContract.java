package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.id.AreaId;
import org.inclusion.journey.Disagreement;
import org.inclusion.journey.DisagreementStore;
import org.junit.jupiter.api.Test;

/** The tests that every {@link DisagreementStore} passes. */
public abstract class DisagreementStoreContract extends StoreContract {

    @Test
    void anUnknownLearnerHasNoDisagreement() {
        assertThat(of(someone()), empty());
    }

    @Test
    void disagreementsAreReadBackTheLatestFirst() {
        LearnerId learner = someone();
        Disagreement settled = new Disagreement(learner, new AreaId("2"), NOON, "helper-1", NOON.plusSeconds(5));
        Disagreement open = new Disagreement(learner, new AreaId("1"), NOON.plusSeconds(1), null, null);
        Disagreement last = new Disagreement(learner, new AreaId("2"), NOON.plusSeconds(9), null, null);
        save(open);
        save(last);
        save(settled);
        assertThat(of(learner), contains(last, open, settled));
        assertThat(ask(tx -> stores().disagreements().open(tx, learner)), contains(last, open));
        assertThat(ask(tx -> stores().disagreements().open(tx, someone())), empty());
    }

    @Test
    void aSettledDisagreementReplacesTheOpenOne() {
        LearnerId learner = someone();
        Disagreement settled = new Disagreement(learner, new AreaId("2"), NOON, "helper-1", NOON.plusSeconds(5));
        save(new Disagreement(learner, new AreaId("2"), NOON, null, null));
        save(settled);
        assertThat(of(learner), contains(settled));
    }

    @Test
    void disagreementsOfTwoAreasStandSideBySide() {
        LearnerId learner = someone();
        Disagreement one = new Disagreement(learner, new AreaId("1"), NOON, null, null);
        Disagreement two = new Disagreement(learner, new AreaId("2"), NOON, null, null);
        save(one);
        save(two);
        assertThat(of(learner), containsInAnyOrder(one, two));
    }

    @Test
    void learnersAreKeptApart() {
        Disagreement one = new Disagreement(someone(), new AreaId("1"), NOON, null, null);
        save(one);
        save(new Disagreement(someone(), new AreaId("1"), NOON, null, null));
        assertThat(of(one.learner()), contains(one));
    }

    private void save(Disagreement disagreement) {
        inTransaction(tx -> stores().disagreements().save(tx, disagreement));
    }

    private List<Disagreement> of(LearnerId learner) {
        return ask(tx -> stores().disagreements().of(tx, learner));
    }
}
