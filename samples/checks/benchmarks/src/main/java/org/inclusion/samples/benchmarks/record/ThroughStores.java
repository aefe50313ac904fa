package org.inclusion.samples.benchmarks.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;

/**
 * Through the library's stores, as the library does it.
 *
 * @param name what stands in the table
 * @param stores the stores
 */
record ThroughStores(String name, Stores stores) implements Contestant {

    @Override
    public void keep(Batch batch) {
        List<Appended> appended = stores.transactions().run(tx -> {
            Map<LearnerId, Snapshot> locked =
                    stores.of(SnapshotStore.class).lock(tx, batch.states().keySet());
            List<Appended> kept = stores.of(EvidenceStore.class).append(tx, batch.evidence());
            Map<LearnerId, Snapshot> after = new HashMap<>();
            locked.forEach((learner, before) ->
                    after.put(learner, new Snapshot(before.version() + 1, "fold", batch.state(learner))));
            stores.of(SnapshotStore.class).save(tx, after);
            return kept;
        });
        if (appended.stream().anyMatch(one -> one != Appended.STORED)) {
            throw new IllegalStateException(name + " did not keep all: " + appended);
        }
    }
}
