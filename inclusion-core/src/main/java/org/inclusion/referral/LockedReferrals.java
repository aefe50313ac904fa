package org.inclusion.referral;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.RetryableException;
import org.inclusion.store.Transaction;

/**
 * Reads referrals under the locks of their learners, before something is noted of them. A move of an id and an erasure
 * take these locks too, so nothing is noted under an id that nobody has any more. Thread-safe.
 */
@Internal
public final class LockedReferrals {

    private final SnapshotStore snapshots;

    public LockedReferrals(SnapshotStore snapshots) {
        this.snapshots = snapshots;
    }

    /** Takes the lock of a learner who is being referred. */
    void lock(Transaction tx, LearnerId learner) {
        snapshots.lock(tx, List.of(learner));
    }

    /** Finds a referral, takes the lock of its learner, and finds the referral again. */
    Optional<Referral> find(Transaction tx, Supplier<Optional<Referral>> finding) {
        return find(tx, finding, Referral::learner);
    }

    /**
     * Finds a referral or its sheet, takes the lock of its learner, and finds it again.
     *
     * @throws RetryableException if its learner has another id since, or was erased
     */
    <T> Optional<T> find(Transaction tx, Supplier<Optional<T>> finding, Function<T, LearnerId> learner) {
        Optional<LearnerId> whose = finding.get().map(learner);
        return whose.isEmpty()
                ? Optional.empty()
                : again(tx, Set.of(whose.get()), () -> finding.get().stream().toList(), learner).stream()
                        .findFirst();
    }

    /**
     * Takes the locks of learners whose referrals were read, and reads the referrals again.
     *
     * @throws RetryableException if one of the learners has another id since, or was erased: the lock made a row, which
     *     must not stay
     */
    List<Referral> again(Transaction tx, Collection<LearnerId> learners, Supplier<List<Referral>> reading) {
        return again(tx, learners, reading, Referral::learner);
    }

    private <T> List<T> again(
            Transaction tx, Collection<LearnerId> learners, Supplier<List<T>> reading, Function<T, LearnerId> learner) {
        snapshots.lock(tx, learners);
        List<T> read = reading.get();
        if (!read.stream().map(learner).collect(Collectors.toSet()).containsAll(learners)) {
            throw new RetryableException(
                    "to note something of a referral",
                    new IllegalStateException("a learner was moved or erased meanwhile"));
        }
        return read;
    }
}
