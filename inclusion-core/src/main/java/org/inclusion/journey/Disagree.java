package org.inclusion.journey;

import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerStates;
import org.inclusion.skill.Framework;
import org.inclusion.store.Transaction;

/** Lets a person say "I do not agree", and a helper say that they looked at it together. Thread-safe. */
public final class Disagree {

    private final Guard guard;
    private final DisagreementStore disagreements;
    private final LearnerStates states;
    private final Framework framework;
    private final LearnerListener listener;

    /**
     * The use case.
     *
     * @param guard the door
     * @param disagreements keeps disagreements
     * @param states keeps her version
     * @param framework has the areas
     * @param listener told after the commit
     */
    public Disagree(
            Guard guard,
            DisagreementStore disagreements,
            LearnerStates states,
            Framework framework,
            LearnerListener listener) {
        this.guard = guard;
        this.disagreements = disagreements;
        this.states = states;
        this.framework = framework;
        this.listener = listener;
    }

    /**
     * She does not agree with what is shown of an area. Said twice, the first stays open.
     *
     * @param actor herself
     * @param learner who
     * @param areaId the area
     * @return the disagreement, or the refusal
     */
    public Outcome<Disagreement> disagree(Actor actor, LearnerId learner, String areaId) {
        return guard.run(actor, Permission.DISAGREE, learner, (tx, now) -> {
            if (framework.area(areaId).isEmpty()) {
                return Outcome.refused(Refusal.notFound("area", areaId));
            }
            states.lock(tx, learner);
            Optional<Disagreement> open = open(tx, learner, areaId);
            if (open.isPresent()) {
                return Outcome.done(open.get());
            }
            Disagreement said = new Disagreement(learner, areaId, now, null, null);
            states.touch(tx, learner);
            disagreements.save(tx, said);
            tx.afterCommit(() -> listener.disagreed(learner, areaId));
            return Outcome.done(said);
        });
    }

    /**
     * They looked at it together; what acts show is shown again.
     *
     * @param actor a helper in relation with her
     * @param learner who
     * @param areaId the area
     * @return the settled disagreement, or the refusal
     */
    public Outcome<Disagreement> settle(Actor actor, LearnerId learner, String areaId) {
        return guard.show(actor, Permission.SETTLE_DISAGREEMENT, Look.What.PROFILE, learner, (tx, now) -> {
            states.lock(tx, learner);
            Optional<Disagreement> open = open(tx, learner, areaId);
            if (open.isEmpty()) {
                return Outcome.refused(Refusal.notFound("disagreement", areaId));
            }
            Disagreement settled = new Disagreement(learner, areaId, open.get().at(), actor.id(), now);
            states.touch(tx, learner);
            disagreements.save(tx, settled);
            return Outcome.done(settled);
        });
    }

    private Optional<Disagreement> open(Transaction tx, LearnerId learner, String areaId) {
        for (Disagreement said : disagreements.of(tx, learner)) {
            if (said.area().equals(areaId) && said.isOpen()) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }
}
