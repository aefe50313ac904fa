package org.inclusion.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.inclusion.annotation.Internal;
import org.inclusion.store.RetryableException;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The rules of who may do what about a learner. Each permission names the {@link Rule} that grants it; what it does not
 * grant is refused as "there is no such learner", so that an actor without a relation cannot even learn that a person
 * exists. Thread-safe.
 */
@Internal
public final class AccessPolicy {

    /** The limit of backdating, in days. It keeps backdated notes from extending the retention. */
    public static final int NOTED_FOR_DAYS = 31;

    private final Relations relations;
    private final DayRelationStore dayRelations;
    private final Erasures erasures;
    private final Calendar calendar;
    private final UnmatchedStructures unmatched = new UnmatchedStructures();

    public AccessPolicy(Relations relations, DayRelationStore dayRelations, Erasures erasures, Calendar calendar) {
        this.relations = relations;
        this.dayRelations = dayRelations;
        this.erasures = erasures;
        this.calendar = calendar;
    }

    /**
     * Asks for a permission about a learner. Of a learner whose erasure was requested, everything is refused as of one
     * who does not exist, to herself too, but for what leads to taking the erasure back.
     *
     * @param tx the transaction
     * @param actor the actor who asks
     * @param permission what is asked
     * @param learner about whom
     * @param at the time at which a relation must hold
     * @return the refusal, or empty where the permission is granted
     */
    public Optional<Refusal> refusalAbout(
            Transaction tx, Actor actor, Permission permission, LearnerId learner, Instant at) {
        return refusalAbout(tx, actor, permission, learner, at, at);
    }

    private Optional<Refusal> refusalAbout(
            Transaction tx, Actor actor, Permission permission, LearnerId learner, Instant at, Instant now) {
        return refusalByRule(tx, actor, permission, learner, at)
                .or(() -> refusalOfLeft(tx, actor, permission, learner, now));
    }

    /** Of an id that was left, and by an id that was left, nothing is done by somebody who was let in before. */
    private Optional<Refusal> refusalOfLeft(
            Transaction tx, Actor actor, Permission permission, LearnerId learner, Instant now) {
        Instant letIn = letInAt(actor, now);
        Map<LearnerId, Left> left = erasures.left(tx, Set.copyOf(List.of(learner, actor.asLearner())));
        Left hers = left.get(learner);
        boolean isClosed =
                hers != null && (hers.isHidden() ? !permission.reachesTheHidden() : hers.holdsAgainst(letIn));
        return isClosed || (!actor.is(learner) && isOver(tx, actor, left.get(actor.asLearner()), letIn))
                ? unknown(learner)
                : granted();
    }

    /**
     * Tells whether neither an erasure nor a move stands against what an actor asks about a learner. It grants nothing.
     *
     * @param now the time at which the request began
     */
    public boolean isOpenTo(Transaction tx, Actor actor, LearnerId learner, Instant now) {
        return refusalOfLeft(tx, actor, Permission.SEE, learner, now).isEmpty();
    }

    /**
     * The refusal of an actor who was let in before an erasure or a move of the actor's own.
     *
     * @param now the time at which the request began
     */
    public Optional<Refusal> refusalOf(Transaction tx, Actor actor, Instant now) {
        LearnerId self = actor.asLearner();
        return isOver(tx, actor, erasures.left(tx, Set.of(self)).get(self), letInAt(actor, now))
                ? forbidden()
                : granted();
    }

    /** Whoever asked to be erased goes on helping others until destroying begins. */
    private boolean isOver(Transaction tx, Actor actor, @Nullable Left own, Instant letIn) {
        return own != null
                && (own.isHidden() ? erasures.isBeingDestroyed(tx, actor.asLearner()) : own.holdsAgainst(letIn));
    }

    private static Instant letInAt(Actor actor, Instant now) {
        Instant said = actor.letInAt();
        return said == null ? now : said;
    }

    /**
     * Takes the locks of the learners about whom somebody is going to write, as {@link Erasures#hold} says: in the
     * order in which recording takes locks, before any other.
     */
    void hold(Transaction tx, Actor writer, Collection<LearnerId> learners) {
        erasures.hold(
                tx,
                learners.stream()
                        .filter(learner -> isHerselfOrInHerStructure(writer, learner))
                        .toList());
    }

    /**
     * Takes the locks of learners about whom something was noted in passing, and makes sure of the same as {@link
     * #requireStanding(Transaction, Actor, Collection, Instant)}.
     *
     * @param tx the transaction that writes
     * @param actor who writes
     * @param learners about whom
     * @param now the time at which the request began
     * @throws RetryableException if somebody was erased or moved. Done again, the work is refused
     */
    public void holdStanding(Transaction tx, Actor actor, Collection<LearnerId> learners, Instant now) {
        erasures.hold(tx, learners);
        requireStanding(tx, actor, learners, now);
    }

    /**
     * Makes sure, after something was written about learners under their locks, that nobody of them, and not the actor,
     * was erased or moved since the actor was let in. It stays so until the transaction ends: destroying and moving
     * wait for the locks, and afterwards destroy or move what was written.
     *
     * @param tx the transaction that writes
     * @param actor who writes
     * @param learners about whom
     * @param now the time at which the request began
     * @throws RetryableException if somebody was. Done again, the work is refused
     */
    void requireStanding(Transaction tx, Actor actor, Collection<LearnerId> learners, Instant now) {
        Instant letIn = letInAt(actor, now);
        LearnerId self = actor.asLearner();
        Set<LearnerId> people = new TreeSet<>(learners);
        people.add(self);
        Map<LearnerId, Left> left = erasures.left(tx, people);
        boolean isOver = left.values().stream().anyMatch(one -> !one.isHidden() && one.holdsAgainst(letIn));
        Left own = left.get(self);
        if (!isOver && own != null && own.isHidden() && !learners.contains(self)) {
            erasures.hold(tx, Set.of(self));
            isOver = isOver(tx, actor, erasures.left(tx, Set.of(self)).get(self), letIn);
        }
        if (isOver) {
            throw overMeanwhile();
        }
    }

    /**
     * Makes sure, after something was written that nobody signed in for, that its learners were not erased or moved
     * since it was allowed, as {@link #holdStanding(Transaction, Actor, Collection, Instant)} does.
     *
     * @param tx the transaction that writes
     * @param learners about whom
     * @param allowedAt when what allows it came to be: a card was given, a promise was made
     * @throws RetryableException if somebody was
     */
    public void holdStanding(Transaction tx, Collection<LearnerId> learners, Instant allowedAt) {
        erasures.hold(tx, learners);
        if (erasures.left(tx, learners).values().stream()
                .anyMatch(one -> !one.isHidden() && one.holdsAgainst(allowedAt))) {
            throw overMeanwhile();
        }
    }

    private static RetryableException overMeanwhile() {
        return new RetryableException(
                "to note something of a learner", new IllegalStateException("somebody was erased or moved meanwhile"));
    }

    /**
     * Asks whether an actor may note what was done with a learner on a day. A relation of that day is enough, though it
     * is over: noting is not refused because it comes late. Nothing is shown by it.
     *
     * @param tx the transaction
     * @param actor the actor who asks
     * @param learner about whom
     * @param day the day on which it was done
     * @param now the time of the request
     * @return the refusal, or empty where it may be noted
     */
    public Optional<Refusal> refusalOfNoting(
            Transaction tx, Actor actor, LearnerId learner, LocalDate day, Instant now) {
        LocalDate today = calendar.dayOf(now);
        boolean late = day.isBefore(today) && !day.isBefore(today.minusDays(NOTED_FOR_DAYS));
        return refusalAbout(tx, actor, Permission.OBSERVE, learner, now)
                .flatMap(refusal -> late
                        ? refusalAbout(tx, actor, Permission.OBSERVE, learner, calendar.noonOf(day), now)
                        : Optional.of(refusal));
    }

    /** The learners, among several, whose erasure was requested. */
    public Set<LearnerId> hiddenAmong(Transaction tx, Collection<LearnerId> learners) {
        return erasures.hidden(tx, learners);
    }

    /** Tells whether the erasure of a learner was requested. */
    public boolean isHidden(Transaction tx, LearnerId learner) {
        return !erasures.hidden(tx, Set.of(learner)).isEmpty();
    }

    /**
     * The learners, among several, of whom an actor may see something, but for those whose erasure was requested.
     *
     * @param at the time at which a relation must hold
     * @return in the order of their ids
     */
    SortedSet<LearnerId> seenBy(Transaction tx, Actor actor, Collection<LearnerId> learners, Instant at) {
        SortedSet<LearnerId> seen = new TreeSet<>();
        for (LearnerId learner : learners) {
            if (refusalByRule(tx, actor, Permission.SEE, learner, at).isEmpty()) {
                seen.add(learner);
            }
        }
        if (seen.isEmpty()) {
            return seen;
        }
        Instant letIn = letInAt(actor, at);
        Set<LearnerId> people = new TreeSet<>(seen);
        people.add(actor.asLearner());
        Map<LearnerId, Left> left = erasures.left(tx, people);
        if (isOver(tx, actor, left.get(actor.asLearner()), letIn)) {
            return new TreeSet<>();
        }
        left.forEach((learner, one) -> {
            if (one.holdsAgainst(letIn)) {
                seen.remove(learner);
            }
        });
        return seen;
    }

    /**
     * Asks for a permission about a learner, whether her erasure was requested or not. The caller has another answer
     * for that.
     *
     * @param tx the transaction
     * @param actor the actor who asks
     * @param permission what is asked
     * @param learner about whom
     * @param at the time at which a relation must hold
     * @return the refusal, or empty where the rules grant the permission
     */
    public Optional<Refusal> refusalByRule(
            Transaction tx, Actor actor, Permission permission, LearnerId learner, Instant at) {
        if (actor.is(learner)) {
            return permission.rule().grantsHerself() ? granted() : forbidden();
        }
        if (!actor.has(Role.HELPER)) {
            return unknown(learner);
        }
        boolean sharesStructure = sharedStructure(actor, learner).isPresent();
        if (permission.rule().grantsWithoutRelation()) {
            return sharesStructure ? granted() : unknown(learner);
        }
        // Without a shared structure a relation changes nothing. It is asked for all the same: a refusal that takes
        // less time would tell whether a person exists.
        boolean helps = relations.helps(actor, learner, at) && sharesStructure;
        boolean isInRelation = helps || dayRelations.isOpen(tx, actor.id(), learner, calendar.dayOf(at));
        if (!sharesStructure || !isInRelation) {
            return unknown(learner);
        }
        return permission.rule().grantsHerHelper() ? granted() : forbidden();
    }

    /**
     * Asks for a permission of a guest, who holds the signs of an invitation. The relation holds while the learner
     * shows today's step.
     *
     * @param tx the transaction
     * @param permission what is asked
     * @param guest the relation of the guest to the learner
     * @param now the time of the request
     * @return the refusal, always the same, or empty where the permission is granted
     */
    public Optional<Refusal> refusalToGuest(Transaction tx, Permission permission, GuestRelation guest, Instant now) {
        boolean granted = permission.rule().grantsHerGuest()
                && guest.holdsAt(now, calendar.dayOf(now))
                && !isHidden(tx, guest.learner());
        return granted ? granted() : Optional.of(nothingForGuests());
    }

    /** The one answer to a guest for everything that is closed: nobody learns from it why. */
    public static Refusal nothingForGuests() {
        return new Refusal(Refusal.Kind.NOT_FOUND, Reason.of("refused.nothing-for-guests"));
    }

    /**
     * Asks whether an actor may see the sums of a structure. Only its coordinators may; an actor from elsewhere cannot
     * even learn that the structure exists.
     *
     * @param actor the actor who asks
     * @param structure the structure's id
     * @return the refusal, or empty where the sums may be seen
     */
    public Optional<Refusal> refusalOfSums(Actor actor, String structure) {
        if (!actor.structures().contains(structure)) {
            return Optional.of(Refusal.notFound("structure", structure));
        }
        return actor.has(Role.COORDINATOR) ? granted() : forbidden();
    }

    /**
     * Asks whether evidence about a learner may stand under a structure. About somebody else it may stand only under
     * one that both belong to, so that nobody is put among the people of a structure that is not hers.
     *
     * @param actor the sender
     * @param learner about whom
     * @param structure the structure's id
     * @return the refusal, or empty where it may stand there
     */
    public Optional<Refusal> refusalUnder(Actor actor, LearnerId learner, String structure) {
        if (!actor.structures().contains(structure)) {
            return Optional.of(Refusal.invalid("structure", "not-your-structure"));
        }
        boolean hers = actor.is(learner) || relations.structuresOf(learner).contains(structure);
        return hers ? granted() : Optional.of(Refusal.invalid("structure", "not-her-structure"));
    }

    /**
     * A structure that a helper and a learner share.
     *
     * @param actor the helper
     * @param learner the learner
     * @return the first in alphabetical order, or empty
     */
    public Optional<String> sharedStructure(Actor actor, LearnerId learner) {
        return sharedStructures(actor, learner).stream().findFirst();
    }

    /** All structures that a helper and a learner share, in alphabetical order. */
    public SortedSet<String> sharedStructures(Actor actor, LearnerId learner) {
        Set<String> hers = relations.structuresOf(learner);
        SortedSet<String> shared = new TreeSet<>(actor.structures());
        shared.retainAll(hers);
        unmatched.compared(actor.structures(), hers, shared);
        return shared;
    }

    /**
     * Whether an actor is a learner herself, or a helper in a structure of hers. It grants nothing.
     */
    boolean isHerselfOrInHerStructure(Actor actor, LearnerId learner) {
        return actor.is(learner)
                || (actor.has(Role.HELPER) && sharedStructure(actor, learner).isPresent());
    }

    /**
     * The structure that evidence stands under where its sender names none. About somebody else it is the one that
     * {@link #sharedStructure} finds, under which a look is noted too; about the sender herself, the first of hers. The
     * order is alphabetical, so that what is sent again stands under the same structure. Nothing is granted here: where
     * no structure is shared, the first of the sender's is given as well, and {@link #refusalAbout} then says of this
     * learner what it says of one who does not exist.
     *
     * @param actor the sender
     * @param learner about whom
     * @return one of the actor's structures
     */
    public String structureOf(Actor actor, LearnerId learner) {
        Optional<String> shared = actor.is(learner) ? Optional.empty() : sharedStructure(actor, learner);
        return shared.orElseGet(() -> Collections.min(actor.structures()));
    }

    /** The structures of a learner, in alphabetical order. It grants nothing. */
    public SortedSet<String> structuresOf(LearnerId learner) {
        return new TreeSet<>(relations.structuresOf(learner));
    }

    /**
     * Tells whether the host knows that somebody accompanies a learner beyond one day. It grants nothing.
     *
     * @param helper the id of a person, who need not act now
     * @param learner the learner
     * @param at the time at which the relation must hold
     */
    public boolean helps(String helper, LearnerId learner, Instant at) {
        Set<String> hers = relations.structuresOf(learner);
        return !hers.isEmpty() && relations.helps(new Actor(helper, Set.of(Role.HELPER), hers), learner, at);
    }

    /**
     * The learners whom the host names as accompanied by a helper. It grants nothing.
     *
     * @param helper an actor with the role {@link Role#HELPER}
     * @param at the time at which the relations hold
     * @return learners, of whom {@link #refusalAbout} is to be asked one by one
     */
    public Set<LearnerId> helpedBy(Actor helper, Instant at) {
        return relations.helpedBy(helper, at);
    }

    private static Optional<Refusal> granted() {
        return Optional.empty();
    }

    private static Optional<Refusal> forbidden() {
        return Optional.of(Refusal.notYoursToDo());
    }

    private static Optional<Refusal> unknown(LearnerId learner) {
        return Optional.of(Refusal.notFound("learner", learner.value()));
    }
}
