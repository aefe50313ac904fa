package org.inclusion.jpa;

import static org.inclusion.contracts.SampleEvidence.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.contracts.SampleRows;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.EvidenceStore.Appended;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.Transaction;

/** Short cuts to stores for tests. */
final class TestStores {

    private static final Instant NOON = Instant.parse("2026-09-01T10:00:00.123456Z");

    private TestStores() {}

    static LearnerId someone() {
        return new LearnerId("L-" + UUID.randomUUID());
    }

    /**
     * Records a piece of evidence as the library does: under the learner's lock, counted in her version if it is new.
     */
    static Appended record(Stores stores, LearnerId learner, String id) {
        return stores.transactions().run(tx -> record(stores, tx, learner, id));
    }

    /** Records a piece of evidence within a transaction. */
    static Appended record(Stores stores, Transaction tx, LearnerId learner, String id) {
        long version = lock(stores, tx, learner);
        Appended appended = stores.of(EvidenceStore.class)
                .append(tx, List.of(answer(learner, id, NOON)))
                .get(0);
        if (appended == Appended.STORED) {
            stores.of(SnapshotStore.class).save(tx, Map.of(learner, new Snapshot(version + 1, "count", "")));
        }
        return appended;
    }

    /** Takes a learner's lock and answers her version. */
    static long lock(Stores stores, Transaction tx, LearnerId learner) {
        return Objects.requireNonNull(stores.of(SnapshotStore.class)
                        .lock(tx, List.of(learner))
                        .get(learner))
                .version();
    }

    /** Writes twice to every store, and reads. */
    static void useEverywhere(Stores stores) {
        LearnerId learner = someone();
        for (int i = 0; i < 2; i++) {
            stores.transactions().run(tx -> {
                SampleRows.write(stores, tx, learner);
                return stores.of(EvidenceStore.class).history(tx, learner);
            });
        }
    }

    static long version(Stores stores, LearnerId learner) {
        return stores.transactions()
                .run(tx -> stores.of(SnapshotStore.class).find(tx, learner).orElse(Snapshot.NONE))
                .version();
    }

    static List<String> ids(Stores stores, LearnerId learner) {
        return stores.transactions().run(tx -> stores.of(EvidenceStore.class).history(tx, learner)).stream()
                .map(received -> received.id())
                .toList();
    }
}
