package org.inclusion.journey;

import org.inclusion.access.Act;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.Published;
import org.inclusion.evidence.Channel;
import org.inclusion.path.Device;
import org.inclusion.path.Goal;
import org.inclusion.path.LearningWay;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Notes what a person wants to do, and puts her on the path that serves it. Thread-safe. */
public final class StateWish {

    private final Guard guard;
    private final WishStore wishes;
    private final EnrolOnPath enrol;
    private final ContentLibrary content;

    /**
     * What she says.
     *
     * @param goal the goal's id
     * @param way how she would like to learn
     * @param device with what
     * @param ownDevice whether it is hers
     * @param weakConnection whether her connection is weak
     * @param told how the three sentences reached her, or null
     */
    public record Said(
            String goal,
            LearningWay way,
            Device device,
            boolean ownDevice,
            boolean weakConnection,
            @Nullable Channel told) {}

    /**
     * The use case.
     *
     * @param guard the door
     * @param wishes keeps wishes
     * @param enrol puts her on the path
     * @param content has the goals
     */
    public StateWish(Guard guard, WishStore wishes, EnrolOnPath enrol, ContentLibrary content) {
        this.guard = guard;
        this.wishes = wishes;
        this.enrol = enrol;
        this.content = content;
    }

    /**
     * Notes a wish.
     *
     * @param actor herself, or a helper with her
     * @param learner who
     * @param said what she says
     * @return the wish, or the refusal
     */
    public Outcome<Wish> state(Actor actor, LearnerId learner, Said said) {
        return guard.run(
                actor,
                Act.ACCOMPANY,
                learner,
                (tx, now) -> Outcome.found(content.goal(said.goal()), "goal", said.goal())
                        .then(goal -> keep(
                                tx,
                                goal,
                                new Wish(
                                        learner,
                                        said.goal(),
                                        said.way(),
                                        said.device(),
                                        said.ownDevice(),
                                        said.weakConnection(),
                                        said.told(),
                                        actor.id(),
                                        now))));
    }

    /**
     * The latest wish.
     *
     * @param actor herself, or a helper with her
     * @param learner whose
     * @return the wish, or the refusal; {@code NOT_FOUND} where she has said none yet
     */
    public Outcome<Wish> latest(Actor actor, LearnerId learner) {
        return guard.show(
                actor,
                Act.SEE,
                Look.What.PATH,
                learner,
                (tx, now) -> Outcome.found(wishes.latest(tx, learner), "wish", learner.value()));
    }

    private Outcome<Wish> keep(Transaction tx, Published<Goal> goal, Wish wish) {
        return enrol.comeBack(tx, wish.actor(), wish.learner(), goal.item().path(), wish.at())
                .map(enrolled -> {
                    wishes.add(tx, wish);
                    return wish;
                });
    }
}
