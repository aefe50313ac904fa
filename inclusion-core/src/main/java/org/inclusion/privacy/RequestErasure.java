package org.inclusion.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.inclusion.access.Actor;
import org.inclusion.access.DayRelationStore;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Permission;
import org.inclusion.access.Refusal;
import org.inclusion.annotation.Internal;
import org.inclusion.journal.JournalEntry.Act;
import org.inclusion.key.KeyRing;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Requests the erasure of a learner, tells when everything will be destroyed, and takes the erasure back. Everything
 * about her is hidden from the request on. She requests it by herself or with a helper. A helper alone with her takes
 * it back: whoever holds her session may not be her. Thread-safe.
 */
@Internal
public final class RequestErasure {

    private final Guard guard;
    private final SnapshotStore snapshots;
    private final ErasureStore erasures;
    private final DayRelationStore dayRelations;
    private final Kept kept;
    private final @Nullable KeyRing key;
    private final Duration eraseAfter;

    public RequestErasure(
            Guard guard,
            SnapshotStore snapshots,
            ErasureStore erasures,
            DayRelationStore dayRelations,
            Kept kept,
            @Nullable KeyRing key,
            Duration eraseAfter) {
        this.guard = guard;
        this.snapshots = snapshots;
        this.erasures = erasures;
        this.dayRelations = dayRelations;
        this.kept = kept;
        this.key = key;
        this.eraseAfter = eraseAfter;
    }

    /** Whether this installation can erase: whether the host has given it a key. */
    public boolean isPossible() {
        return key != null;
    }

    /** The time between a request and destroying. */
    public Duration after() {
        return eraseAfter;
    }

    /**
     * Requests the erasure. Idempotent: the first request is kept.
     *
     * @param learnerPresent whether she is present and wants it, as a helper confirms; ignored when the actor is
     *     the learner
     * @throws IllegalStateException if the host has given no installation key
     */
    public Outcome<RequestedErasure> request(Actor actor, LearnerId learner, boolean learnerPresent) {
        requireKey(key);
        return Presence.missing(actor, learner, learnerPresent)
                .map(Outcome::<RequestedErasure>refused)
                .orElseGet(() -> guard.run(actor, Permission.ERASE, learner, (tx, now) -> {
                    Erasure requested = request(tx, learner, now, now.plus(eraseAfter));
                    guard.journal(tx, actor, learner, Act.ERASURE, "REQUESTED", now);
                    return Outcome.done(RequestedErasure.of(requested));
                }));
    }

    Erasure request(Transaction tx, LearnerId learner, Instant now, Instant dueAt) {
        snapshots.lock(tx, List.of(learner));
        return erasures.find(tx, learner).orElseGet(() -> {
            Erasure requested = Erasure.requested(
                    learner, now.truncatedTo(ChronoUnit.MICROS), dueAt.truncatedTo(ChronoUnit.MICROS));
            erasures.save(tx, requested);
            kept.sums().accept(tx, learner);
            return requested;
        });
    }

    /** The erasure that is requested; empty where none is. */
    public Outcome<Optional<RequestedErasure>> requested(Actor actor, LearnerId learner) {
        return guard.run(
                actor,
                Permission.SEE_ERASURE,
                learner,
                (tx, now) -> Outcome.done(erasures.find(tx, learner).map(RequestedErasure::of)));
    }

    /**
     * Takes the erasure back: everything is as it was before. That the helper and she met is noted as a day relation.
     *
     * @param learnerPresent whether she is present and wants it, as the helper confirms
     * @return the erasure that was taken back; or the refusal: not found where none is requested, conflict where its
     *     time is over
     */
    public Outcome<RequestedErasure> takeBack(Actor actor, LearnerId learner, boolean learnerPresent) {
        return Presence.missing(actor, learner, learnerPresent)
                .map(Outcome::<RequestedErasure>refused)
                .orElseGet(() -> guard.run(
                        actor, Permission.TAKE_ERASURE_BACK, learner, (tx, now) -> takeBack(tx, actor, learner, now)));
    }

    private Outcome<RequestedErasure> takeBack(Transaction tx, Actor actor, LearnerId learner, Instant now) {
        if (erasures.find(tx, learner).isEmpty()) {
            return Outcome.refused(Refusal.notFound("erasure", learner.value()));
        }
        snapshots.lock(tx, List.of(learner));
        return Outcome.found(erasures.find(tx, learner), "erasure", learner.value())
                .flatMap(erasure -> {
                    if (!erasure.canBeTakenBack(now)) {
                        return Outcome.refused(
                                new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused.erasure-cannot-be-taken-back")));
                    }
                    erasures.remove(tx, learner);
                    // They met: else the next run of the retention would find nothing new, and hide her again.
                    dayRelations.open(tx, guard.dayRelation(actor, learner, now));
                    guard.journal(tx, actor, learner, Act.ERASURE, "TAKEN_BACK", now);
                    return Outcome.done(RequestedErasure.of(erasure));
                });
    }

    static KeyRing requireKey(@Nullable KeyRing key) {
        if (key == null) {
            throw new IllegalStateException(
                    "erasing needs the secret of this installation: set InclusionBuilder.installationKey");
        }
        return key;
    }
}
