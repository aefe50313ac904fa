package org.inclusion.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;

/**
 * The rules of who may do what about a learner. Each rule grants; what no rule grants is refused, as "there is no such
 * learner": someone without a relation cannot even learn that a person exists. Thread-safe.
 */
public final class AccessPolicy {

    /** What a person may do about herself. Observing and settling take someone else. */
    private static final Set<Permission> HERSELF = EnumSet.of(
            Permission.SEE,
            Permission.SEE_WHO_LOOKED,
            Permission.ACCOMPANY,
            Permission.RECORD_ACT,
            Permission.DISAGREE);

    /** What a helper in relation with her may do. Who looked is for her alone, and only she disagrees. */
    private static final Set<Permission> HER_HELPER = EnumSet.of(
            Permission.SEE,
            Permission.ACCOMPANY,
            Permission.RECORD_ACT,
            Permission.OBSERVE,
            Permission.SETTLE_DISAGREEMENT);

    private final Relations relations;
    private final DayRelationStore dayRelations;
    private final ZoneId zone;

    /**
     * The rules, over what the host and the store know.
     *
     * @param relations the host's lasting relations
     * @param dayRelations relations opened for one day
     * @param zone where a day begins and ends
     */
    public AccessPolicy(Relations relations, DayRelationStore dayRelations, ZoneId zone) {
        this.relations = relations;
        this.dayRelations = dayRelations;
        this.zone = zone;
    }

    /**
     * Whether an act is refused.
     *
     * @param tx the transaction
     * @param actor who asks
     * @param act what is asked
     * @param learner about whom
     * @param now when
     * @return the refusal, or empty where the act is granted
     */
    public Optional<Refusal> refusal(Transaction tx, Actor actor, Permission act, LearnerId learner, Instant now) {
        if (actor.is(learner)) {
            return HERSELF.contains(act) ? granted() : forbidden();
        }
        if (!actor.has(Role.HELPER)) {
            return unknown(learner);
        }
        boolean sharesStructure = sharedStructure(actor, learner).isPresent();
        if (act == Permission.OPEN_DAY_RELATION) {
            return sharesStructure ? granted() : unknown(learner);
        }
        // Without a shared structure a relation changes nothing. It is asked for all the same: a refusal that takes
        // less time
        // would tell whether a person exists.
        boolean helps = relations.helps(actor, learner, now) && sharesStructure;
        boolean isInRelation = helps || dayRelations.isOpen(tx, actor.id(), learner, dayOf(now));
        if (!sharesStructure || !isInRelation) {
            return unknown(learner);
        }
        return HER_HELPER.contains(act) ? granted() : forbidden();
    }

    /**
     * Whether somebody may not see the sums of a structure. Only its coordinators may; who does not belong to it cannot even
     * learn that it exists.
     *
     * @param actor who asks
     * @param structure about which structure
     * @return the refusal, or empty where it is granted
     */
    public Optional<Refusal> refusal(Actor actor, String structure) {
        if (!actor.structures().contains(structure)) {
            return Optional.of(Refusal.notFound("structure", structure));
        }
        return actor.has(Role.COORDINATOR) ? granted() : forbidden();
    }

    /**
     * The calendar day of an instant, where days begin and end for this policy.
     *
     * @param at an instant
     * @return its day
     */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /**
     * A structure that a helper and a learner share.
     *
     * @param actor the helper
     * @param learner the learner
     * @return the first in alphabetical order, or empty
     */
    public Optional<String> sharedStructure(Actor actor, LearnerId learner) {
        Set<String> shared = new TreeSet<>(actor.structures());
        shared.retainAll(relations.structuresOf(learner));
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(shared.iterator().next());
    }

    /**
     * Whether an act about a learner may stand under a structure: about somebody else only under one that both belong to, so
     * that nobody is put among the people of a structure that is not hers.
     *
     * @param actor who sends
     * @param learner about whom
     * @param structure under which
     * @return the refusal, or empty where it may
     */
    public Optional<Refusal> refusal(Actor actor, LearnerId learner, String structure) {
        if (!actor.structures().contains(structure)) {
            return Optional.of(Refusal.invalid("structure", "not-your-structure"));
        }
        boolean hers = actor.is(learner) || relations.structuresOf(learner).contains(structure);
        return hers ? granted() : Optional.of(Refusal.invalid("structure", "not-her-structure"));
    }

    /**
     * The structure an act stands under where its sender does not say. About somebody else it is the one that
     * {@link #sharedStructure} finds, under which a look is noted too; about herself the first of hers. The order is that
     * of the alphabet, so that what is sent again is the same. Nothing about a person is granted here: where no structure
     * is shared it is the first of the sender's as well, and {@link #refusal} then says of this learner what it says of one
     * who does not exist.
     *
     * @param actor who sends
     * @param learner about whom
     * @return one of the actor's structures
     */
    public String structureOf(Actor actor, LearnerId learner) {
        Optional<String> shared = actor.is(learner) ? Optional.empty() : sharedStructure(actor, learner);
        return shared.isPresent() ? shared.get() : Collections.min(actor.structures());
    }

    /**
     * Those the host names as accompanied by a helper. It grants nothing.
     *
     * @param helper someone with the role {@link Role#HELPER}
     * @param now when
     * @return learners, of whom {@link #refusal} is to be asked one by one
     */
    public Set<LearnerId> helpedBy(Actor helper, Instant now) {
        return relations.helpedBy(helper, now);
    }

    private static Optional<Refusal> granted() {
        return Optional.empty();
    }

    private static Optional<Refusal> forbidden() {
        return Optional.of(new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refused.not-yours-to-do")));
    }

    private static Optional<Refusal> unknown(LearnerId learner) {
        return Optional.of(Refusal.notFound("learner", learner.value()));
    }
}
