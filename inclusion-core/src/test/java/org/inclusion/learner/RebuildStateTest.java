package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.inclusion.learner.RebuildState.Check;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

class RebuildStateTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas = new Ccas(stores);
    private final RebuildState states = ccas.inclusion.rebuildState();
    private final LearnerId fatima = recorded("fatima");

    @Test
    void whatWasRecordedIsRight() {
        assertThat(states.check(fatima), is(Check.RIGHT));
        assertThat(states.check(new LearnerId("nobody")), is(Check.RIGHT));
    }

    @Test
    void aSnapshotOfSomeoneElseIsDifferentUntilItIsRebuilt() {
        LearnerState before = states.current(fatima);
        LearnerId karim = recorded("karim");
        ccas.as(Ccas.learner("karim"))
                .record(List.of(ccas.practice("more", Ccas.learner("karim"), karim, false, Help.ALONE)));
        keep(snapshot(karim));
        assertThat(states.check(fatima), is(Check.DIFFERENT));
        assertThat(states.verify(fatima), is(false));
        assertThat(states.rebuild(fatima), equalTo(before));
        assertThat(states.check(fatima), is(Check.RIGHT));
    }

    @Test
    void aDamagedSnapshotIsDifferentAndCanBeRebuilt() {
        LearnerState before = states.current(fatima);
        Snapshot kept = snapshot(fatima);
        for (String damaged : new String[] {"", "{}", "null", kept.state().substring(1), "[1]"}) {
            keep(new Snapshot(kept.version(), kept.model(), damaged));
            assertThat(damaged, states.check(fatima), is(Check.DIFFERENT));
            assertThat(states.rebuild(fatima), equalTo(before));
            assertThat(states.check(fatima), is(Check.RIGHT));
        }
    }

    @Test
    void aDamagedSnapshotIsPassedOverAndHealsWithTheNextEvidence() {
        LearnerState before = states.current(fatima);
        keep(new Snapshot(3, snapshot(fatima).model(), "{}"));
        assertThat(states.current(fatima), equalTo(before));
        Actor actor = Ccas.learner("fatima");
        ccas.as(actor).record(List.of(ccas.practice("e2", actor, fatima, true, Help.ALONE)));
        assertThat(states.check(fatima), is(Check.RIGHT));
    }

    @Test
    void aDamagedSnapshotOfOneKeepsNobodyElsesEvidenceOut() {
        LearnerId jeanne = recorded("hers-jeanne");
        LearnerId karim = recorded("hers-karim");
        keep(jeanne, new Snapshot(3, snapshot(jeanne).model(), "{}"));
        Actor marc = Ccas.helper();
        List<Receipt> receipts = ccas.as(marc)
                .record(List.of(
                        ccas.practice("h1", marc, jeanne, true, Help.ALONE),
                        ccas.practice("h2", marc, karim, true, Help.ALONE)));
        assertThat(receipts.stream().map(Receipt::status).distinct().toList(), contains(Receipt.Status.STORED));
    }

    @Test
    void aSnapshotOfAnotherModelIsOutdatedAndNotWrong() {
        keep(new Snapshot(7, "fold-0", "whatever it was then"));
        assertThat(states.check(fatima), is(Check.OUTDATED));
        assertThat(states.verify(fatima), is(true));
        states.rebuild(fatima);
        assertThat(states.check(fatima), is(Check.RIGHT));
        assertThat(snapshot(fatima).version(), is(8L));
    }

    @Test
    void everyLearnerComesOnceAndWhoStopsGoesOnBehindTheLastOneDone() {
        IntStream.range(0, 2_500).forEach(i -> recorded("p%04d".formatted(i)));
        assertThat(states.learners(), is(2_501L));
        List<LearnerId> seen = new ArrayList<>();
        states.forEachLearner(null, learner -> {
            seen.add(learner);
            return seen.size() < 1_700;
        });
        assertThat(seen.size(), is(1_700));
        states.forEachLearner(seen.get(seen.size() - 1), seen::add);
        assertThat(seen.size(), is(2_501));
        assertThat(seen, is(seen.stream().distinct().toList()));
        List<LearnerId> last = new ArrayList<>();
        states.forEachLearner(new LearnerId("p2498"), last::add);
        assertThat(last, contains(new LearnerId("p2499")));
    }

    private LearnerId recorded(String id) {
        Actor actor = Ccas.learner(id);
        ccas.as(actor).record(List.of(ccas.practice("e", actor, actor.asLearner(), true, Help.ALONE)));
        return actor.asLearner();
    }

    private Snapshot snapshot(LearnerId learner) {
        return stores.transactions()
                .run(tx -> stores.of(SnapshotStore.class).find(tx, learner))
                .orElseThrow();
    }

    private void keep(Snapshot snapshot) {
        keep(fatima, snapshot);
    }

    private void keep(LearnerId learner, Snapshot snapshot) {
        stores.transactions().run(tx -> {
            stores.of(SnapshotStore.class).save(tx, Map.of(learner, snapshot));
            return true;
        });
    }
}
