package org.inclusion.followup;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Tells who holds a promise now, and who may see and handle it: the learner, the helpers who accompany her, the owner,
 * and, where nobody holds it, every helper of its structure who shares that structure with her. Thread-safe.
 */
final class Holding {

    private final AccessPolicy policy;

    Holding(AccessPolicy policy) {
        this.policy = policy;
    }

    /** The owner who still holds a promise; null where nobody does, or the relation on which it rested has ended. */
    @Nullable
    String holder(Promise promise, Instant now) {
        String owner = promise.owner();
        boolean isOver = owner != null && promise.byRelation() && !policy.helps(owner, promise.learner(), now);
        return isOver ? null : owner;
    }

    boolean helps(String helper, Promise promise, Instant now) {
        return policy.helps(helper, promise.learner(), now);
    }

    /**
     * The promise of an id, if an actor may see and handle it. The host is asked about the actor also where there is no
     * such promise: a refusal that takes less time would tell whether there is one.
     */
    Outcome<Promise> find(Transaction tx, PromiseStore store, Actor actor, LearnerId learner, String id, Instant now) {
        Optional<Promise> found = store.find(tx, learner, id);
        return found.flatMap(promise -> refusal(tx, actor, promise, now))
                .or(() -> found.isPresent()
                        ? Optional.empty()
                        : policy.refusalAbout(tx, actor, Permission.ACCOMPANY, learner, now))
                .map(Outcome::<Promise>refused)
                .orElseGet(() -> Outcome.found(found, "promise", id));
    }

    /** Why an actor may not see or handle a promise; empty where the actor may. */
    Optional<Refusal> refusal(Transaction tx, Actor actor, Promise promise, Instant now) {
        boolean isInRelation = policy.refusalAbout(tx, actor, Permission.ACCOMPANY, promise.learner(), now)
                .isEmpty();
        boolean mayAll = isInRelation
                || (isForHelper(actor, promise, now) && policy.isOpenTo(tx, actor, promise.learner(), now));
        return mayAll
                ? Optional.empty()
                : Optional.of(Refusal.notFound("learner", promise.learner().value()));
    }

    /**
     * A helper who neither holds the promise nor accompanies her is not told what it is about, nor what came of it
     * so far.
     */
    PromiseState asShownTo(Transaction tx, Actor actor, PromiseState state, Instant now) {
        Promise promise = state.promise();
        boolean mayKnow = actor.id().equals(holder(promise, now))
                || policy.refusalAbout(tx, actor, Permission.SEE, promise.learner(), now)
                        .isEmpty();
        return mayKnow ? state : state.withoutMatter();
    }

    private boolean isForHelper(Actor actor, Promise promise, Instant now) {
        boolean isColleague = actor.has(Role.HELPER)
                && !actor.is(promise.learner())
                && policy.sharedStructure(actor, promise.learner()).isPresent();
        if (!isColleague) {
            return false;
        }
        String holder = holder(promise, now);
        return holder == null ? actor.structures().contains(promise.structure()) : holder.equals(actor.id());
    }
}
