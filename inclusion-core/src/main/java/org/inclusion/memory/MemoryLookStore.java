package org.inclusion.memory;

import java.util.Collection;
import java.util.List;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookStore;
import org.inclusion.store.Transaction;

/** Looks by learner, viewer, day and thing. */
final class MemoryLookStore implements LookStore {

    private final Table<Look> rows = new Table<>();

    @Override
    public void note(Transaction tx, Collection<Look> looks) {
        for (Look look : looks) {
            String key = Table.key(look.viewer(), look.day(), look.what());
            if (rows.get(tx, look.learner().value(), key).isEmpty()) {
                rows.put(tx, look.learner().value(), key, look.at(), look);
            }
        }
    }

    @Override
    public List<Look> at(Transaction tx, LearnerId learner) {
        return rows.latestFirst(tx, learner.value());
    }
}
