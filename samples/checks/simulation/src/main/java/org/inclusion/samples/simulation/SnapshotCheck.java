package org.inclusion.samples.simulation;

import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.learner.RebuildState;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;

/** A snapshot, with its checkpoints, is what the evidence makes. */
final class SnapshotCheck implements Check {

    private final Town town;
    private final Committed committed;

    SnapshotCheck(Town town) {
        this.town = town;
        this.committed = town.committed();
    }

    @Override
    public void of(Person person) {
        for (String id : person.ids()) {
            LearnerId learner = new LearnerId(id);
            RebuildState.Check check = committed.library().rebuildState().check(learner);
            // While everything of her is destroyed, some of it is gone already.
            if (check != RebuildState.Check.RIGHT && !committed.isHidden(id)) {
                town.broken(
                        Invariant.SNAPSHOT_IS_REPLAY,
                        "the snapshot of " + id + " is " + check + ", version "
                                + committed
                                        .memory()
                                        .of(SnapshotStore.class)
                                        .find(Committed.reading(), learner)
                                        .map(Snapshot::version)
                                + ", beside "
                                + committed
                                        .memory()
                                        .of(EvidenceStore.class)
                                        .history(Committed.reading(), learner)
                                        .size()
                                + " pieces of evidence");
            }
        }
    }
}
