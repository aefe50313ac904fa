package org.inclusion.journey;

import java.time.Instant;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.outbox.Notice;
import org.inclusion.path.Goal;
import org.inclusion.progress.Enrolment;
import org.inclusion.store.Transaction;

/** Notes what a learner wants to do, and puts her on the path that serves it. Thread-safe. */
@Internal
public final class StateWish {

    private final Guard guard;
    private final WishStore wishes;
    private final EnrolOnPath enrol;
    private final DayQuota quota;
    private final ContentLibrary content;

    public StateWish(Guard guard, WishStore wishes, EnrolOnPath enrol, DayQuota quota, ContentLibrary content) {
        this.guard = guard;
        this.wishes = wishes;
        this.enrol = enrol;
        this.quota = quota;
        this.content = content;
    }

    /**
     * Notes a wish.
     *
     * @param actor the learner herself, or a helper with her
     * @param learner whose wish
     * @param said what she says
     * @return the wish, or the refusal: {@code TOO_MANY} where the actor has stated the wishes of the day
     */
    public Outcome<Wish> state(Actor actor, LearnerId learner, SaidWish said) {
        return guard.run(
                actor,
                Permission.ACCOMPANY,
                learner,
                (tx, now) -> Outcome.found(content.goal(said.goal()), "goal", said.goal())
                        .flatMap(goal -> state(tx, actor, learner, said, goal.item(), now)));
    }

    private Outcome<Wish> state(Transaction tx, Actor actor, LearnerId learner, SaidWish said, Goal goal, Instant now) {
        return quota.refusalOfOne(tx, actor, Wish.QUOTA, now)
                .map(Outcome::<Enrolment>refused)
                .orElseGet(() -> enrol.comeBack(tx, actor.id(), learner, goal.path(), now))
                .map(enrolled -> {
                    Wish wish = Wish.of(learner, said, actor.id(), now);
                    wishes.add(tx, wish);
                    if (!goal.aboutHealth()) {
                        guard.tell(tx, actor, learner, Notice.Kind.WISH, goal.id(), now);
                    }
                    return wish;
                });
    }

    /**
     * The latest wish.
     *
     * @param actor the learner herself, or a helper in relation with her
     * @param learner whose wish
     * @return the wish, or the refusal; {@code NOT_FOUND} where she has said none yet
     */
    public Outcome<Wish> latest(Actor actor, LearnerId learner) {
        return guard.show(
                actor,
                Permission.SEE,
                Look.What.PATH,
                learner,
                (tx, now) -> Outcome.found(wishes.latest(tx, learner), "wish", learner.value()));
    }
}
