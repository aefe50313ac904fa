package org.inclusion.journey;

import java.time.Instant;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.id.AreaId;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.LearnerStates;
import org.inclusion.skill.Framework;
import org.inclusion.store.Transaction;

/** Lets a learner say "I do not agree", and a helper say that both looked at it together. Thread-safe. */
@Internal
public final class Disagree {

    private final Guard guard;
    private final DisagreementStore disagreements;
    private final LearnerStates states;
    private final Framework framework;
    private final LearnerListener listener;

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
     * Notes that a learner does not agree with what is shown of an area. Said twice, the first disagreement stays open.
     *
     * @param actor the learner herself
     * @param learner who disagrees
     * @param area the area's id
     * @return the disagreement, or the refusal
     */
    public Outcome<Disagreement> disagree(Actor actor, LearnerId learner, AreaId area) {
        return guard.run(actor, Permission.DISAGREE, learner, (tx, now) -> {
            if (framework.area(area).isEmpty()) {
                return Outcome.refused(Refusal.notFound("area", area.value()));
            }
            states.lock(tx, learner);
            return Outcome.done(open(tx, learner, area).orElseGet(() -> say(tx, learner, area, now)));
        });
    }

    private Disagreement say(Transaction tx, LearnerId learner, AreaId area, Instant now) {
        Disagreement said = new Disagreement(learner, area, now, null, null);
        states.touch(tx, learner);
        disagreements.save(tx, said);
        tx.afterCommit(() -> listener.disagreed(learner, area));
        return said;
    }

    /**
     * Notes that a helper and the learner looked at a disagreement together; the level that acts show is shown again.
     *
     * @param actor a helper in relation with the learner
     * @param learner who disagreed
     * @param area the area's id
     * @return the settled disagreement, or the refusal
     */
    public Outcome<Disagreement> settle(Actor actor, LearnerId learner, AreaId area) {
        return guard.show(actor, Permission.SETTLE_DISAGREEMENT, Look.What.PROFILE, learner, (tx, now) -> {
            states.lock(tx, learner);
            return Outcome.found(open(tx, learner, area), "disagreement", area.value())
                    .map(open -> {
                        Disagreement settled = new Disagreement(learner, area, open.at(), actor.id(), now);
                        states.touch(tx, learner);
                        disagreements.save(tx, settled);
                        return settled;
                    });
        });
    }

    private Optional<Disagreement> open(Transaction tx, LearnerId learner, AreaId area) {
        return disagreements.open(tx, learner).stream()
                .filter(said -> said.area().equals(area))
                .findFirst();
    }
}
