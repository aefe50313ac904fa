package org.inclusion.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.mandate.RightToAct.Basis;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;

/**
 * The rule of who may act in a learner's absence. The relation between helper and learner is asked before, by the
 * guard. Thread-safe.
 */
final class Rights {

    /** How many mandates are looked at for why there is no right. */
    private static final int LOOKED_AT = 50;

    private final AccessPolicy policy;
    private final MandateStore mandates;
    private final ActingRight elsewhere;
    private final Calendar calendar;

    Rights(AccessPolicy policy, MandateStore mandates, ActingRight elsewhere, Calendar calendar) {
        this.policy = policy;
        this.mandates = mandates;
        this.elsewhere = elsewhere;
        this.calendar = calendar;
    }

    /**
     * Whether a helper may do a procedure in a learner's absence.
     *
     * @param tx the transaction
     * @param helper a helper in relation with her
     * @param learner the learner
     * @param procedure what is to be done
     * @param now when
     */
    public RightToAct covers(Transaction tx, Actor helper, LearnerId learner, Procedure procedure, Instant now) {
        RightToAct ours = helper.has(Role.VOLUNTEER)
                ? new RightToAct(Basis.VOLUNTEER, null)
                : ours(tx, helper, learner, procedure, now);
        return !ours.isHeld() && elsewhere.holds(helper, learner, procedure, now)
                ? new RightToAct(Basis.ELSEWHERE, null)
                : ours;
    }

    /**
     * The structure under which an act with some right stands: that of the mandate which the right speaks of, since
     * another structure would read there of a mandate that it was not given; else one that helper and learner share.
     */
    String structureOf(Transaction tx, Actor helper, LearnerId learner, RightToAct right) {
        return Optional.ofNullable(right.mandate())
                .flatMap(id -> mandates.find(tx, learner, id))
                .map(kept -> kept.mandate().structure())
                .orElseGet(() -> policy.structureOf(helper, learner));
    }

    private RightToAct ours(Transaction tx, Actor helper, LearnerId learner, Procedure procedure, Instant now) {
        LocalDate today = calendar.dayOf(now);
        Set<String> shared = policy.sharedStructures(helper, learner);
        RightToAct open = among(mandates.open(tx, learner, today), shared, procedure, today);
        // The others are read only to say why there is no right.
        return open.isHeld() ? open : among(mandates.latest(tx, learner, LOOKED_AT), shared, procedure, today);
    }

    /**
     * The right that mandates give: the latest one that covers the procedure; else why the nearest one does not.
     *
     * @param known mandates of one learner, the latest given first
     */
    static RightToAct among(List<KeptMandate> known, Set<String> structures, Procedure procedure, LocalDate today) {
        RightToAct best = new RightToAct(Basis.NONE, null);
        for (KeptMandate kept : known) {
            if (structures.contains(kept.mandate().structure())) {
                RightToAct one = new RightToAct(
                        basis(kept, procedure, today), kept.mandate().id());
                if (one.basis().compareTo(best.basis()) < 0) {
                    best = one;
                }
            }
        }
        return best;
    }

    private static Basis basis(KeptMandate kept, Procedure procedure, LocalDate today) {
        boolean named = kept.mandate().procedures().contains(procedure);
        return switch (kept.statusOn(today)) {
            case OPEN -> named ? Basis.MANDATE : Basis.OTHER_PROCEDURE;
            case ENDED -> named ? Basis.ENDED : Basis.NONE;
            case EXPIRED -> named ? Basis.EXPIRED : Basis.NONE;
        };
    }
}
