package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.learner.Checkpoint;
import org.inclusion.learner.CheckpointStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps checkpoints by learner and level. */
final class MemoryCheckpointStore implements CheckpointStore {

    private final Table<LearnerId, Integer, Checkpoint> rows =
            new Table<>(comparing(Checkpoint::position).reversed());

    @Override
    public List<Checkpoint> before(Transaction tx, LearnerId learner, @Nullable HistoryPosition before) {
        return rows.those(
                tx,
                learner,
                checkpoint -> before == null || checkpoint.position().compareTo(before) < 0);
    }

    @Override
    public void keep(Transaction tx, Map<LearnerId, ? extends Collection<Checkpoint>> made) {
        made.forEach((learner, checkpoints) ->
                checkpoints.forEach(checkpoint -> rows.put(tx, learner, checkpoint.level(), checkpoint)));
    }

    @Override
    public void drop(Transaction tx, LearnerId learner) {
        rows.of(tx, learner).forEach(checkpoint -> rows.remove(tx, learner, checkpoint.level()));
    }
}
