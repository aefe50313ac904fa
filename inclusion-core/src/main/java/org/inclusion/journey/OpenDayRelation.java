package org.inclusion.journey;

import java.util.List;
import org.inclusion.access.Actor;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.learner.LearnerListener;

/** Opens a relation for one day, with the person present, inside a structure both belong to. Thread-safe. */
public final class OpenDayRelation {

    private final Guard guard;
    private final DayRelationStore relations;
    private final LearnerListener listener;

    /**
     * The use case.
     *
     * @param guard the door
     * @param relations keeps day relations
     * @param listener told after the commit
     */
    public OpenDayRelation(Guard guard, DayRelationStore relations, LearnerListener listener) {
        this.guard = guard;
        this.relations = relations;
        this.listener = listener;
    }

    /**
     * Opens it for today.
     *
     * @param actor the helper
     * @param learner the person in front of her
     * @param personPresent whether she is present and agrees, as the helper confirms
     * @return the relation, or the refusal
     */
    public Outcome<DayRelation> open(Actor actor, LearnerId learner, boolean personPresent) {
        if (!personPresent) {
            return Outcome.refused(Refusal.invalid("present", "person-not-present"));
        }
        return guard.show(actor, Permission.OPEN_DAY_RELATION, Look.What.DAY_RELATION, learner, (tx, now) -> {
            String structure = guard.policy().sharedStructure(actor, learner).orElseThrow();
            DayRelation relation = new DayRelation(
                    actor.id(), learner, structure, guard.policy().dayOf(now), now);
            if (!relations.isOpen(tx, actor.id(), learner, relation.day())) {
                relations.open(tx, relation);
                tx.afterCommit(() -> listener.dayRelationOpened(relation));
            }
            return Outcome.done(relation);
        });
    }

    /**
     * The people in front of a helper today.
     *
     * @param actor the helper
     * @return the relations of today, the first opened first
     */
    public List<DayRelation> today(Actor actor) {
        return guard.transactions().run(tx -> relations.ofHelper(tx, actor.id(), guard.today()));
    }
}
