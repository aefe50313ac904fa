package org.inclusion.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.journal.Journal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Ends what was kept long enough. It requests the erasure of each learner with whom the last contact is longer ago than the term, and
 * removes looks, day relations and home results whose own term is over. What it requests is hidden at once, and {@link
 * EraseLearners#due} destroys it after {@code InclusionBuilder.eraseAfter}; until then a helper can take the erasure back with her.
 *
 * <p>For the host's operators or its scheduler, once a day or so: it asks for no actor, so it must not be reachable by users. It may
 * run while everybody works, on several servers at once, and again at any time; stopped or failed, the next run goes on. It tells
 * numbers alone, never who is concerned: a list of people to call in order to keep them is not its purpose. Thread-safe.
 *
 * <pre>{@code
 * RetentionCounts would = inclusion.applyRetention().dryRun(people -> true);
 * RetentionCounts done = inclusion.applyRetention().run(people -> true);
 * }</pre>
 *
 * <p>Every method that looks at people throws {@link ImplausibleClockException} where the clock does not fit what is known, {@link
 * org.inclusion.store.StoreUnavailableException} where the store is away, and {@link org.inclusion.store.RetryableException} where
 * a race was lost at every try.
 */
public final class ApplyRetention {

    /** How many people one look asks about. */
    static final int PAGE = 200;

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
    private final RetentionPolicy policy;
    private final @Nullable InstallationKey key;
    private final Calendar calendar;
    private final PlausibleClock clock;

    @Internal
    public ApplyRetention(
            Transactions transactions,
            SnapshotStore snapshots,
            RetentionStore retention,
            RequestErasure requestErasure,
            Journal journal,
            QuietPeople quiet,
            RetentionPolicy policy,
            @Nullable InstallationKey key,
            Calendar calendar) {
        this(transactions, snapshots, retention, requestErasure, journal, quiet, policy, key, calendar, new PlausibleClock(null));
    }

    private ApplyRetention(
            Transactions transactions,
            SnapshotStore snapshots,
            RetentionStore retention,
            RequestErasure requestErasure,
            Journal journal,
            QuietPeople quiet,
            RetentionPolicy policy,
            @Nullable InstallationKey key,
            Calendar calendar,
            PlausibleClock clock) {
        this.transactions = transactions;
        this.snapshots = snapshots;
        this.retention = retention;
        this.requestErasure = requestErasure;
        this.journal = journal;
        this.quiet = quiet;
        this.policy = policy;
        this.key = key;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Confirms that the clock is right although nobody has worked with anybody for long, after a summer break for example. A person
     * says the day, never a program that asks the clock.
     *
     * @param today the calendar day of today, in the zone of the library
     * @return requests that believe a clock which says this very day, and no other
     */
    public ApplyRetention confirming(LocalDate today) {
        return new ApplyRetention(
                transactions, snapshots, retention, requestErasure, journal, quiet, policy, key, calendar, new PlausibleClock(today));
    }

    /**
     * Counts what {@link #run} would do now, and changes nothing.
     *
     * @param goOn told after every two hundred people how many were looked at so far; false stops
     * @return the numbers; those so far where it was stopped
     */
    public RetentionCounts dryRun(LongPredicate goOn) {
        return look(now(), goOn).counts();
    }

    /**
     * Requests the erasures that are due, and removes the rows whose term is over. It looks at everybody before it changes anything,
     * so that a wrong clock does no harm.
     *
     * @param goOn told after every two hundred people for how many everything is done so far, 0 while it looks first; false stops
     * @return what was done; so far where it was stopped
     * @throws IllegalStateException if the host has given no installation key
     */
    public RetentionCounts run(LongPredicate goOn) {
        RequestErasure.requireKey(key);
        ZonedDateTime now = now();
        Walk first = look(now, looked -> goOn.test(0));
        if (!first.whole()) {
            return RetentionCounts.NONE;
        }
        RetentionCounts done = RetentionCounts.NONE;
        List<LearnerId> page = peopleAfter(null);
        while (!page.isEmpty()) {
            done = end(done, page, now);
            if (!goOn.test(done.people())) {
                return done;
            }
            page = peopleAfter(page.get(page.size() - 1));
        }
        return done;
    }

    /** What a walk over everybody found, and whether it was not stopped. */
    private record Walk(RetentionCounts counts, boolean whole) {}

    private Walk look(ZonedDateTime now, LongPredicate goOn) {
        RetentionCounts counts = RetentionCounts.NONE;
        @Nullable Instant newest = null;
        List<LearnerId> page = peopleAfter(null);
        while (!page.isEmpty()) {
            List<LearnerId> people = page;
            QuietPeople.Found found = transactions.run(tx -> quiet.among(tx, people, policy, now));
            counts = counts.andPeople(people.size(), found.due().size());
            for (Map.Entry<ErasedKind, RunningTerm> kind : kinds(now).entrySet()) {
                counts = counts.andRows(
                        kind.getKey(),
                        transactions.run(tx -> retention.old(tx, kind.getKey(), found.others(), kind.getValue())));
            }
            newest = QuietPeople.later(newest, found.newest());
            if (!goOn.test(counts.people())) {
                return new Walk(counts, false);
            }
            page = peopleAfter(page.get(page.size() - 1));
        }
        clock.require(now, newest);
        return new Walk(counts, true);
    }

    private RetentionCounts end(RetentionCounts before, List<LearnerId> people, ZonedDateTime now) {
        QuietPeople.Found found = transactions.run(tx -> quiet.among(tx, people, policy, now));
        long requested = found.due().keySet().stream()
                .filter(learner -> request(learner, now))
                .count();
        RetentionCounts done = before.andPeople(people.size(), requested);
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
            Instant at = now.toInstant();
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

    /** Home results have a last day of their own; the time beside it is of no account. */
    private Map<ErasedKind, RunningTerm> kinds(ZonedDateTime now) {
        return Map.of(
                ErasedKind.LOOKS, policy.looks(now),
                ErasedKind.DAY_RELATIONS, policy.dayRelations(now),
                ErasedKind.HOME_RESULTS, policy.looks(now));
    }

    private ZonedDateTime now() {
        return calendar.now().atZone(calendar.zone());
    }

    private List<LearnerId> peopleAfter(@Nullable LearnerId after) {
        return transactions.run(tx -> retention.people(tx, after, PAGE));
    }
}
