package org.inclusion.followup;

import java.time.Instant;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/** Lets a helper take a promise that nobody holds, and give back a promise of the helper's own. Thread-safe. */
final class PassPromise {

    private final NoteTry tries;
    private final Holding holding;
    private final PromiseStore store;
    private final FollowedPromises followed;
    private final Calendar calendar;

    PassPromise(NoteTry tries, AccessPolicy policy, PromiseStore store, Calendar calendar) {
        this.tries = tries;
        this.holding = new Holding(policy);
        this.store = store;
        this.followed = new FollowedPromises(store, calendar);
        this.calendar = calendar;
    }

    /**
     * Takes a promise. Idempotent.
     *
     * @param helper the helper who calls from now on
     * @param learner who is called
     * @param promise the promise's id
     * @return the promise; or the refusal: conflict where another helper holds it, or it has ended
     */
    public Outcome<PromiseState> take(Actor helper, LearnerId learner, String promise) {
        return tries.change(helper, learner, promise, (tx, state) -> take(tx, helper, state));
    }

    private Outcome<PromiseState> take(Transaction tx, Actor helper, PromiseState state) {
        Instant now = calendar.now();
        Promise promise = state.promise();
        if (helper.is(promise.learner())) {
            return Outcome.refused(Refusal.notYoursToDo());
        }
        if (state.hasEnded()) {
            return Outcome.refused(Refusals.ended());
        }
        String holder = holding.holder(promise, now);
        if (helper.id().equals(holder)) {
            return Outcome.done(state);
        }
        if (holder != null) {
            return Outcome.refused(Refusals.heldByAnother());
        }
        return pass(tx, promise, promise.heldBy(helper.id(), holding.helps(helper.id(), promise, now)), now);
    }

    /**
     * Gives a promise back: nobody holds it until somebody takes it.
     *
     * @param helper the helper who holds it
     * @param learner who is called
     * @param promise the promise's id
     * @return the promise; or the refusal: forbidden where another helper holds it
     */
    public Outcome<PromiseState> giveBack(Actor helper, LearnerId learner, String promise) {
        return tries.change(helper, learner, promise, (tx, state) -> {
            Promise kept = state.promise();
            if (kept.owner() == null) {
                return Outcome.done(state);
            }
            return helper.id().equals(kept.owner())
                    ? pass(tx, kept, kept.heldByNobody(), calendar.now())
                    : Outcome.refused(Refusal.notYoursToDo());
        });
    }

    private Outcome<PromiseState> pass(Transaction tx, Promise before, Promise after, Instant now) {
        return store.pass(tx, before, after.owner(), after.byRelation())
                ? Outcome.done(followed.state(tx, after, now))
                : Outcome.refused(Refusals.heldByAnother());
    }
}
