package org.inclusion;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.access.QuotaStore;
import org.inclusion.access.Quotas;
import org.inclusion.id.AreaId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.progress.Enrolment;
import org.inclusion.store.Transaction;

/**
 * Counts acts after their commit: as a listener before the host's, and by the quotas, which already count each thing that a person adds.
 * Evidence is counted by the listener alone, since no quota counts that of the host itself. Thread-safe.
 */
final class CountedActs {

    private final Map<Quotas.Kind, LongAdder> added = new EnumMap<>(Quotas.Kind.class);
    private final LongAdder enrolments = new LongAdder();
    private final LongAdder disagreements = new LongAdder();
    private final LongAdder dayRelations = new LongAdder();

    CountedActs() {
        for (Quotas.Kind kind : Quotas.Kind.values()) {
            added.put(kind, new LongAdder());
        }
    }

    Tally tally(int writersWaiting) {
        Map<Quotas.Kind, Long> now = added.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().sum()));
        return new Tally(now, enrolments.sum(), disagreements.sum(), dayRelations.sum(), writersWaiting);
    }

    private void add(Quotas.Kind kind, long amount) {
        LongAdder count = added.get(kind);
        if (count != null) {
            count.add(amount);
        }
    }

    /** A store of quotas that counts here as well. */
    QuotaStore counting(QuotaStore store) {
        return new QuotaStore() {
            @Override
            public long add(Transaction tx, String person, LocalDate day, Quotas.Kind kind, long amount) {
                long used = store.add(tx, person, day, kind, amount);
                if (kind != Quotas.Kind.EVIDENCE) {
                    tx.afterCommit(() -> CountedActs.this.add(kind, amount));
                }
                return used;
            }

            @Override
            public void forget(Transaction tx, String person, LocalDate before) {
                store.forget(tx, person, before);
            }
        };
    }

    /** A listener that counts here, and then tells the host's. */
    LearnerListener before(LearnerListener host) {
        return new LearnerListener() {
            @Override
            public void evidenceRecorded(LearnerId learner, List<String> evidenceIds) {
                add(Quotas.Kind.EVIDENCE, evidenceIds.size());
                host.evidenceRecorded(learner, evidenceIds);
            }

            @Override
            public void enrolled(Enrolment enrolment) {
                enrolments.increment();
                host.enrolled(enrolment);
            }

            @Override
            public void disagreed(LearnerId learner, AreaId area) {
                disagreements.increment();
                host.disagreed(learner, area);
            }

            @Override
            public void learnerErased(LearnerId learner) {
                host.learnerErased(learner);
            }

            @Override
            public void learnerMoved(LearnerId from, LearnerId to) {
                host.learnerMoved(from, to);
            }

            @Override
            public void dayRelationOpened(DayRelation relation) {
                dayRelations.increment();
                host.dayRelationOpened(relation);
            }
        };
    }
}
