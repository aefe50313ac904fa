package org.inclusion.learner;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Reads and keeps the states of learners: from their snapshots where these are whole, and of today's model and steps; otherwise
 * from their evidence. Reading never stores. Thread-safe.
 */
@Internal
public final class LearnerStates {

    private final SnapshotStore snapshots;
    private final EvidenceStore evidence;
    private final LearnerFold fold;
    private final PackedState packed;

    /**
     * A state, and the learner's version it belongs to.
     *
     * @param version grows with every change about the learner
     * @param state the state
     */
    public record Versioned(long version, LearnerState state) {}

    /**
     * States over stores.
     *
     * @param beliefs the belief model of the fold
     * @param content the steps that states are about
     */
    public LearnerStates(
            SnapshotStore snapshots,
            EvidenceStore evidence,
            LearnerFold fold,
            BeliefModel beliefs,
            ContentLibrary content) {
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.fold = fold;
        this.packed = new PackedState(beliefs, content);
    }

    /**
     * The state of a learner, for reading.
     *
     * @param tx the transaction
     * @param learner the learner
     * @return her state; the first state where nothing is known of her
     * @throws IllegalStateException if it has to come from her evidence, and some of that is damaged
     */
    public Versioned current(Transaction tx, LearnerId learner) {
        return resolve(tx, learner, snapshots.find(tx, learner).orElse(Snapshot.NONE));
    }

    /**
     * The states of learners, under their locks, for changing.
     *
     * @param tx the transaction
     * @param learners the learners
     * @return their states
     */
    Map<LearnerId, Versioned> lock(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, Versioned> states = new HashMap<>();
        for (Map.Entry<LearnerId, Snapshot> kept : snapshots.lock(tx, learners).entrySet()) {
            states.put(kept.getKey(), resolve(tx, kept.getKey(), kept.getValue()));
        }
        return states;
    }

    /**
     * Takes a learner's lock and derives her state from her evidence, whatever the snapshot says, were it unreadable.
     *
     * @return the state that is kept now
     */
    LearnerState rebuild(Transaction tx, LearnerId learner) {
        Snapshot kept = snapshots.lock(tx, List.of(learner)).getOrDefault(learner, Snapshot.NONE);
        LearnerState state = replay(tx, learner);
        save(tx, Map.of(learner, new Versioned(kept.version(), state)));
        return state;
    }

    /** Keeps states, each under its next version. The caller holds the locks. */
    void save(Transaction tx, Map<LearnerId, Versioned> states) {
        Map<LearnerId, Snapshot> kept = new HashMap<>();
        for (Map.Entry<LearnerId, Versioned> one : states.entrySet()) {
            String state = packed.write(one.getKey(), one.getValue().state());
            kept.put(one.getKey(), new Snapshot(one.getValue().version() + 1, fold.model(), state));
        }
        snapshots.save(tx, kept);
    }

    /**
     * Takes a learner's lock, so that what is read next stays true until the end of the transaction.
     *
     * @param tx the transaction
     * @param learner the learner
     */
    public void lock(Transaction tx, LearnerId learner) {
        snapshots.lock(tx, List.of(learner));
    }

    /**
     * Takes a learner's lock and gives her the next version: for changes beside her evidence.
     *
     * @param tx the transaction
     * @param learner the learner
     * @throws IllegalStateException if her state has to come from her evidence, and some of that is damaged
     */
    public void touch(Transaction tx, LearnerId learner) {
        save(tx, lock(tx, List.of(learner)));
    }

    /** The state that her evidence makes, whatever the snapshot says. */
    LearnerState replay(Transaction tx, LearnerId learner) {
        return fold.replay(evidence.history(tx, learner));
    }

    /** A page of all learners, by id. */
    List<LearnerId> learners(Transaction tx, @Nullable LearnerId after, int limit) {
        return snapshots.learners(tx, after, limit);
    }

    /** How many learners there are. */
    long count(Transaction tx) {
        return snapshots.count(tx);
    }

    /** Compares a learner's snapshot with her evidence. */
    RebuildState.Check check(Transaction tx, LearnerId learner) {
        Snapshot kept = snapshots.find(tx, learner).orElse(Snapshot.NONE);
        LearnerState derived = replay(tx, learner);
        if (kept.version() > 0 && !kept.model().equals(fold.model())) {
            return RebuildState.Check.OUTDATED;
        }
        try {
            Optional<LearnerState> says =
                    kept.version() == 0 ? Optional.of(fold.begin()) : packed.read(learner, kept.state());
            if (says.isEmpty()) {
                return RebuildState.Check.OUTDATED;
            }
            return says.get().equals(derived) ? RebuildState.Check.RIGHT : RebuildState.Check.DIFFERENT;
        } catch (IllegalStateException e) {
            // What cannot be read says nothing at all.
            return RebuildState.Check.DIFFERENT;
        }
    }

    private Versioned resolve(Transaction tx, LearnerId learner, Snapshot kept) {
        if (kept.version() == 0) {
            return new Versioned(0, fold.begin());
        }
        Optional<LearnerState> state =
                kept.model().equals(fold.model()) ? readUnlessDamaged(learner, kept.state()) : Optional.empty();
        return new Versioned(kept.version(), state.orElseGet(() -> replay(tx, learner)));
    }

    /** Her evidence knows better than a damaged snapshot: nobody's page fails for that, and nobody else's evidence waits. */
    private Optional<LearnerState> readUnlessDamaged(LearnerId learner, String state) {
        try {
            return packed.read(learner, state);
        } catch (IllegalStateException e) {
            // Asked for here: a host that starts need not wait for a logger of ours.
            LoggerFactory.getLogger(LearnerStates.class)
                    .warn(
                            "the snapshot of learner {} is damaged; her state is derived from her evidence",
                            learner.value());
            return Optional.empty();
        }
    }
}
