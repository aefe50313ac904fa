package org.inclusion.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Erasures;
import org.inclusion.accompaniment.AccompanimentStore;
import org.inclusion.annotation.Internal;
import org.inclusion.followup.PromiseStore;
import org.inclusion.room.HostDoor;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Counts what was done in each structure: accompaniments, workshops and kept promises, quarter by quarter. For the
 * host's operators or its scheduler, once a day; {@link SummarizeStructures} does it as well. It asks for no actor, so
 * it must not be reachable by users. It may run while everybody works, and again at any time. Thread-safe.
 *
 * <p>What was noted until the end of the day before is counted, as soon as it is about ten different people: of one
 * kind, in one quarter, since the last time. Until then the count stands. So two counts of one quarter are equal, or
 * differ by what was done for ten people and more, and so do sums of quarters. An erasure changes no count. What was
 * done with somebody whose erasure is requested is not counted.
 */
public final class CountDone {

    /** Where it is asked for: {@code inclusion.at(CountDone.DOOR)}. */
    public static final HostDoor<CountDone> DOOR = new HostDoor<>(CohortRoom.ID, CountDone.class);

    private final Transactions transactions;
    private final AccompanimentStore accompaniments;
    private final PromiseStore promises;
    private final Erasures erasures;
    private final CohortStore cohorts;
    private final Calendar calendar;

    @Internal
    public CountDone(
            Transactions transactions,
            AccompanimentStore accompaniments,
            PromiseStore promises,
            Erasures erasures,
            CohortStore cohorts,
            Calendar calendar) {
        this.transactions = transactions;
        this.accompaniments = accompaniments;
        this.promises = promises;
        this.erasures = erasures;
        this.cohorts = cohorts;
        this.calendar = calendar;
    }

    /**
     * Counts in every structure under which accompaniments or workshops stand, or that was summed up; each in
     * a transaction.
     *
     * @param now when the run began: what was noted on its day waits
     * @param goOn asked before each structure; false stops, and what was counted stays
     * @return in how many structures a count was renewed
     * @throws org.inclusion.store.StoreUnavailableException where the store is away
     * @throws org.inclusion.store.RetryableException where every retry failed with a conflict
     */
    public long run(Instant now, BooleanSupplier goOn) {
        Instant before = calendar.startOf(calendar.dayOf(now));
        Set<String> structures = new TreeSet<String>(transactions.run(accompaniments::structures));
        structures.addAll(transactions.run(cohorts::summedUp).keySet());
        long renewed = 0;
        for (String structure : structures) {
            if (!goOn.getAsBoolean()) {
                break;
            }
            renewed += transactions.run(tx -> isRenewed(tx, structure, before)) ? 1 : 0;
        }
        return renewed;
    }

    private boolean isRenewed(Transaction tx, String structure, Instant before) {
        DoneInStructure done = new DoneInStructure(structure, cohorts.done(tx, structure), before, calendar);
        done.readAccompaniments(tx, accompaniments, erasures, from(done, DoneRow.Kind.ACCOMPANIMENT));
        done.readWorkshops(tx, accompaniments, from(done, DoneRow.Kind.WORKSHOP));
        done.readPromises(tx, promises, erasures);
        boolean isAny = false;
        for (DoneRow row : done.toRenew()) {
            isAny |= cohorts.renew(tx, row, done.countedBefore(row));
        }
        return isAny;
    }

    /** The first day of which something may still be counted: a note comes a month late at most. */
    private LocalDate from(DoneInStructure done, DoneRow.Kind kind) {
        return done.latest(kind)
                .map(at -> Quarter.of(calendar.dayOf(at).minusDays(AccessPolicy.NOTED_FOR_DAYS + 1L))
                        .firstDay())
                .orElse(LocalDate.of(0, 1, 1));
    }
}
