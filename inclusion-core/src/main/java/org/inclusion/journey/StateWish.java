package org.inclusion.journey;

import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.Published;
import org.inclusion.evidence.Channel;
import org.inclusion.path.Device;
import org.inclusion.path.Goal;
import org.inclusion.path.LearningWay;
import org.inclusion.progress.Enrolment;
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
        return guard.run(actor, Permission.ACCOMPANY, learner, (tx, now) -> {
            Optional<Published<Goal>> goal = content.goal(said.goal());
            if (goal.isEmpty()) {
                return Outcome.refused(Refusal.notFound("goal", said.goal()));
            }
            Wish wish = new Wish(
                    learner,
                    said.goal(),
                    said.way(),
                    said.device(),
                    said.ownDevice(),
                    said.weakConnection(),
                    said.told(),
                    actor.id(),
                    now);
            Outcome<Enrolment> enrolled =
                    enrol.comeBack(tx, actor.id(), learner, goal.get().item().path(), now);
            if (enrolled instanceof Outcome.Refused<Enrolment> refused) {
                return Outcome.refused(refused.refusal());
            }
            wishes.add(tx, wish);
            return Outcome.done(wish);
        });
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
                Permission.SEE,
                Look.What.PATH,
                learner,
                (tx, now) -> Outcome.found(wishes.latest(tx, learner), "wish", learner.value()));
    }
}
