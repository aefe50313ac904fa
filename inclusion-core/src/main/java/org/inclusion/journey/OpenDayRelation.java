package org.inclusion.journey;

import java.util.List;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayRelation;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Look;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.learner.LearnerListener;
import org.inclusion.outbox.Notice;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/** Opens a relation for one day, with the learner present, inside a structure that both belong to. Thread-safe. */
@Internal
public final class OpenDayRelation {

    private final Guard guard;
    private final Transactions transactions;
    private final AccessPolicy policy;
    private final Calendar calendar;
    private final DayRelationStore relations;
    private final LearnerListener listener;

    public OpenDayRelation(
            Guard guard,
            Transactions transactions,
            AccessPolicy policy,
            Calendar calendar,
            DayRelationStore relations,
            LearnerListener listener) {
        this.guard = guard;
        this.transactions = transactions;
        this.policy = policy;
        this.calendar = calendar;
        this.relations = relations;
        this.listener = listener;
    }

    /**
     * Opens the relation for today.
     *
     * @param helper the actor who asks
     * @param learner the person in front of the helper
     * @param learnerPresent whether she is present and agrees, as the helper confirms
     * @return the relation, or the refusal
     */
    public Outcome<DayRelation> open(Actor helper, LearnerId learner, boolean learnerPresent) {
        if (!learnerPresent) {
            return Outcome.refused(Refusal.invalid("present", "person-not-present"));
        }
        return guard.show(helper, Permission.OPEN_DAY_RELATION, Look.What.DAY_RELATION, learner, (tx, now) -> {
            String structure = policy.sharedStructure(helper, learner).orElseThrow();
            DayRelation relation = new DayRelation(helper.id(), learner, structure, calendar.dayOf(now), now);
            if (!relations.isOpen(tx, helper.id(), learner, relation.day())) {
                relations.open(tx, relation);
                guard.tell(tx, helper, learner, Notice.Kind.RELATION, structure, now);
                tx.afterCommit(() -> listener.dayRelationOpened(relation));
            }
            return Outcome.done(relation);
        });
    }

    /**
     * The relations that a helper opened today.
     *
     * @param helper the actor who asks
     * @return the relations, the first opened first
     */
    public List<DayRelation> today(Actor helper) {
        return transactions.run(tx -> relations.ofHelper(tx, helper.id(), calendar.today()));
    }
}
