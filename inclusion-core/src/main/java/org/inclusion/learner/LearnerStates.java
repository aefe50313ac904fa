package org.inclusion.learner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
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
 * Reads and keeps the states of learners: from their snapshots where these are whole and fit today's model and steps,
 * and otherwise from their checkpoints and evidence. Reading never stores. Thread-safe.
 */
@Internal
public final class LearnerStates {

    /**
     * The longest state that is kept, in characters of a snapshot or a checkpoint: 64 KiB. The state of an ordinary
     * learner takes some hundreds. A longer one is not kept, and a warning names the learner. Each request then derives
     * her state again: from her last checkpoint that is short enough, or from the beginning.
     */
    static final int LONGEST = 65_536;

    /** Stands in a snapshot in place of a state that is too long. */
    private static final String LEFT_OUT = "too-long";

    private final SnapshotStore snapshots;
    private final CheckpointStore checkpoints;
    private final LearnerFold fold;
    private final PackedState packed;
    private final Deriving deriving;
    private final Deriving unhurried;
    private final int longest;

    /**
     * A state, and the learner's version it belongs to.
     *
     * @param version grows with every change about the learner
     * @param state the state
     * @param noted the states of the checkpoints that are to be kept with the state, by level
     */
    public record Versioned(long version, LearnerState state, Map<Integer, LearnerState> noted) {

        Versioned(long version, LearnerState state) {
            this(version, state, Map.of());
        }

        private Versioned(long version, Deriving.Derived derived) {
            this(version, derived.state(), derived.noted());
        }
    }

    /**
     * States over stores.
     *
     * @param heavy where long histories are folded for a request
     * @param beliefs the belief model of the fold
     * @param content has the steps that the states are about
     */
    public LearnerStates(
            SnapshotStore snapshots,
            CheckpointStore checkpoints,
            EvidenceStore evidence,
            LearnerFold fold,
            HeavyShare heavy,
            BeliefModel beliefs,
            ContentLibrary content) {
        this(snapshots, checkpoints, evidence, fold, heavy, new PackedState(beliefs, content), LONGEST);
    }

    LearnerStates(
            SnapshotStore snapshots,
            CheckpointStore checkpoints,
            EvidenceStore evidence,
            LearnerFold fold,
            HeavyShare heavy,
            PackedState packed,
            int longest) {
        this.snapshots = snapshots;
        this.checkpoints = checkpoints;
        this.fold = fold;
        this.packed = packed;
        this.deriving = new Deriving(heavy, evidence, checkpoints, fold, packed);
        this.unhurried = new Deriving(HeavyShare.WITHOUT_LIMIT, evidence, checkpoints, fold, packed);
        this.longest = longest;
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
     * Takes a learner's lock, derives her state and her checkpoints from her evidence, and keeps them. Nothing of what
     * was kept need be readable. A learner without a row was erased meanwhile, and gets none.
     */
    public LearnerState rebuild(Transaction tx, LearnerId learner) {
        Snapshot kept = snapshots.lock(tx, List.of(learner)).getOrDefault(learner, Snapshot.NONE);
        Versioned derived = new Versioned(kept.version(), replay(tx, learner));
        if (kept.version() == 0 && derived.state().equals(fold.begin())) {
            snapshots.forget(tx, learner);
            return derived.state();
        }
        checkpoints.drop(tx, learner);
        save(tx, Map.of(learner, derived));
        return derived.state();
    }

    /**
     * The state of a learner after new evidence.
     *
     * @param before her state before, under her lock
     * @param fresh the new evidence, which the store has already; at least one piece
     */
    Versioned next(Transaction tx, LearnerId learner, Versioned before, List<ReceivedEvidence> fresh) {
        Map<Integer, LearnerState> noted = new HashMap<>(before.noted());
        Deriving.Derived next = deriving.next(tx, learner, before.state(), fresh);
        noted.putAll(next.noted());
        return new Versioned(before.version(), next.state(), noted);
    }

    /** Keeps states and their checkpoints, each under its next version. The caller holds the locks. */
    void save(Transaction tx, Map<LearnerId, Versioned> states) {
        Map<LearnerId, Snapshot> kept = new HashMap<>();
        Map<LearnerId, List<Checkpoint>> made = new HashMap<>();
        states.forEach((learner, now) -> {
            kept.put(learner, new Snapshot(now.version() + 1, fold.model(), snapshotOf(learner, now.state())));
            List<Checkpoint> noted = checkpoints(learner, now.noted());
            if (!noted.isEmpty()) {
                made.put(learner, noted);
            }
        });
        snapshots.save(tx, kept);
        if (!made.isEmpty()) {
            checkpoints.keep(tx, made);
        }
    }

    private String snapshotOf(LearnerId learner, LearnerState state) {
        String line = packed.write(learner, state);
        if (line.length() <= longest) {
            return line;
        }
        LoggerFactory.getLogger(LearnerStates.class)
                .warn(
                        "the state of learner {} is longer than a snapshot may be; it is derived again at each request",
                        learner.value());
        return LEFT_OUT;
    }

    private List<Checkpoint> checkpoints(LearnerId learner, Map<Integer, LearnerState> noted) {
        List<Checkpoint> made = new ArrayList<>();
        noted.forEach((level, state) -> {
            String line = packed.write(learner, state);
            boolean kept = line.length() <= longest;
            // One that is too long takes the position of the one before it all the same, which is no longer right.
            made.add(new Checkpoint(
                    level, Objects.requireNonNull(state.last()), kept ? fold.model() : LEFT_OUT, kept ? line : ""));
        });
        return made;
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

    /**
     * Derives the state that a learner's evidence makes, whatever is kept of it. For operators, who wait for no slot of
     * the heavy share.
     *
     * @param told receives each piece of evidence that stands, with the state right after it
     */
    public LearnerState replay(Transaction tx, LearnerId learner, BiConsumer<ReceivedEvidence, LearnerState> told) {
        return unhurried.fromBeginning(tx, learner, told).state();
    }

    private Deriving.Derived replay(Transaction tx, LearnerId learner) {
        return unhurried.fromBeginning(tx, learner, (received, state) -> {});
    }

    /** A page of all learners, by id. */
    List<LearnerId> learners(Transaction tx, @Nullable LearnerId after, int limit) {
        return snapshots.learners(tx, after, limit);
    }

    /** How many learners there are. */
    long count(Transaction tx) {
        return snapshots.count(tx);
    }

    /** Compares a learner's snapshot and checkpoints with her evidence. */
    RebuildState.Check check(Transaction tx, LearnerId learner) {
        Snapshot kept = snapshots.find(tx, learner).orElse(Snapshot.NONE);
        List<Checkpoint> passed = checkpoints.before(tx, learner, null);
        Deriving.Derived derived = replay(tx, learner);
        if (passed.stream().anyMatch(checkpoint -> isWrong(learner, checkpoint, derived))) {
            return RebuildState.Check.DIFFERENT;
        }
        return check(learner, kept, derived.state());
    }

    private RebuildState.Check check(LearnerId learner, Snapshot kept, LearnerState derived) {
        if (kept.version() > 0 && !kept.model().equals(fold.model())) {
            return RebuildState.Check.OUTDATED;
        }
        if (isLeftOut(kept)) {
            return packed.write(learner, derived).length() > longest
                    ? RebuildState.Check.RIGHT
                    : RebuildState.Check.DIFFERENT;
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

    /** Tells whether a checkpoint of today's model says something else than the evidence makes, or cannot be read. */
    private boolean isWrong(LearnerId learner, Checkpoint checkpoint, Deriving.Derived derived) {
        if (!checkpoint.model().equals(fold.model())) {
            return false;
        }
        LearnerState right = derived.noted().get(checkpoint.level());
        try {
            return packed.read(learner, checkpoint.state())
                    .map(state -> !state.equals(right) || !checkpoint.position().equals(state.last()))
                    .orElse(false);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private Versioned resolve(Transaction tx, LearnerId learner, Snapshot kept) {
        if (kept.version() == 0) {
            return new Versioned(0, fold.begin());
        }
        if (!kept.model().equals(fold.model())) {
            return new Versioned(kept.version(), deriving.fromBeginning(tx, learner, (received, derived) -> {}));
        }
        Optional<LearnerState> state =
                isLeftOut(kept) ? Optional.empty() : packed.readUnlessDamaged(learner, kept.state(), "snapshot");
        return state.map(read -> new Versioned(kept.version(), read))
                .orElseGet(() -> new Versioned(kept.version(), deriving.fromCheckpoint(tx, learner)));
    }

    /** Tells whether the state was too long to be kept. */
    private static boolean isLeftOut(Snapshot kept) {
        return kept.state().equals(LEFT_OUT);
    }
}
