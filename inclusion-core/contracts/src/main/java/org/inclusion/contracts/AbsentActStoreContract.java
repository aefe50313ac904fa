package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.Procedure;
import org.inclusion.mandate.RightToAct;
import org.junit.jupiter.api.Test;

/** The tests that every {@link AbsentActStore} passes. */
public abstract class AbsentActStoreContract extends StoreContract {

    private final LearnerId learner = someone();

    @Test
    void aLearnerForWhomNothingWasDoneHasNoActs() {
        assertThat(latest(9), empty());
        assertThat(find("a"), is(Optional.empty()));
    }

    @Test
    void anActIsReadBackAsItWasNotedWithARightAndWithout() {
        AbsentAct with = act(learner, "a", NOON, new RightToAct(RightToAct.Basis.MANDATE, "m"));
        AbsentAct without = act(learner, "b", NOON.plusSeconds(1), new RightToAct(RightToAct.Basis.NONE, null));
        assertThat(add(with), is(true));
        assertThat(add(without), is(true));
        assertThat(find("a"), is(Optional.of(with)));
        assertThat(latest(9), contains(without, with));
    }

    @Test
    void theFirstOfAnIdStandsForEachLearner() {
        AbsentAct first = act("a", NOON);
        add(first);
        assertThat(add(act("a", NOON.plusSeconds(1))), is(false));
        assertThat(add(act(someone(), "a", NOON, new RightToAct(RightToAct.Basis.NONE, null))), is(true));
        assertThat(latest(9), contains(first));
    }

    @Test
    void theLatestAreReadAsFarAsIsWanted() {
        AbsentAct early = act("c", NOON);
        AbsentAct late = act("b", NOON.plusSeconds(1));
        AbsentAct lateToo = act("a", NOON.plusSeconds(1));
        List.of(early, late, lateToo).forEach(this::add);
        assertThat(latest(2), contains(lateToo, late));
        assertThat(latest(9), contains(lateToo, late, early));
    }

    private AbsentAct act(String id, Instant at) {
        return act(learner, id, at, new RightToAct(RightToAct.Basis.ELSEWHERE, null));
    }

    private static AbsentAct act(LearnerId whose, String id, Instant at, RightToAct right) {
        return new AbsentAct(id, whose, "helper-1", "structure-1", Procedure.HOUSING, at, right);
    }

    private boolean add(AbsentAct act) {
        return ask(tx -> stores().of(AbsentActStore.class).add(tx, act));
    }

    private Optional<AbsentAct> find(String id) {
        return ask(tx -> stores().of(AbsentActStore.class).find(tx, learner, id));
    }

    private List<AbsentAct> latest(int limit) {
        return ask(tx -> stores().of(AbsentActStore.class).latest(tx, learner, limit));
    }
}
