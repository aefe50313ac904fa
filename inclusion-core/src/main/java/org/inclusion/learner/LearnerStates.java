package org.inclusion.learner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.autonomy.BeliefModel;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Reads and keeps the states of learners: from their snapshots where these are whole and fit today's model and steps, and
 * otherwise from their evidence. Reading never stores. Thread-safe.
 */
@Internal
public final class LearnerStates {

    /** A history of so many pieces is folded in some hundredths of a second. A longer one takes a slot of the heavy share. */
    static final int LIGHT = 1_000;

    private final SnapshotStore snapshots;
    private final EvidenceStore evidence;
    private final LearnerFold fold;
    private final HeavyShare heavy;
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
     * @param heavy where histories longer than {@link #LIGHT} are folded for a request
     * @param beliefs the belief model of the fold
     * @param content has the steps that the states are about
     */
    public LearnerStates(
            SnapshotStore snapshots,
            EvidenceStore evidence,
            LearnerFold fold,
            HeavyShare heavy,
            BeliefModel beliefs,
            ContentLibrary content) {
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.fold = fold;
        this.heavy = heavy;
        this.packed = new PackedState(beliefs, content);
    }

    /**
     * The state of a learner, for reading; the first state where nothing is known of her.
     *
     * @throws IllegalStateException if it has to come from her evidence, and some of that is damaged
     */
    public Versioned current(Transaction tx, LearnerId learner) {
        return resolve(tx, learner, snapshots.find(tx, learner).orElse(Snapshot.NONE));
    }

    /** The states of learners, under their locks, for changing. */
    Map<LearnerId, Versioned> lock(Transaction tx, Collection<LearnerId> learners) {
        Map<LearnerId, Versioned> states = new HashMap<>();
        snapshots.lock(tx, learners).forEach((learner, kept) -> states.put(learner, resolve(tx, learner, kept)));
        return states;
    }

    /**
     * Takes a learner's lock, derives her state from her evidence, and keeps that state. The snapshot need not be readable.
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
        states.forEach((learner, now) ->
                kept.put(learner, new Snapshot(now.version() + 1, fold.model(), packed.write(learner, now.state()))));
        snapshots.save(tx, kept);
    }

    /**
     * Takes a learner's lock, so that what is read next stays true until the end of the transaction.
     */
    public void lock(Transaction tx, LearnerId learner) {
        snapshots.lock(tx, List.of(learner));
    }

    /**
     * Takes a learner's lock and gives her the next version: for changes that are no evidence.
     *
     * @throws IllegalStateException if her state has to come from her evidence, and some of that is damaged
     */
    public void touch(Transaction tx, LearnerId learner) {
        save(tx, lock(tx, List.of(learner)));
    }

    /** The state that a learner's evidence makes, for a request: of a long history in the heavy share. */
    LearnerState derive(Transaction tx, LearnerId learner) {
        List<ReceivedEvidence> latest = evidence.page(tx, learner, null, LIGHT + 1);
        if (latest.size() > LIGHT) {
            return heavy.run(() -> replay(tx, learner));
        }
        List<ReceivedEvidence> history = new ArrayList<>(latest);
        Collections.reverse(history);
        return fold.replay(history);
    }

    /** The state that a learner's evidence makes, whatever her snapshot says. For operators, who wait for no slot. */
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
            return says.map(state -> state.equals(derived) ? RebuildState.Check.RIGHT : RebuildState.Check.DIFFERENT)
                    .orElse(RebuildState.Check.OUTDATED);
        } catch (IllegalStateException e) {
            // A snapshot that cannot be read is not what the evidence makes.
            return RebuildState.Check.DIFFERENT;
        }
    }

    private Versioned resolve(Transaction tx, LearnerId learner, Snapshot kept) {
        if (kept.version() == 0) {
            return new Versioned(0, fold.begin());
        }
        Optional<LearnerState> state =
                kept.model().equals(fold.model()) ? readUnlessDamaged(learner, kept.state()) : Optional.empty();
        return new Versioned(kept.version(), state.orElseGet(() -> derive(tx, learner)));
    }

    /** Empty for a damaged snapshot too: her evidence makes her state then, and no request fails. */
    private Optional<LearnerState> readUnlessDamaged(LearnerId learner, String state) {
        try {
            return packed.read(learner, state);
        } catch (IllegalStateException e) {
            // The logger is made here, so that a host's start need not wait for it.
            LoggerFactory.getLogger(LearnerStates.class)
                    .warn(
                            "the snapshot of learner {} is damaged; her state is derived from her evidence",
                            learner.value());
            return Optional.empty();
        }
    }
}
