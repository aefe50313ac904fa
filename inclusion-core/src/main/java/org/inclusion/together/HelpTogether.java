package org.inclusion.together;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.DayQuota;
import org.inclusion.access.Guard;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.id.OpaqueId;
import org.inclusion.store.Transaction;

/**
 * The helper's side of live help. A helper has one session with a learner at most. No look is noted for what the helper
 * sees: the learner was shown who the helper is, said yes, and ends the session with one press. Nothing of a session
 * stays. Thread-safe.
 */
@Internal
public final class HelpTogether {

    private final Guard guard;
    private final AccessPolicy policy;
    private final DayQuota quota;
    private final Sessions sessions;
    private final Places places;
    private final SessionViews views;

    public HelpTogether(
            Guard guard,
            AccessPolicy policy,
            DayQuota quota,
            TogetherStore store,
            ContentLibrary content,
            RandomGenerator random) {
        this.guard = guard;
        this.policy = policy;
        this.quota = quota;
        this.sessions = new Sessions(store, random);
        this.places = new Places(content);
        this.views = new SessionViews(places);
    }

    /**
     * Opens a session. One that the helper has with the learner already ends.
     *
     * @param helper an actor in relation with the learner
     * @param learner for whom
     * @return the session, which waits for her page; or the refusal: conflict where another page of the helper's opens
     *     one at this moment, {@code TOO_MANY} where the helper has opened the sessions of the day
     */
    public Outcome<SeenByHelper> open(Actor helper, LearnerId learner) {
        return guard.writing(
                helper,
                TogetherPermissions.HELP,
                learner,
                (tx, now) -> quota.refusalOfOne(tx, helper, KeptSession.QUOTA, now)
                        .map(Outcome::<SeenByHelper>refused)
                        .orElseGet(() -> opened(tx, helper, learner, now)));
    }

    private Outcome<SeenByHelper> opened(Transaction tx, Actor helper, LearnerId learner, Instant now) {
        String structure = policy.structureOf(helper, learner);
        LiveSession session = LiveSession.opened(sessions.drawnId(), learner, helper.id(), structure, now);
        return sessions.open(tx, session)
                .map(opened -> Outcome.done(views.toHelper(opened, now)))
                .orElseGet(() -> Sessions.conflict("session-just-opened"));
    }

    /**
     * The helper's session with a learner.
     *
     * @param helper an actor in relation with the learner
     * @param learner with whom
     * @return the session as it is now; or the refusal, not found where there is none
     */
    public Outcome<SeenByHelper> see(Actor helper, LearnerId learner) {
        return guard.run(
                helper,
                TogetherPermissions.HELP,
                learner,
                (tx, now) -> Outcome.found(mine(tx, helper, learner, now), "session", learner.value())
                        .map(session -> views.toHelper(session, now)));
    }

    /**
     * The helper's side of a session, to be watched.
     *
     * @param helper an actor
     * @param learner with whom
     */
    public Watching<SeenByHelper> watching(Actor helper, LearnerId learner) {
        return new Watching<>(
                learner,
                (tx, kept, now) -> policy.refusalByRule(tx, helper, TogetherPermissions.HELP, learner, now)
                        .map(Outcome::<SeenByHelper>refused)
                        .orElseGet(() -> watched(kept, helper, learner, now)));
    }

    private Outcome<SeenByHelper> watched(KeptSession kept, Actor helper, LearnerId learner, Instant now) {
        Optional<LiveSession> mine = Sessions.current(kept, now)
                .filter(session -> session.helper().equals(helper.id())
                        && session.learner().equals(learner));
        return Outcome.found(mine, "session", learner.value()).map(session -> views.toHelper(session, now));
    }

    /**
     * Lets the learner's side in, since the helper heard her say that she pressed yes. Idempotent.
     *
     * @param helper who heard it
     * @param learner from whom
     * @return the session; or the refusal, conflict where there is nobody to let in
     */
    public Outcome<SeenByHelper> letIn(Actor helper, LearnerId learner) {
        return change(helper, learner, (tx, session, now) -> switch (session.status(now)) {
            case TOGETHER -> Outcome.done(session);
            case AGREED -> Outcome.done(session.with(session.acquaintance().afterLettingIn()));
            default -> Sessions.conflict("nobody-to-let-in");
        });
    }

    /**
     * Points at an anchor.
     *
     * @param helper who points
     * @param learner for whom
     * @param anchor an anchor of the item where she is
     * @return the session; or the refusal: not found where the item has no such anchor, conflict where the two are not
     *     together yet or she is nowhere
     */
    public Outcome<SeenByHelper> point(Actor helper, LearnerId learner, String anchor) {
        return together(helper, learner, session -> {
            SharedPosition position = session.shared().position();
            if (position == null) {
                return Sessions.conflict("no-position-yet");
            }
            Optional<PlaceInWords> there =
                    OpaqueId.isValid(anchor) ? places.inWords(position.place().at(anchor)) : Optional.empty();
            return Outcome.found(there, "place", anchor)
                    .map(place -> session.with(session.shared().pointedAt(anchor)));
        });
    }

    /**
     * Sends a sentence.
     *
     * @param helper who sends it
     * @param learner to whom
     * @param sentence the sentence
     * @return the session; or the refusal, conflict where the two are not together yet
     */
    public Outcome<SeenByHelper> say(Actor helper, LearnerId learner, PreparedSentence sentence) {
        return together(
                helper,
                learner,
                session -> Outcome.done(session.with(session.shared().said(sentence))));
    }

    /**
     * Ends the session and removes it. Idempotent.
     *
     * @param helper who ends it
     * @param learner with whom
     * @return the learner; or the refusal
     */
    public Outcome<LearnerId> end(Actor helper, LearnerId learner) {
        return guard.run(helper, TogetherPermissions.HELP, learner, (tx, now) -> {
            sessions.endThose(tx, learner, kept -> kept.helper().equals(helper.id()));
            return Outcome.done(learner);
        });
    }

    private interface Change {
        Outcome<LiveSession> of(Transaction tx, LiveSession session, Instant now);
    }

    private Outcome<SeenByHelper> together(
            Actor helper, LearnerId learner, Function<LiveSession, Outcome<LiveSession>> change) {
        return change(
                helper,
                learner,
                (tx, session, now) -> session.status(now) == SessionStatus.TOGETHER
                        ? change.apply(session)
                        : Sessions.conflict("not-together-yet"));
    }

    private Outcome<SeenByHelper> change(Actor helper, LearnerId learner, Change change) {
        BiFunction<Transaction, Instant, Outcome<SeenByHelper>> work = (tx, now) -> Outcome.found(
                        mine(tx, helper, learner, now).flatMap(mine -> sessions.lock(tx, mine.id(), now)),
                        "session",
                        learner.value())
                .flatMap(session -> change.of(tx, session, now).map(next -> kept(tx, session, next, now)));
        return guard.run(helper, TogetherPermissions.HELP, learner, work);
    }

    private SeenByHelper kept(Transaction tx, LiveSession before, LiveSession next, Instant now) {
        if (next.number() != before.number()) {
            sessions.change(tx, next);
        }
        return views.toHelper(next, now);
    }

    private Optional<LiveSession> mine(Transaction tx, Actor helper, LearnerId learner, Instant now) {
        return sessions.of(tx, learner, now).stream()
                .filter(session -> session.helper().equals(helper.id()))
                .findFirst();
    }
}
