package org.inclusion.privacy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.access.AccessRows;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.journal.Journal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.kept.ErasedKind;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows and learners whose term is over, removes such rows and requests the erasure of such learners. Each
 * change has a short transaction of its own. Thread-safe.
 */
@Internal
public final class TermsOver {

    /** How many rows one transaction removes. */
    static final int BATCH = 500;

    /** Stands for the actor in the journal, where no person acts. */
    private static final String NOBODY = "~retention";

    /** Stands for the structure in the journal, where none knows her. */
    private static final String NOWHERE = "-";

    private final Transactions transactions;
    private final SnapshotStore snapshots;
    private final RetentionStore retention;
    private final RequestErasure requestErasure;
    private final Journal journal;
    private final QuietPeople quiet;
    private final Set<ErasedKind> withLastDay;
    private final RetentionPolicy policy;
    private final Calendar calendar;

    public TermsOver(
            Transactions transactions,
            SnapshotStore snapshots,
            RetentionStore retention,
            RequestErasure requestErasure,
            Journal journal,
            QuietPeople quiet,
            Set<ErasedKind> withLastDay,
            RetentionPolicy policy,
            Calendar calendar) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.retention = retention;
        this.requestErasure = requestErasure;
        this.journal = journal;
        this.quiet = quiet;
        this.withLastDay = Set.copyOf(withLastDay);
        this.policy = policy;
        this.calendar = calendar;
    }

    /**
     * Some people, looked at.
     *
     * @param counts what would be done
     * @param newest the newest contact that was found, or null
     */
    record Looked(RetentionCounts counts, @Nullable Instant newest) {}

    /** Counts what would be done. */
    Looked look(List<LearnerId> people, ZonedDateTime now) {
        return transactions.run(tx -> {
            QuietPeople.Found found = quiet.among(tx, people, policy, now);
            RetentionCounts counts =
                    RetentionCounts.of(people.size(), found.due().size());
            for (Map.Entry<ErasedKind, RunningTerm> kind : kinds(now).entrySet()) {
                counts = counts.andRows(
                        kind.getKey(), retention.old(tx, kind.getKey(), found.others(), kind.getValue()));
            }
            return new Looked(counts, found.newest());
        });
    }

    /** Does it, and counts what was done. */
    RetentionCounts end(List<LearnerId> people, ZonedDateTime now) {
        QuietPeople.Found found = transactions.run(tx -> quiet.among(tx, people, policy, now));
        long requested = found.due().keySet().stream()
                .filter(learner -> request(learner, now))
                .count();
        RetentionCounts done = RetentionCounts.of(people.size(), requested);
        for (Map.Entry<ErasedKind, RunningTerm> kind : kinds(now).entrySet()) {
            done = done.andRows(kind.getKey(), dropAll(kind.getKey(), found.others(), kind.getValue()));
        }
        return done;
    }

    /** Under her lock it is asked again: she may have come back meanwhile. */
    private boolean request(LearnerId learner, ZonedDateTime now) {
        return transactions.run(tx -> {
            Snapshot hers = snapshots.lock(tx, List.of(learner)).getOrDefault(learner, Snapshot.NONE);
            Set<String> structures =
                    quiet.among(tx, List.of(learner), policy, now).due().get(learner);
            if (structures == null) {
                if (hers.equals(Snapshot.NONE)) {
                    // The lock made her a row.
                    snapshots.forget(tx, learner);
                }
                return false;
            }
            // A run takes its time, and her week begins when her erasure is requested.
            Instant at = calendar.now();
            requestErasure.request(tx, learner, at, at.plus(requestErasure.after()));
            note(tx, learner, structures, at);
            return true;
        });
    }

    private void note(Transaction tx, LearnerId learner, Set<String> structures, Instant at) {
        Set<String> known = structures.isEmpty() ? Set.of(NOWHERE) : new TreeSet<>(structures);
        journal.note(
                tx,
                at,
                known.stream()
                        .map(structure -> new Note(structure, Act.ERASURE, NOBODY, learner.value(), "RETENTION"))
                        .toList());
    }

    private long dropAll(ErasedKind kind, Set<LearnerId> people, RunningTerm term) {
        long dropped = 0;
        int some = BATCH;
        while (some >= BATCH) {
            some = transactions.run(tx -> retention.drop(tx, kind, people, term, BATCH));
            dropped += some;
        }
        return dropped;
    }

    /** To rows with a last day of their own, the beginning of the term does not matter. */
    private Map<ErasedKind, RunningTerm> kinds(ZonedDateTime now) {
        Map<ErasedKind, RunningTerm> kinds = new HashMap<>();
        withLastDay.forEach(kind -> kinds.put(kind, policy.looks(now)));
        kinds.put(AccessRows.ERASED_LOOKS, policy.looks(now));
        kinds.put(AccessRows.ERASED_DAY_RELATIONS, policy.dayRelations(now));
        return kinds;
    }
}
