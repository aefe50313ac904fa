package org.inclusion.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.inclusion.annotation.Internal;
import org.inclusion.journal.Journal;
import org.inclusion.journal.Journal.Note;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.outbox.Notice;
import org.inclusion.outbox.Notices;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * Runs every piece of work about a learner: opens the transaction, asks the {@link AccessPolicy} for the permission,
 * notes the look where the actor is not the learner, in the list that she reads and in the journal, and only then lets
 * the work begin. Thread-safe.
 */
@Internal
public final class Guard {

    private final Transactions transactions;
    private final LearnerTurns turns;
    private final AccessPolicy policy;
    private final LookStore looks;
    private final Journal journal;
    private final Notices notices;
    private final Calendar calendar;

    public Guard(
            Transactions transactions,
            LearnerTurns turns,
            AccessPolicy policy,
            LookStore looks,
            Journal journal,
            Notices notices,
            Calendar calendar) {
        this.transactions = transactions;
        this.turns = turns;
        this.policy = policy;
        this.looks = looks;
        this.journal = journal;
        this.notices = notices;
        this.calendar = calendar;
    }

    /**
     * Does some work about a learner, if the actor may.
     *
     * @param actor the actor who asks
     * @param permission what is asked
     * @param learner about whom
     * @param work what to do, in the open transaction, at the time of the request, which is {@link Calendar#now}
     * @param <T> what the work gives
     * @return what came of the work, or the refusal
     */
    public <T> Outcome<T> run(
            Actor actor, Permission permission, LearnerId learner, BiFunction<Transaction, Instant, Outcome<T>> work) {
        Instant now = calendar.now();
        return permission.isToWrite()
                ? writing(actor, permission, learner, now, work)
                : transactions.run(guarded(actor, permission, learner, now, work));
    }

    /**
     * Does some work about a learner, if the actor may, which writes more than its permission says.
     *
     * @param actor the actor who asks
     * @param permission what is asked
     * @param learner about whom
     * @param work what to do, in the open transaction, at the time of the request, which is {@link Calendar#now}
     * @param <T> what the work gives
     * @return what came of the work, or the refusal
     */
    public <T> Outcome<T> writing(
            Actor actor, Permission permission, LearnerId learner, BiFunction<Transaction, Instant, Outcome<T>> work) {
        return writing(actor, permission, learner, calendar.now(), work);
    }

    private <T> Outcome<T> writing(
            Actor actor,
            Permission permission,
            LearnerId learner,
            Instant now,
            BiFunction<Transaction, Instant, Outcome<T>> work) {
        return turns.run(actor, List.of(learner), now, guarded(actor, permission, learner, now, work));
    }

    private <T> Function<Transaction, Outcome<T>> guarded(
            Actor actor,
            Permission permission,
            LearnerId learner,
            Instant now,
            BiFunction<Transaction, Instant, Outcome<T>> work) {
        return tx -> policy.refusalAbout(tx, actor, permission, learner, now)
                .map(Outcome::<T>refused)
                .orElseGet(() -> work.apply(tx, now));
    }

    /**
     * Notes what was done with a learner on a day, if the actor may now, or might on that day.
     *
     * @param actor the actor who asks
     * @param learner about whom
     * @param day the day on which it was done
     * @param work what to do, in the open transaction, at the time of the request, which is {@link Calendar#now}
     * @param <T> what the work gives
     * @return what came of the work, or the refusal
     */
    public <T> Outcome<T> noting(
            Actor actor, LearnerId learner, LocalDate day, BiFunction<Transaction, Instant, Outcome<T>> work) {
        Instant now = calendar.now();
        return turns.run(
                actor,
                List.of(learner),
                now,
                tx -> policy.refusalOfNoting(tx, actor, learner, day, now)
                        .map(Outcome::<T>refused)
                        .orElseGet(() -> work.apply(tx, now)));
    }

    /**
     * Shows something about a learner, if the actor may. The look of somebody else is noted in the same transaction:
     * nothing is seen that is not noted.
     *
     * @param actor the actor who asks
     * @param permission what is asked
     * @param what what is shown
     * @param learner about whom
     * @param work what shows it, in the open transaction, at the time of the request, which is {@link Calendar#now}
     * @param <T> what the work gives
     * @return what came of the work, or the refusal
     */
    public <T> Outcome<T> show(
            Actor actor,
            Permission permission,
            Look.What what,
            LearnerId learner,
            BiFunction<Transaction, Instant, Outcome<T>> work) {
        return run(actor, permission, learner, (tx, now) -> {
            note(tx, actor, what, List.of(learner), now);
            return work.apply(tx, now);
        });
    }

    /**
     * The learners, among several, of whom an actor may see something. The permission is asked for each, and the look
     * at each of those shown is noted.
     *
     * @param tx the transaction
     * @param actor the actor who asks
     * @param what what will be shown of them
     * @param learners about whom
     * @param now the time of the request
     * @return those of whom something may be shown, in the order of their ids
     */
    public SortedSet<LearnerId> shown(
            Transaction tx, Actor actor, Look.What what, Collection<LearnerId> learners, Instant now) {
        SortedSet<LearnerId> shown = policy.seenBy(tx, actor, learners, now);
        note(tx, actor, what, shown, now);
        return shown;
    }

    /**
     * Notes in the journal what an actor does about a learner.
     *
     * @param tx the transaction in which it is done
     * @param actor who does it
     * @param learner about whom
     * @param act what is done
     * @param what what it is done to, in a word
     * @param now the time of the request
     */
    public void journal(Transaction tx, Actor actor, LearnerId learner, Act act, String what, Instant now) {
        journal.note(tx, now, List.of(noteOf(actor, learner, act, what)));
    }

    /**
     * Notes in the journal what an actor reads, beside the look itself. As a look may be, it may be noted outside of a
     * read-only transaction of the host.
     *
     * @param tx the transaction in which it is read
     * @param actor who reads
     * @param learner about whom
     * @param act what is read
     * @param what what of it, in a word
     * @param now the time of the request
     */
    public void journalReading(Transaction tx, Actor actor, LearnerId learner, Act act, String what, Instant now) {
        transactions.write(tx, writing -> {
            journal(writing, actor, learner, act, what, now);
            policy.holdStanding(writing, actor, List.of(learner), now);
            return what;
        });
    }

    /**
     * The note for the journal of what an actor does about a learner. Nothing is noted yet.
     *
     * @param actor who does it
     * @param learner about whom
     * @param act what is done
     * @param what what it is done to, in a word
     */
    public Note noteOf(Actor actor, LearnerId learner, Act act, String what) {
        return new Note(policy.structureOf(actor, learner), act, actor.id(), learner.value(), what);
    }

    /**
     * The relation of a day between a helper and a learner who are together now, inside a structure that both
     * belong to.
     *
     * @param helper an actor to whom a permission about the learner was granted
     * @param learner the learner
     * @param now the time of the request
     */
    public DayRelation dayRelation(Actor helper, LearnerId learner, Instant now) {
        return new DayRelation(helper.id(), learner, policy.structureOf(helper, learner), calendar.dayOf(now), now);
    }

    /**
     * Notes that an actor sees something of learners. Nothing is noted where a learner sees her own.
     *
     * @param tx the transaction in which it is shown
     * @param viewer the actor who sees it, and may
     * @param what what is shown
     * @param learners about whom
     * @param now the time of the request
     */
    public void note(Transaction tx, Actor viewer, Look.What what, Collection<LearnerId> learners, Instant now) {
        List<Look> seen = new ArrayList<>();
        for (LearnerId learner : learners) {
            if (!viewer.is(learner)) {
                policy.sharedStructure(viewer, learner)
                        .map(structure -> new Look(learner, viewer.id(), structure, what, calendar.dayOf(now), now))
                        .ifPresent(seen::add);
            }
        }
        if (!seen.isEmpty()) {
            transactions.write(tx, writing -> noteAll(writing, viewer, seen, now));
        }
    }

    private List<Look> noteAll(Transaction tx, Actor viewer, List<Look> seen, Instant now) {
        Optional<List<Look>> together = seen.size() == 1 ? noteTogether(tx, seen.get(0), now) : Optional.empty();
        List<Look> fresh = together.orElseGet(() -> noteApart(tx, seen, now));
        tell(tx, viewer, fresh, now);
        return fresh;
    }

    /** A look that was noted before wrote nothing. */
    private void tell(Transaction tx, Actor viewer, List<Look> fresh, Instant now) {
        if (!fresh.isEmpty()) {
            fresh.forEach(look -> tellTheHost(tx, look, now));
            policy.holdStanding(tx, viewer, fresh.stream().map(Look::learner).toList(), now);
        }
    }

    /** One statement where the store can, since the viewer waits for it. */
    private Optional<List<Look>> noteTogether(Transaction tx, Look look, Instant now) {
        return looks.noteWithEntry(tx, look, Journal.entryOf(noteOf(look), now));
    }

    private List<Look> noteApart(Transaction tx, List<Look> seen, Instant now) {
        List<Look> fresh = looks.note(tx, seen);
        journal.note(tx, now, fresh.stream().map(Guard::noteOf).toList());
        return fresh;
    }

    private void tellTheHost(Transaction tx, Look look, Instant now) {
        if (!look.what().equals(Look.What.DAY_RELATION)) {
            String what = look.what().name();
            notices.put(tx, Notice.Kind.LOOK, look.learner().value(), look.viewer(), what, now);
        }
    }

    /**
     * Notes, to be told to the host, what an actor does about a learner.
     *
     * @param tx the transaction in which it is done
     * @param actor who does it
     * @param learner about whom
     * @param kind what is done
     * @param item what it is done to, as the kind says
     * @param now the time of the request
     */
    public void tell(Transaction tx, Actor actor, LearnerId learner, Notice.Kind kind, String item, Instant now) {
        notices.put(tx, kind, learner.value(), actor.id(), item, now);
    }

    /**
     * Notes that an actor sees what learners agreed to share with a structure, which need not be one of theirs.
     *
     * @param tx the transaction in which it is shown
     * @param viewer the actor who sees it, and may
     * @param structure the id of the structure with which it is shared, one of the viewer's
     * @param what what is shown
     * @param learners about whom
     * @param now the time of the request
     */
    public void noteShared(
            Transaction tx,
            Actor viewer,
            String structure,
            Look.What what,
            Collection<LearnerId> learners,
            Instant now) {
        List<Look> seen = learners.stream()
                .distinct()
                .filter(learner -> !viewer.is(learner))
                .map(learner -> new Look(learner, viewer.id(), structure, what, calendar.dayOf(now), now))
                .toList();
        transactions.write(tx, writing -> {
            List<Look> fresh = noteApart(writing, seen, now);
            tell(writing, viewer, fresh, now);
            return fresh;
        });
    }

    /** Notes in the journal what an actor does about a learner who shared something with a structure of the actor's. */
    public void journalShared(
            Transaction tx, Actor actor, String structure, LearnerId learner, Act act, String what, Instant now) {
        journal.note(tx, now, List.of(new Note(structure, act, actor.id(), learner.value(), what)));
        policy.holdStanding(tx, actor, List.of(learner), now);
    }

    private static Note noteOf(Look look) {
        Act act = look.what().equals(Look.What.DAY_RELATION) ? Act.DAY_RELATION : Act.LOOK;
        return new Note(
                look.structure(),
                act,
                look.viewer(),
                look.learner().value(),
                look.what().name());
    }
}
