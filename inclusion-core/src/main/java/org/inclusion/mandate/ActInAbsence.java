package org.inclusion.mandate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.journal.Journal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;

/**
 * Notes what a helper did for a learner in her absence, and answers before whether there is a right. Noting is refused
 * to nobody for want of a right: the act is noted with that want. Thread-safe.
 */
final class ActInAbsence {

    /** How many acts are shown at most. */
    static final int SHOWN = 100;

    private final Guard guard;
    private final AccessPolicy policy;
    private final Rights rights;
    private final AbsentActStore acts;
    private final DayQuota quota;

    ActInAbsence(Guard guard, AccessPolicy policy, Rights rights, AbsentActStore acts, DayQuota quota) {
        this.guard = guard;
        this.policy = policy;
        this.rights = rights;
        this.acts = acts;
        this.quota = quota;
    }

    /** Whether the helper may do a procedure in her absence. The question is noted in the journal. */
    public Outcome<RightToAct> covers(Actor helper, LearnerId learner, Procedure procedure) {
        return guard.show(helper, MandatePermissions.ASK_RIGHT, Mandate.LOOK, learner, (tx, now) -> {
            RightToAct right = rights.covers(tx, helper, learner, procedure, now);
            guard.journalReading(tx, helper, learner, Mandate.ACT, right.isHeld() ? "ASKED" : "ASKED_WITHOUT", now);
            return Outcome.done(right);
        });
    }

    /** Notes an act in her absence, with or without a right. Sent twice, it is noted once. */
    public Outcome<AbsentAct> note(Actor helper, LearnerId learner, String id, Procedure procedure) {
        return guard.show(
                helper,
                MandatePermissions.ACT_IN_ABSENCE,
                Mandate.LOOK,
                learner,
                (tx, now) -> note(tx, helper, learner, id, procedure, now));
    }

    private Outcome<AbsentAct> note(
            Transaction tx, Actor helper, LearnerId learner, String id, Procedure procedure, Instant now) {
        Optional<AbsentAct> known = acts.find(tx, learner, id);
        if (known.isPresent()) {
            return known.filter(act -> act.helper().equals(helper.id()) && act.procedure() == procedure)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(
                            new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.absent-act-id-taken"))));
        }
        return quota.refusalOfOne(tx, helper, AbsentAct.QUOTA, now)
                .map(Outcome::<AbsentAct>refused)
                .orElseGet(() -> {
                    RightToAct right = rights.covers(tx, helper, learner, procedure, now);
                    String structure = rights.structureOf(tx, helper, learner, right);
                    AbsentAct act = new AbsentAct(id, learner, helper.id(), structure, procedure, now, right);
                    keep(tx, helper, act);
                    return Outcome.done(act);
                });
    }

    /** Keeps the act and its entry, in one go where the store can: the helper waits for both. */
    private void keep(Transaction tx, Actor helper, AbsentAct act) {
        String what = act.right().isHeld() ? "USED" : "USED_WITHOUT";
        Note note = guard.noteOf(helper, act.learner(), Mandate.ACT, what);
        boolean isDecided =
                acts.addWithEntry(tx, act, Journal.entryOf(note, act.notedAt())).isPresent();
        if (!isDecided && acts.add(tx, act)) {
            guard.journal(tx, helper, act.learner(), Mandate.ACT, what, act.notedAt());
        }
    }

    /**
     * Reads what was done in her absence: all of it for herself, and for a helper what was done in shared structures.
     */
    public Outcome<List<AbsentAct>> of(Actor actor, LearnerId learner) {
        return guard.show(
                actor,
                Permission.SEE,
                Mandate.LOOK,
                learner,
                (tx, now) -> Outcome.done(shownTo(actor, learner, acts.latest(tx, learner, SHOWN))));
    }

    private List<AbsentAct> shownTo(Actor actor, LearnerId learner, List<AbsentAct> latest) {
        if (actor.is(learner)) {
            return latest;
        }
        Set<String> shared = policy.sharedStructures(actor, learner);
        return latest.stream().filter(act -> shared.contains(act.structure())).toList();
    }
}
