package org.inclusion.samples.benchmarks.journal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.LookPosition;
import org.inclusion.access.LookStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The list of looks of other stores, without the journal: no look is noted together with its entry.
 *
 * @param looks where the looks are kept
 */
record LooksAlone(LookStore looks) implements LookStore {

    @Override
    public List<Look> note(Transaction tx, Collection<Look> noted) {
        return looks.note(tx, noted);
    }

    @Override
    public List<Look> at(Transaction tx, LearnerId learner, @Nullable LookPosition after, int limit) {
        return looks.at(tx, learner, after, limit);
    }

    @Override
    public Set<String> structures(Transaction tx, LearnerId learner) {
        return looks.structures(tx, learner);
    }

    @Override
    public int forget(Transaction tx, LearnerId learner, int atMost) {
        return looks.forget(tx, learner, atMost);
    }

    @Override
    public int rename(Transaction tx, String viewer, String alias, int atMost) {
        return looks.rename(tx, viewer, alias, atMost);
    }
}
