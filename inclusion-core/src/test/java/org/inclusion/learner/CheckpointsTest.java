package org.inclusion.learner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Quotas;
import org.inclusion.autonomy.AutonomyPolicy;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.autonomy.BeliefSettings;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.learner.RebuildState.Check;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.skill.Framework;
import org.inclusion.store.Transaction;
import org.junit.jupiter.api.Test;

/** A learner's checkpoints: where they stand, what they are checked for, and what is passed over. */
class CheckpointsTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final Actor FATIMA = Ccas.learner("fatima");
    private static final LearnerId LEARNER = FATIMA.asLearner();

    private final InMemoryStores stores = new InMemoryStores();
    private final Ccas ccas =
            new Ccas(Inclusion.builder().stores(stores).quotas(Quotas.standard().with(Evidence.QUOTA, 1_000_000)));
    private final RebuildState states = ccas.inclusion.rebuildState();

    @Test
    void theyStandFartherAndFartherApartTowardsTheBeginning() {
        record(0, 64 * 100 + 7);
        assertThat(
                checkpoints().stream()
                        .map(checkpoint -> checkpoint.position().id())
                        .toList(),
                // The last of each number of zeros at its end in binary: 100, 99, 98, 96, 88, 80 and 64 times 64
                // pieces.
                contains("e6399", "e6335", "e6271", "e6143", "e5631", "e5119", "e4095"));
        assertThat(states.check(LEARNER), is(Check.RIGHT));
    }

    @Test
    void aBatchThatPassesSeveralMakesThemAll() {
        record(0, 130);
        assertThat(checkpoints(), hasSize(2));
        record(130, 500);
        assertThat(checkpoints().stream().map(Checkpoint::level).toList(), contains(0, 1, 2));
    }

    @Test
    void betweenTwoNoneIsWritten() {
        record(0, 64);
        List<Checkpoint> before = checkpoints();
        record(64, 127);
        assertThat(checkpoints(), is(before));
    }

    @Test
    void oneThatSaysSomethingElseIsFoundAndRebuilt() {
        record(0, 300);
        List<Checkpoint> right = checkpoints();
        Checkpoint last = right.get(0);
        Checkpoint earlier = right.get(1);
        for (Checkpoint wrong : List.of(
                new Checkpoint(last.level(), last.position(), last.model(), earlier.state()),
                new Checkpoint(last.level(), earlier.position(), last.model(), last.state()),
                new Checkpoint(7, last.position(), last.model(), last.state()),
                new Checkpoint(last.level(), last.position(), last.model(), "damaged"))) {
            keep(wrong);
            assertThat(states.check(LEARNER), is(Check.DIFFERENT));
            states.rebuild(LEARNER);
            assertThat(states.check(LEARNER), is(Check.RIGHT));
            assertThat(checkpoints(), is(right));
        }
    }

    @Test
    void onesThatAreMissingOrOfAnotherModelAreNoHarm() {
        record(0, 300);
        Checkpoint last = checkpoints().get(0);
        keep(new Checkpoint(last.level(), last.position(), "fold-0", "whatever it was then"));
        assertThat(states.check(LEARNER), is(Check.RIGHT));
        recordLate("late", 290);
        assertThat(states.check(LEARNER), is(Check.RIGHT));
        change(tx -> stores.of(CheckpointStore.class).drop(tx, LEARNER));
        assertThat(states.check(LEARNER), is(Check.RIGHT));
        recordLate("later", 280);
        assertThat(states.check(LEARNER), is(Check.RIGHT));
        assertThat(checkpoints(), is(not(empty())));
    }

    @Test
    void aDamagedOneIsPassedOver() {
        record(0, 300);
        Checkpoint last = checkpoints().get(0);
        keep(new Checkpoint(last.level(), last.position(), last.model(), "damaged"));
        recordLate("late", 290);
        assertThat(states.check(LEARNER), is(Check.RIGHT));
    }

    /** A release that knows of no checkpoints leaves a snapshot of its own model behind. */
    @Test
    void afterAnotherModelHasWrittenTheyAreNotTrusted() {
        record(0, 300);
        Checkpoint wrong = checkpoints().get(0);
        keep(new Checkpoint(
                wrong.level(),
                wrong.position(),
                wrong.model(),
                checkpoints().get(1).state()));
        change(tx -> stores.of(SnapshotStore.class).save(tx, Map.of(LEARNER, new Snapshot(300, "fold-0", "whatever"))));
        record(300, 301);
        assertThat(states.check(LEARNER), is(Check.RIGHT));
    }

    @Test
    void aDamagedSnapshotIsMadeGoodFromTheLastOne() {
        record(0, 300);
        LearnerState before = states.current(LEARNER);
        String model = checkpoints().get(0).model();
        change(tx -> stores.of(SnapshotStore.class).save(tx, Map.of(LEARNER, new Snapshot(300, model, "damaged"))));
        assertThat(states.current(LEARNER), equalTo(before));
        record(300, 310);
        assertThat(states.check(LEARNER), is(Check.RIGHT));
    }

    @Test
    void aStateThatIsTooLongIsNotKeptAndDerivedAtEachRequest() {
        record(0, 200);
        LearnerState right = states.current(LEARNER);
        LearnerStates narrow = limitedTo(60);
        change(tx -> narrow.touch(tx, LEARNER));
        Snapshot kept =
                ask(tx -> stores.of(SnapshotStore.class).find(tx, LEARNER)).orElseThrow();
        assertThat(kept.state(), is("too-long"));
        assertThat(ask(tx -> narrow.current(tx, LEARNER)).state(), equalTo(right));
        assertThat(ask(tx -> narrow.check(tx, LEARNER)), is(Check.RIGHT));
        assertThat("it is not too long for another limit", states.check(LEARNER), is(Check.DIFFERENT));
    }

    @Test
    void aCheckpointThatIsTooLongLeavesNoneThatIsNoLongerRight() {
        record(0, 200);
        LearnerStates narrow = limitedTo(60);
        change(tx -> narrow.rebuild(tx, LEARNER));
        assertThat(checkpoints().stream().map(Checkpoint::state).toList(), everyItem(is("")));
        assertThat(ask(tx -> narrow.check(tx, LEARNER)), is(Check.RIGHT));
        assertThat(checkpoints(), hasSize(2));
    }

    @Test
    void theLongestStateThatIsKeptHas64KiB() {
        assertThat(LearnerStates.LONGEST, is(64 * 1024));
    }

    private LearnerStates limitedTo(int longest) {
        BeliefModel beliefs = new BeliefModel(Framework.digComp30(), BeliefSettings.standard());
        return new LearnerStates(
                stores.of(SnapshotStore.class),
                stores.of(CheckpointStore.class),
                stores.of(EvidenceStore.class),
                new LearnerFold(beliefs, AutonomyPolicy.standard()),
                new HeavyShare(),
                new PackedState(beliefs, ContentLibrary.of(ContentLibrary.standardPacks())),
                longest);
    }

    private void record(int from, int to) {
        List<Evidence> pieces = new ArrayList<>();
        IntStream.range(from, to).forEach(i -> pieces.add(piece("e" + i, START.plusSeconds(60L * i))));
        for (int i = 0; i < pieces.size(); i += 100) {
            ccas.as(FATIMA).record(pieces.subList(i, Math.min(i + 100, pieces.size())));
        }
    }

    private void recordLate(String id, int behind) {
        ccas.as(FATIMA).record(List.of(piece(id, START.plusSeconds(60L * behind + 30))));
    }

    private static Evidence piece(String id, Instant at) {
        return Ccas.draft(id, FATIMA, LEARNER, at)
                .practised(Ccas.item("joindre-un-fichier"), id.hashCode() % 3 != 0, Help.ALONE);
    }

    private List<Checkpoint> checkpoints() {
        return ask(tx -> stores.of(CheckpointStore.class).before(tx, LEARNER, null));
    }

    private void keep(Checkpoint checkpoint) {
        change(tx -> stores.of(CheckpointStore.class).keep(tx, Map.of(LEARNER, List.of(checkpoint))));
    }

    private void change(Consumer<Transaction> work) {
        ask(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private <T> T ask(Function<Transaction, T> question) {
        return stores.transactions().run(question);
    }
}
