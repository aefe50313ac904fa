package org.inclusion.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.inclusion.access.DayRelation;
import org.inclusion.access.LearnerId;
import org.inclusion.access.QuotaStore;
import org.inclusion.access.Quotas;
import org.inclusion.annotation.Internal;
import org.inclusion.evidence.Evidence;
import org.inclusion.id.AreaId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.progress.Enrolment;
import org.inclusion.store.Transaction;

/**
 * Counts acts after their commit: as a listener before the host's, and by the quotas, which already count each thing that a person adds.
 * Evidence is counted by the listener alone, since no quota counts that of the host itself. Thread-safe.
 */
@Internal
public final class CountedActs {

    private final Map<Quotas.Kind, LongAdder> added = new ConcurrentHashMap<>();
    private final LongAdder enrolments = new LongAdder();
    private final LongAdder disagreements = new LongAdder();
    private final LongAdder dayRelations = new LongAdder();

    /**
     * Returns the counts so far.
     *
     * @param kinds the kinds of the tally; 0 stands for a kind of which nothing was added
     */
    public Tally tally(List<Quotas.Kind> kinds, int writersWaiting) {
        Map<Quotas.Kind, Long> now = kinds.stream()
                .collect(Collectors.toMap(kind -> kind, kind -> count(kind).sum()));
        return new Tally(now, enrolments.sum(), disagreements.sum(), dayRelations.sum(), writersWaiting);
    }

    private LongAdder count(Quotas.Kind kind) {
        return added.computeIfAbsent(kind, first -> new LongAdder());
    }

    /** A store of quotas that counts here as well. */
    public QuotaStore counting(QuotaStore store) {
        return new QuotaStore() {
            @Override
            public long add(Transaction tx, String person, LocalDate day, Quotas.Kind kind, long amount) {
                long used = store.add(tx, person, day, kind, amount);
                if (!kind.equals(Evidence.QUOTA)) {
                    tx.afterCommit(() -> count(kind).add(amount));
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
    public LearnerListener before(LearnerListener host) {
        return new LearnerListener() {
            @Override
            public void evidenceRecorded(LearnerId learner, List<String> evidenceIds) {
                count(Evidence.QUOTA).add(evidenceIds.size());
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
