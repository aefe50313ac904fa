package org.inclusion.followup;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.access.Role;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Tells who holds a promise now, and who may see and handle it: the learner, the helpers who accompany her, the owner, and, where nobody
 * holds it, every helper of its structure who shares that structure with her. Thread-safe.
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

    /** Why an actor may not see or handle a promise; empty where the actor may. */
    Optional<Refusal> refusal(Transaction tx, Actor actor, Promise promise, Instant now) {
        boolean isInRelation = policy.refusalAbout(tx, actor, Permission.ACCOMPANY, promise.learner(), now)
                .isEmpty();
        boolean mayAll = isInRelation || (isForHelper(actor, promise, now) && !policy.isHidden(tx, promise.learner()));
        return mayAll
                ? Optional.empty()
                : Optional.of(Refusal.notFound("learner", promise.learner().value()));
    }

    private boolean isForHelper(Actor actor, Promise promise, Instant now) {
        boolean isColleague = actor.has(Role.HELPER)
                && !actor.is(promise.learner())
                && policy.sharedStructure(actor, promise.learner()).isPresent();
        if (!isColleague) {
            return false;
        }
        String holder = holder(promise, now);
        return holder == null
                ? actor.structures().contains(promise.structure())
                : holder.equals(actor.id());
    }
}
