package org.inclusion.contracts;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.learner.Checkpoint;
import org.inclusion.learner.CheckpointStore;
import org.inclusion.learner.SnapshotStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tests that every {@link CheckpointStore} passes. */
public abstract class CheckpointStoreContract extends StoreContract {

    @Test
    void nothingIsKeptOfSomeoneUnknown() {
        assertThat(before(someone(), null), empty());
        drop(someone());
    }

    @Test
    void checkpointsAreReadTheLatestFirst() {
        LearnerId learner = someone();
        Checkpoint early = checkpoint(3, NOON, "b");
        Checkpoint middle = checkpoint(0, NOON.plusSeconds(1), "a");
        Checkpoint sameTime = checkpoint(1, NOON.plusSeconds(1), "a-");
        Checkpoint late = checkpoint(11, NOON.plusSeconds(2), "a");
        keep(Map.of(learner, List.of(middle, late, early, sameTime)));
        assertThat(before(learner, null), contains(late, sameTime, middle, early));
    }

    @Test
    void beforeAPositionLeavesOutWhatStandsThereAndBehind() {
        LearnerId learner = someone();
        Checkpoint early = checkpoint(2, NOON, "e");
        Checkpoint late = checkpoint(0, NOON.plus(1, ChronoUnit.MICROS), "e");
        keep(Map.of(learner, List.of(early, late)));
        assertThat(before(learner, late.position()), contains(early));
        assertThat(before(learner, new HistoryPosition(late.position().effectiveAt(), "e-")), contains(late, early));
        assertThat(before(learner, new HistoryPosition(NOON, "e")), empty());
        assertThat(before(learner, new HistoryPosition(NOON, "e0")), contains(early));
        assertThat(before(learner, new HistoryPosition(NOON, "E")), empty());
    }

    @Test
    void aCheckpointTakesThePositionOfTheOneOfItsLevel() {
        LearnerId learner = someone();
        Checkpoint other = checkpoint(1, NOON.plusSeconds(5), "e");
        Checkpoint last = new Checkpoint(0, new HistoryPosition(NOON.plusSeconds(9), "f"), "model-2", "");
        keep(Map.of(learner, List.of(checkpoint(0, NOON, "e"), other)));
        keep(Map.of(learner, List.of(last)));
        assertThat(before(learner, null), contains(last, other));
    }

    @Test
    void whatIsDroppedIsAllOfOneLearner() {
        LearnerId learner = someone();
        LearnerId another = someone();
        Checkpoint first = checkpoint(2, NOON, "e");
        Checkpoint second = checkpoint(1, NOON, "f");
        keep(Map.of(learner, List.of(first, second), another, List.of(first)));
        drop(learner);
        assertThat(before(learner, null), empty());
        assertThat(before(another, null), contains(first));
    }

    @Test
    void theCheckpointsOfManyLearnersAreKeptAtOnceAndApart() {
        Map<LearnerId, List<Checkpoint>> made = new HashMap<>();
        for (LearnerId learner : some(90)) {
            made.put(
                    learner,
                    List.of(checkpoint(1, NOON.plusSeconds(1), learner.value()), checkpoint(0, NOON, learner.value())));
        }
        keep(made);
        keep(made);
        made.forEach((learner, checkpoints) -> assertThat(before(learner, null), is(checkpoints)));
        keep(Map.of());
    }

    @Test
    void learnersThatDifferInCaseOnlyAreDifferent() {
        LearnerId lower = new LearnerId(someone().value() + "-x");
        LearnerId upper = new LearnerId(lower.value().replace("-x", "-X"));
        keep(Map.of(lower, List.of(checkpoint(0, NOON, "e"))));
        assertThat(before(upper, null), empty());
    }

    @Test
    void aLongStateIsKeptWhole() {
        LearnerId learner = someone();
        Checkpoint checkpoint = new Checkpoint(0, new HistoryPosition(NOON, "e"), "model", "s".repeat(65_536));
        keep(Map.of(learner, List.of(checkpoint)));
        assertThat(before(learner, null), contains(checkpoint));
    }

    @Test
    void whatIsUndoneLeavesTheCheckpointsAsTheyWere() {
        LearnerId learner = someone();
        Checkpoint kept = checkpoint(0, NOON, "e");
        keep(Map.of(learner, List.of(kept)));
        try {
            inTransaction(tx -> {
                Objects.requireNonNull(stores().of(SnapshotStore.class).lock(tx, List.of(learner)));
                stores().of(CheckpointStore.class).drop(tx, learner);
                stores().of(CheckpointStore.class).keep(tx, Map.of(learner, List.of(checkpoint(5, NOON, "f"))));
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException e) {
            assertThat(e.getMessage(), is("undone"));
        }
        assertThat(before(learner, null), contains(kept));
    }

    private static Checkpoint checkpoint(int level, Instant at, String id) {
        return new Checkpoint(level, new HistoryPosition(at, id), "model-1", "state of level " + level);
    }

    private List<Checkpoint> before(LearnerId learner, @Nullable HistoryPosition before) {
        return ask(tx -> stores().of(CheckpointStore.class).before(tx, learner, before));
    }

    /** Keeps checkpoints as every caller does: with the learners' locks. */
    private void keep(Map<LearnerId, ? extends Collection<Checkpoint>> made) {
        inTransaction(tx -> {
            Objects.requireNonNull(stores().of(SnapshotStore.class).lock(tx, new ArrayList<>(made.keySet())));
            stores().of(CheckpointStore.class).keep(tx, made);
        });
    }

    private void drop(LearnerId learner) {
        inTransaction(tx -> {
            Objects.requireNonNull(stores().of(SnapshotStore.class).lock(tx, List.of(learner)));
            stores().of(CheckpointStore.class).drop(tx, learner);
        });
    }
}
