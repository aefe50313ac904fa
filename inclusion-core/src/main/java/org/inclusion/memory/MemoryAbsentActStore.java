package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.mandate.AbsentAct;
import org.inclusion.mandate.AbsentActStore;
import org.inclusion.mandate.MandateRows;
import org.inclusion.store.Transaction;

/** Keeps what was done in absence by learner and id, the latest noted first. */
final class MemoryAbsentActStore implements AbsentActStore, HoldingRows {

    private final Table<LearnerId, String, AbsentAct> rows =
            new Table<>(comparing(AbsentAct::notedAt).reversed().thenComparing(AbsentAct::id));

    @Override
    public boolean add(Transaction tx, AbsentAct act) {
        if (find(tx, act.learner(), act.id()).isPresent()) {
            return false;
        }
        rows.put(tx, act.learner(), act.id(), act);
        return true;
    }

    @Override
    public Optional<AbsentAct> find(Transaction tx, LearnerId learner, String id) {
        return rows.find(tx, learner, id);
    }

    @Override
    public List<AbsentAct> latest(Transaction tx, LearnerId learner, int limit) {
        return rows.of(tx, learner).stream().limit(limit).toList();
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return rows.forget(tx, learner, atMost);
    }

    @Override
    public int rename(Transaction tx, String helper, String alias, int atMost) {
        return Held.rename(tx, held(), helper, alias, atMost);
    }

    @Override
    public List<Held<?, ?>> held() {
        return List.of(Held.of(MandateRows.ABSENT_ACT, rows));
    }
}
