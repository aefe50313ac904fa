package org.inclusion.learner;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Correction;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.evidence.ReceivedEvidence;
import org.inclusion.id.AssessmentId;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.StoresByPort;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Stores in memory that count what they are asked about evidence and checkpoints: one step a question, and one a row of
 * the answer. For one thread.
 */
final class CountingStores implements Stores {

    private final InMemoryStores stores = new InMemoryStores();
    private final StoresByPort counted = StoresByPort.none()
            .with(EvidenceStore.class, new CountedEvidence())
            .with(CheckpointStore.class, new CountedCheckpoints());
    private long steps;

    /** The steps that some work takes. */
    long steps(Runnable work) {
        long before = steps;
        work.run();
        return steps - before;
    }

    private <T, C extends Collection<T>> C counted(C rows) {
        steps += 1 + rows.size();
        return rows;
    }

    @Override
    public Transactions transactions() {
        return stores.transactions();
    }

    @Override
    public <S> S of(Class<S> port) {
        return counted.ports().contains(port) ? counted.of(port) : stores.of(port);
    }

    @Override
    public void close() {
        stores.close();
    }

    private final class CountedEvidence implements EvidenceStore {

        private final EvidenceStore rows = stores.of(EvidenceStore.class);

        @Override
        public List<Appended> append(Transaction tx, List<ReceivedEvidence> batch) {
            return counted(rows.append(tx, batch));
        }

        @Override
        public List<ReceivedEvidence> history(Transaction tx, LearnerId learner) {
            return counted(rows.history(tx, learner));
        }

        @Override
        public List<ReceivedEvidence> page(
                Transaction tx, LearnerId learner, @Nullable HistoryPosition before, int limit) {
            return counted(rows.page(tx, learner, before, limit));
        }

        @Override
        public List<ReceivedEvidence> after(
                Transaction tx, LearnerId learner, @Nullable HistoryPosition after, int limit) {
            return counted(rows.after(tx, learner, after, limit));
        }

        @Override
        public List<Correction> correctionsOf(Transaction tx, LearnerId learner, Collection<String> evidenceIds) {
            return counted(rows.correctionsOf(tx, learner, evidenceIds));
        }

        @Override
        public List<Correction> corrections(Transaction tx, LearnerId learner) {
            return counted(rows.corrections(tx, learner));
        }

        @Override
        public long waiting(Transaction tx, LearnerId learner, @Nullable Instant receivedAfter) {
            // To count them, a database reads every correction.
            counted(rows.corrections(tx, learner));
            return rows.waiting(tx, learner, receivedAfter);
        }

        @Override
        public List<ReceivedEvidence> ofAssessment(Transaction tx, LearnerId learner, AssessmentId assessment) {
            return counted(rows.ofAssessment(tx, learner, assessment));
        }

        @Override
        public Map<LearnerId, Instant> latest(Transaction tx, Set<LearnerId> learners) {
            Map<LearnerId, Instant> latest = rows.latest(tx, learners);
            counted(latest.keySet());
            return latest;
        }

        @Override
        public Optional<ReceivedEvidence> find(Transaction tx, LearnerId learner, String evidenceId) {
            Optional<ReceivedEvidence> found = rows.find(tx, learner, evidenceId);
            counted(found.stream().toList());
            return found;
        }

        @Override
        public List<ReceivedEvidence> find(Transaction tx, LearnerId learner, Collection<String> evidenceIds) {
            return counted(rows.find(tx, learner, evidenceIds));
        }

        @Override
        public int forget(Transaction tx, LearnerId learner, int atMost) {
            return rows.forget(tx, learner, atMost);
        }

        @Override
        public List<LearnerId> notedBy(Transaction tx, String actor, int limit) {
            return counted(rows.notedBy(tx, actor, limit));
        }

        @Override
        public int rename(Transaction tx, LearnerId learner, String actor, String alias) {
            return rows.rename(tx, learner, actor, alias);
        }
    }

    private final class CountedCheckpoints implements CheckpointStore {

        private final CheckpointStore rows = stores.of(CheckpointStore.class);

        @Override
        public List<Checkpoint> before(Transaction tx, LearnerId learner, @Nullable HistoryPosition before) {
            return counted(rows.before(tx, learner, before));
        }

        @Override
        public void keep(Transaction tx, Map<LearnerId, ? extends Collection<Checkpoint>> made) {
            made.values().forEach(CountingStores.this::counted);
            rows.keep(tx, made);
        }

        @Override
        public void drop(Transaction tx, LearnerId learner) {
            counted(List.of());
            rows.drop(tx, learner);
        }
    }
}
