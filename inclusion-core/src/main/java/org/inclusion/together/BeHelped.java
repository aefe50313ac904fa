package org.inclusion.together;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.content.ContentLibrary;
import org.inclusion.evidence.ItemRef;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/**
 * The learner's side of live help. A session is found among those that were opened for her, and nothing that is said on
 * the telephone finds one: whoever joins needs her account or a card of hers. Guesses of cards are limited by the
 * caller of this class. Thread-safe.
 */
final class BeHelped {

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final Calendar calendar;
    private final Sessions sessions;
    private final Places places;
    private final SessionViews views;
    private final RandomGenerator random;

    BeHelped(
            Transactions transactions,
            AccessPolicy policy,
            Calendar calendar,
            TogetherStore store,
            ContentLibrary content,
            RandomGenerator random) {
        this.transactions = transactions;
        this.policy = policy;
        this.calendar = calendar;
        this.sessions = new Sessions(store, random);
        this.places = new Places(content);
        this.views = new SessionViews(places);
        this.random = random;
    }

    /**
     * Joins the session that waits for her. Of several, the one that was opened last. Two drawings are drawn, which
     * both pages show.
     *
     * @param side who joins
     * @return the session; or the refusal: not found where none waits, always the same where a helper opened none,
     *     where another side joined it before, and where it has waited for ten minutes
     */
    public Outcome<SeenByLearner> join(LearnerSide side) {
        return admitted(side, (tx, now) -> {
            Optional<LiveSession> open = sessions.of(tx, side.learner(), now).stream()
                    .filter(session -> mayJoin(session, side, now))
                    .max(Comparator.comparing(LiveSession::openedAt))
                    .flatMap(session -> sessions.lock(tx, session.id(), now))
                    // Another page may have joined it meanwhile.
                    .filter(session -> mayJoin(session, side, now));
            return Outcome.found(open, "session", side.learner().value())
                    .map(session -> views.toLearner(joined(tx, session, side, now), now));
        });
    }

    private LiveSession joined(Transaction tx, LiveSession session, LearnerSide side, Instant now) {
        if (session.status(now) != SessionStatus.WAITING) {
            return session;
        }
        return sessions.change(
                tx, session.with(session.acquaintance().afterJoining(side.via(), TwoDrawings.drawn(random))));
    }

    /**
     * One side joins. Her account may ask again, since the answer to the first time may be lost; a card may be in
     * two hands.
     */
    private static boolean mayJoin(LiveSession session, LearnerSide side, Instant now) {
        return switch (session.status(now)) {
            case WAITING -> true;
            case COMPARING -> side.actor() != null && isOf(session, side);
            default -> false;
        };
    }

    /**
     * The session as it is now.
     *
     * @param side who asks
     * @param id the session's id
     * @return the session; or the refusal, not found where it is over or is none of this side's
     */
    public Outcome<SeenByLearner> see(LearnerSide side, String id) {
        return admitted(
                side,
                (tx, now) -> Outcome.found(
                                sessions.find(tx, id, now).filter(session -> isOf(session, side)), "session", id)
                        .map(session -> views.toLearner(session, now)));
    }

    /**
     * The learner's side of a session, to be watched.
     *
     * @param side who watches
     * @param id the session's id
     */
    public Watching<SeenByLearner> watching(LearnerSide side, String id) {
        return new Watching<>(
                side.learner(),
                (tx, kept, now) -> refusalByRule(tx, side, now)
                        .map(Outcome::<SeenByLearner>refused)
                        .orElseGet(() -> Outcome.found(
                                        Sessions.current(kept, now).filter(session -> isOf(session, side)),
                                        "session",
                                        id)
                                .map(session -> views.toLearner(session, now))));
    }

    private Optional<Refusal> refusalByRule(Transaction tx, LearnerSide side, Instant now) {
        Actor actor = side.actor();
        return actor == null
                ? Optional.empty()
                : policy.refusalByRule(tx, actor, TogetherPermissions.BE_HELPED, side.learner(), now);
    }

    /**
     * Says yes to whom the page shows. Said twice, it is said.
     *
     * @param side who says it
     * @param id the session's id
     * @return the session, or the refusal
     */
    public Outcome<SeenByLearner> agree(LearnerSide side, String id) {
        return change(
                side,
                id,
                (session, now) -> Outcome.done(
                        session.acquaintance().agreed()
                                ? session
                                : session.with(session.acquaintance().afterYes())));
    }

    /**
     * Says where she is. A position that comes less than half a second after the one before is ignored: the session
     * that is given back then has another one, and the page sends the latest again. A confirmed success is
     * never ignored.
     *
     * @param side whose page says it
     * @param id the session's id
     * @param position a place in the content, and its state
     * @return the session; or the refusal: not found where there is no such place, conflict where the two are not
     *     together yet
     */
    public Outcome<SeenByLearner> position(LearnerSide side, String id, SharedPosition position) {
        return together(
                side,
                id,
                (session, now) -> Outcome.found(
                                places.inWords(position.place()),
                                "place",
                                position.place().item().item())
                        .map(known -> moved(session, position, now)));
    }

    private LiveSession moved(LiveSession session, SharedPosition position, Instant now) {
        Shared shared = session.shared();
        Optional<ItemRef> success = position.state() == SharedPosition.State.SUCCEEDED
                ? places.stepOf(position.place()).filter(shared::isNews)
                : Optional.empty();
        boolean isHere = position.equals(shared.position());
        if (success.isEmpty() && (isHere || !session.takesPosition(now))) {
            return session;
        }
        Shared there = shared.at(position, now);
        return session.with(success.map(step -> there.succeeded(step, sessions.drawnId(), now))
                .orElse(there));
    }

    /**
     * Gives a signal.
     *
     * @param side who gives it
     * @param id the session's id
     * @param signal the signal
     * @return the session; or the refusal, conflict where the two are not together yet
     */
    public Outcome<SeenByLearner> signal(LearnerSide side, String id, Signal signal) {
        return together(
                side,
                id,
                (session, now) -> Outcome.done(session.with(session.shared().signalled(signal))));
    }

    /**
     * Ends the session and removes it. Idempotent.
     *
     * @param side who ends it
     * @param id the session's id
     * @return the id, or the refusal
     */
    public Outcome<String> end(LearnerSide side, String id) {
        return admitted(side, (tx, now) -> {
            sessions.find(tx, id, now)
                    .filter(session -> isOf(session, side))
                    .ifPresent(session -> sessions.end(tx, id));
            return Outcome.done(id);
        });
    }

    interface Change {
        Outcome<LiveSession> of(LiveSession session, Instant now);
    }

    interface Work<T> {
        Outcome<T> of(Transaction tx, Instant now);
    }

    private Outcome<SeenByLearner> together(LearnerSide side, String id, Change change) {
        return change(
                side,
                id,
                (session, now) -> session.status(now) == SessionStatus.TOGETHER
                        ? change.of(session, now)
                        : Sessions.conflict("not-together-yet"));
    }

    private Outcome<SeenByLearner> change(LearnerSide side, String id, Change change) {
        return admitted(
                side,
                (tx, now) -> Outcome.found(
                                sessions.lock(tx, id, now).filter(session -> isOf(session, side)), "session", id)
                        .flatMap(session -> change.of(session, now).map(next -> {
                            if (next.number() != session.number()) {
                                sessions.change(tx, next);
                            }
                            return views.toLearner(next, now);
                        })));
    }

    private <T> Outcome<T> admitted(LearnerSide side, Work<T> work) {
        Instant now = calendar.now();
        return transactions.run(
                tx -> refusal(tx, side, now).map(Outcome::<T>refused).orElseGet(() -> work.of(tx, now)));
    }

    /** The holder of a card is nobody, and a card of a learner who is hidden opens nothing. */
    Optional<Refusal> refusal(Transaction tx, LearnerSide side, Instant now) {
        Actor actor = side.actor();
        LearnerId learner = side.learner();
        if (actor != null) {
            return policy.refusalAbout(tx, actor, TogetherPermissions.BE_HELPED, learner, now);
        }
        return policy.isHidden(tx, learner) ? Optional.of(Refusal.notFound("card", side.via())) : Optional.empty();
    }

    static boolean isOf(LiveSession session, LearnerSide side) {
        return session.learner().equals(side.learner())
                && side.via().equals(session.acquaintance().via());
    }
}
