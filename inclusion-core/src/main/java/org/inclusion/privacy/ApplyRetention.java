package org.inclusion.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.LongPredicate;
import org.inclusion.access.LearnerId;
import org.inclusion.annotation.Internal;
import org.inclusion.key.KeyRing;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * Requests the erasure of each learner whose last contact is longer ago than the term. Looks, day relations, guests and
 * home results are removed after terms of their own. A learner whose erasure is requested is hidden at once. {@link
 * EraseLearners#due} destroys everything about her after {@code InclusionBuilder.eraseAfter}; until then a helper can
 * take the erasure back with her.
 *
 * <p>For the host's operators or its scheduler, once a day or so: it asks for no actor, so it must not be reachable by
 * users. It may run while everybody works, on several servers at once, and again at any time; stopped or failed, the
 * next run goes on. It tells numbers alone, never who is concerned: a list of people to call in order to keep them is
 * not its purpose. Thread-safe.
 *
 * <pre>{@code
 * RetentionCounts would = inclusion.applyRetention().dryRun(people -> true);
 * RetentionCounts done = inclusion.applyRetention().run(people -> true);
 * }</pre>
 *
 * <p>Every method that looks at people throws {@link ImplausibleClockException} where the clock does not fit what is
 * known, {@link org.inclusion.store.StoreUnavailableException} where the store is away, and {@link
 * org.inclusion.store.RetryableException} where every retry failed with a conflict.
 */
public final class ApplyRetention {

    /** How many people are looked at in one go. */
    static final int PAGE = 200;

    private final Transactions transactions;
    private final RetentionStore retention;
    private final TermsOver termsOver;
    private final Runnable sweep;
    private final @Nullable KeyRing key;
    private final Calendar calendar;
    private final PlausibleClock clock;

    @Internal
    public ApplyRetention(
            Transactions transactions,
            RetentionStore retention,
            TermsOver termsOver,
            Runnable sweep,
            @Nullable KeyRing key,
            Calendar calendar) {
        this(transactions, retention, termsOver, sweep, key, calendar, new PlausibleClock(null));
    }

    private ApplyRetention(
            Transactions transactions,
            RetentionStore retention,
            TermsOver termsOver,
            Runnable sweep,
            @Nullable KeyRing key,
            Calendar calendar,
            PlausibleClock clock) {
        this.transactions = transactions;
        this.retention = retention;
        this.termsOver = termsOver;
        this.sweep = sweep;
        this.key = key;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Confirms that the clock is right although nobody has worked with anybody for long, after a summer break for
     * example. A person says the day, never a program that asks the clock.
     *
     * @param today the calendar day of today, in the zone of the library
     * @return requests that believe a clock which says this very day, and no other
     */
    public ApplyRetention confirming(LocalDate today) {
        return new ApplyRetention(transactions, retention, termsOver, sweep, key, calendar, new PlausibleClock(today));
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
     * Requests the erasures that are due, and removes the rows whose term is over. It looks at everybody before it
     * changes anything, so that a wrong clock does no harm.
     *
     * @param goOn told after every two hundred people for how many everything is done so far, 0 while it looks first;
     *     false stops
     * @return what was done; so far where it was stopped
     * @throws IllegalStateException if the host has given no installation key
     */
    public RetentionCounts run(LongPredicate goOn) {
        RequestErasure.requireKey(key);
        sweep.run();
        ZonedDateTime now = now();
        if (!look(now, looked -> goOn.test(0)).whole()) {
            return RetentionCounts.NONE;
        }
        RetentionCounts done = RetentionCounts.NONE;
        List<LearnerId> page = peopleAfter(null);
        while (!page.isEmpty()) {
            done = done.and(termsOver.end(page, now));
            if (!goOn.test(done.people())) {
                return done;
            }
            page = peopleAfter(page.get(page.size() - 1));
        }
        return done;
    }

    /** The findings of a walk over everybody, and whether the walk went to its end. */
    private record Walk(RetentionCounts counts, boolean whole) {}

    private Walk look(ZonedDateTime now, LongPredicate goOn) {
        RetentionCounts counts = RetentionCounts.NONE;
        @Nullable Instant newest = null;
        List<LearnerId> page = peopleAfter(null);
        while (!page.isEmpty()) {
            TermsOver.Looked looked = termsOver.look(page, now);
            counts = counts.and(looked.counts());
            newest = QuietPeople.later(newest, looked.newest());
            if (!goOn.test(counts.people())) {
                return new Walk(counts, false);
            }
            page = peopleAfter(page.get(page.size() - 1));
        }
        // Of people with recent evidence no other contact was asked for: now it matters.
        clock.require(now, clock.fits(now, newest) ? newest : newestContact());
        return new Walk(counts, true);
    }

    private @Nullable Instant newestContact() {
        @Nullable Instant newest = null;
        List<LearnerId> page = peopleAfter(null);
        while (!page.isEmpty()) {
            List<LearnerId> people = page;
            newest = QuietPeople.later(
                    newest,
                    transactions.run(tx -> QuietPeople.newest(
                            retention.lastContacts(tx, people).values())));
            page = peopleAfter(page.get(page.size() - 1));
        }
        return newest;
    }

    private ZonedDateTime now() {
        return calendar.now().atZone(calendar.zone());
    }

    private List<LearnerId> peopleAfter(@Nullable LearnerId after) {
        return transactions.run(tx -> retention.people(tx, after, PAGE));
    }
}
