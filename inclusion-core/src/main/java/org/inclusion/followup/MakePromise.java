package org.inclusion.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.id.OpaqueId;
import org.inclusion.store.Transaction;
import org.inclusion.time.Calendar;
import org.inclusion.time.OpenDays;
import org.jspecify.annotations.Nullable;

/** Makes promises: a helper promises to call a learner, or a learner asks to be called. Thread-safe. */
final class MakePromise {

    /** Nothing is promised for later. */
    static final Duration LATEST = Duration.ofDays(366);

    private final Guard guard;
    private final AccessPolicy policy;
    private final DayQuota quota;
    private final PromiseStore store;
    private final FollowedPromises followed;
    private final Reminders reminders;
    private final ContentLibrary content;
    private final OpenDays openDays;
    private final Calendar calendar;

    MakePromise(
            Guard guard,
            AccessPolicy policy,
            DayQuota quota,
            PromiseStore store,
            Reminders reminders,
            ContentLibrary content,
            OpenDays openDays,
            Calendar calendar) {
        this.guard = guard;
        this.policy = policy;
        this.quota = quota;
        this.store = store;
        this.followed = new FollowedPromises(store, calendar);
        this.reminders = reminders;
        this.content = content;
        this.openDays = openDays;
        this.calendar = calendar;
    }

    /**
     * Makes a promise. Sent again, it is made once.
     *
     * @param actor a helper in relation with the learner, or the learner herself, who asks to be called
     * @param learner who is called
     * @param said what is promised
     * @return the promise as it stands now; or the refusal: conflict where another promise has the id, {@code TOO_MANY}
     *     over the quota
     */
    public Outcome<PromiseState> make(Actor actor, LearnerId learner, SaidPromise said) {
        return guard.show(
                actor,
                Permission.ACCOMPANY,
                Promise.LOOK,
                learner,
                (tx, now) -> refusalOf(tx, actor, learner, said, now)
                        .map(Outcome::<PromiseState>refused)
                        .orElseGet(() -> keep(tx, actor, promise(actor, learner, said, now), now)));
    }

    private Optional<Refusal> refusalOf(Transaction tx, Actor actor, LearnerId learner, SaidPromise said, Instant now) {
        if (!OpaqueId.isValid(said.id())) {
            return Optional.of(Refusal.invalid("id", "misshapen-id"));
        }
        if (store.find(tx, learner, said.id()).isPresent()) {
            // Sent again: its hour may be over by now, and its step gone.
            return Optional.empty();
        }
        if (!isSeen(actor, learner)) {
            return Optional.of(Refusal.notYoursToDo());
        }
        if (!said.matter().isIn(content)) {
            return Optional.of(
                    Refusal.notFound("item", String.valueOf(said.matter().item())));
        }
        return refusalOfTime(said.day(), said.meetsAt(), now, calendar);
    }

    /** Why a call cannot be promised for a day or an hour; empty where it can. */
    static Optional<Refusal> refusalOfTime(
            @Nullable LocalDate day, @Nullable Instant meetsAt, Instant now, Calendar calendar) {
        if (day != null && day.isAfter(calendar.dayOf(now.plus(LATEST)))) {
            return Optional.of(Refusal.invalid("day", "not-to-come"));
        }
        if (meetsAt != null && (!meetsAt.isAfter(now) || meetsAt.isAfter(now.plus(LATEST)))) {
            return Optional.of(Refusal.invalid("meetsAt", "not-to-come"));
        }
        return Optional.empty();
    }

    private Promise promise(Actor actor, LearnerId learner, SaidPromise said, Instant now) {
        String structure = structureOf(actor, learner);
        boolean isHelpers = said.isMine() && !actor.is(learner);
        return new Promise(
                learner,
                said.id(),
                structure,
                isHelpers ? actor.id() : null,
                isHelpers && policy.helps(actor.id(), learner, now),
                dayOf(structure, said, now),
                said.meetsAt(),
                null,
                said.way(),
                said.matter().named(content),
                actor.id(),
                now);
    }

    /**
     * Whether a call that is promised now stands on anybody's list. Of somebody whom the host puts among the people of
     * none of the actor's structures, no helper learns that she waits.
     */
    boolean isSeen(Actor actor, LearnerId learner) {
        return !actor.is(learner) || policy.sharedStructure(actor, learner).isPresent();
    }

    /** One in which helpers see her: the first of the actor's own may be another. */
    private String structureOf(Actor actor, LearnerId learner) {
        return policy.sharedStructure(actor, learner).orElseGet(() -> policy.structureOf(actor, learner));
    }

    private LocalDate dayOf(String structure, SaidPromise said, Instant now) {
        Instant meetsAt = said.meetsAt();
        return meetsAt == null ? workingDay(structure, said.day(), now, openDays, calendar) : calendar.dayOf(meetsAt);
    }

    /** The first working day from a day on that is not over; from tomorrow on where no day was said. */
    static LocalDate workingDay(
            String structure, @Nullable LocalDate day, Instant now, OpenDays openDays, Calendar calendar) {
        LocalDate today = calendar.dayOf(now);
        if (day == null) {
            return openDays.after(structure, today);
        }
        return openDays.from(structure, day.isBefore(today) ? today : day);
    }

    /** Keeps a promise, with its reminder; or finds it where it was sent before. */
    Outcome<PromiseState> keep(Transaction tx, Actor actor, Promise promise, Instant now) {
        Optional<Promise> sentBefore = store.find(tx, promise.learner(), promise.id());
        if (sentBefore.isPresent()) {
            return again(tx, sentBefore.get(), promise, now);
        }
        return quota.refusalOfOne(tx, actor, Promise.QUOTA, now)
                .map(Outcome::<PromiseState>refused)
                .orElseGet(() -> add(tx, promise, now));
    }

    private Outcome<PromiseState> add(Transaction tx, Promise promise, Instant now) {
        if (!store.add(tx, promise)) {
            return again(tx, store.find(tx, promise.learner(), promise.id()).orElseThrow(), promise, now);
        }
        Instant meetsAt = promise.meetsAt();
        if (meetsAt != null) {
            reminders.put(tx, promise.learner(), promise.id(), meetsAt, now);
        }
        return Outcome.done(followed.state(tx, promise, now));
    }

    /** A promise sent again on a later day says the same, though the first working day has moved on. */
    private Outcome<PromiseState> again(Transaction tx, Promise kept, Promise sent, Instant now) {
        boolean same = kept.way() == sent.way()
                && kept.matter().equals(sent.matter())
                && kept.madeBy().equals(sent.madeBy())
                && Optional.ofNullable(kept.meetsAt()).equals(Optional.ofNullable(sent.meetsAt()));
        return same ? Outcome.done(followed.state(tx, kept, now)) : Outcome.refused(Refusals.otherContent());
    }
}
