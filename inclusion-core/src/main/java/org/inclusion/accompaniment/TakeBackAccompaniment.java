package org.inclusion.accompaniment;

import java.time.Instant;
import java.time.LocalDate;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Takes the note of an accompaniment back, on the day on which it was noted: by midnight a slip of the finger is put
 * right, and a note that others have read and counted stands. Thread-safe.
 */
final class TakeBackAccompaniment {

    private final Guard guard;
    private final Transactions transactions;
    private final AccompanimentStore store;
    private final Calendar calendar;

    TakeBackAccompaniment(Guard guard, Transactions transactions, AccompanimentStore store, Calendar calendar) {
        this.guard = guard;
        this.transactions = transactions;
        this.store = store;
        this.calendar = calendar;
    }

    /**
     * Takes a note back. Nothing of it is kept; evidence that was sent with it stays, and is corrected as all
     * evidence is.
     *
     * @param helper the helper who noted it, in relation with the learner now or on the day of the activity
     * @param learner who was accompanied
     * @param id the accompaniment's id
     * @return what was taken back; or the refusal: conflict where it was noted on an earlier day
     */
    public Outcome<Accompaniment> takeBack(Actor helper, LearnerId learner, String id) {
        // A note of another day may be taken back where that day alone had a relation, so its day is read before the
        // permission is asked.
        LocalDate day = transactions.run(tx -> store.find(tx, learner, id)
                .map(noted -> noted.activity().day())
                .orElseGet(() -> calendar.dayOf(calendar.now())));
        return guard.noting(
                helper,
                learner,
                day,
                (tx, now) -> Outcome.found(store.find(tx, learner, id), "accompaniment", id)
                        .flatMap(noted -> takeBack(tx, helper, noted, now)));
    }

    private Outcome<Accompaniment> takeBack(Transaction tx, Actor helper, Accompaniment noted, Instant now) {
        if (!noted.helper().equals(helper.id())) {
            return Outcome.refused(Refusal.notYoursToDo());
        }
        if (!calendar.dayOf(noted.notedAt()).equals(calendar.dayOf(now))) {
            return Outcome.refused(Refusals.notedEarlier());
        }
        store.remove(tx, noted.learner(), noted.id());
        return Outcome.done(noted);
    }
}
