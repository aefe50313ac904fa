package org.inclusion.followup;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.ContactNumbers;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Shows the promises of one learner, a helper's list <i>À rappeler</i>, and the number for one call. Thread-safe.
 *
 * <p>The list says whom to call, from which day, by which way and about what, and nothing of how well anybody does.
 */
final class SeePromises {

    /** A longer list is a list nobody works through. */
    static final int LONGEST_LIST = 200;

    /**
     * So many calls of one learner that nobody holds are shown: whoever asks again and again pushes nobody else off
     * the list.
     */
    static final int UNHELD_OF_ONE = 5;

    private final Guard guard;
    private final Transactions transactions;
    private final Holding holding;
    private final PromiseStore store;
    private final FollowedPromises followed;
    private final ContactNumbers numbers;
    private final Calendar calendar;

    SeePromises(
            Guard guard,
            Transactions transactions,
            AccessPolicy policy,
            PromiseStore store,
            ContactNumbers numbers,
            Calendar calendar) {
        this.guard = guard;
        this.transactions = transactions;
        this.holding = new Holding(policy);
        this.store = store;
        this.followed = new FollowedPromises(store, calendar);
        this.numbers = numbers;
        this.calendar = calendar;
    }

    /**
     * All promises of a learner.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner who is called
     * @return the earliest made first; or the refusal
     */
    public Outcome<List<PromiseState>> of(Actor actor, LearnerId learner) {
        return guard.show(
                actor,
                Permission.SEE,
                Promise.LOOK,
                learner,
                (tx, now) -> Outcome.done(followed.states(tx, store.of(tx, learner), now).stream()
                        .map(state -> held(state, now))
                        .toList()));
    }

    /** The state without an owner who does not hold the promise any more. */
    private PromiseState held(PromiseState state, Instant now) {
        return holding.holder(state.promise(), now) == null ? state.withoutOwner() : state;
    }

    /**
     * A helper's list: the promises that the helper holds, and those of the helper's structures that nobody holds.
     *
     * @param helper the actor who asks
     * @return those due first, then by day; 200 at most, and of one learner five at most that nobody holds; or
     *     the refusal
     */
    public Outcome<List<PromiseState>> calls(Actor helper) {
        if (!helper.has(Role.HELPER)) {
            return Outcome.refused(Refusal.notYoursToDo());
        }
        Instant now = calendar.now();
        return transactions.run(tx -> Outcome.done(calls(tx, helper, now)));
    }

    private List<PromiseState> calls(Transaction tx, Actor helper, Instant now) {
        List<Promise> all = new ArrayList<>(store.openOf(tx, helper.id()));
        helper.structures().stream().sorted().forEach(structure -> all.addAll(store.openUnowned(tx, structure)));
        List<Promise> hers = all.stream()
                .filter(promise -> !helper.is(promise.learner()))
                .filter(promise -> holding.refusal(tx, helper, promise, now).isEmpty())
                .toList();
        Map<LearnerId, Integer> unheld = new HashMap<>();
        List<PromiseState> shown = followed.states(tx, hers, now).stream()
                .map(state -> holding.asShownTo(tx, helper, held(state, now), now))
                .sorted(comparing((PromiseState state) -> state.status() != PromiseStatus.DUE)
                        .thenComparing(PromiseState::day))
                .filter(state -> state.promise().owner() != null
                        || unheld.merge(state.promise().learner(), 1, Integer::sum) <= UNHELD_OF_ONE)
                .limit(LONGEST_LIST)
                .toList();
        Set<LearnerId> people = new LinkedHashSet<>();
        shown.forEach(state -> people.add(state.promise().learner()));
        guard.note(tx, helper, Promise.LOOK, people, now);
        return shown;
    }

    /**
     * The number of a learner, for one call. The look is noted, and the number is not.
     *
     * @param helper a helper who may handle the promise
     * @param learner who is called
     * @param promise the id of a promise that has not ended
     * @return the number, or empty where the host knows none; or the refusal
     */
    public Outcome<Optional<String>> number(Actor helper, LearnerId learner, String promise) {
        Instant now = calendar.now();
        Outcome<LearnerId> allowed = transactions.run(tx -> mayCall(tx, helper, learner, promise, now));
        return allowed.map(numbers::numberOf);
    }

    private Outcome<LearnerId> mayCall(Transaction tx, Actor helper, LearnerId learner, String id, Instant now) {
        return holding.find(tx, store, helper, learner, id, now).flatMap(promise -> {
            if (helper.is(learner)) {
                return Outcome.refused(Refusal.notYoursToDo());
            }
            if (followed.state(tx, promise, now).hasEnded()) {
                return Outcome.refused(Refusals.ended());
            }
            guard.note(tx, helper, Promise.LOOK_AT_NUMBER, Set.of(learner), now);
            return Outcome.done(learner);
        });
    }
}
