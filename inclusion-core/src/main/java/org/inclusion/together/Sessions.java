package org.inclusion.together;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Refusal;
import org.inclusion.store.Transaction;
import org.inclusion.words.Reason;

/** Reads and writes the sessions that are not over, and sweeps those that are. */
final class Sessions {

    /** How many sessions of the past are removed in one go: more than come meanwhile. */
    private static final int SWEPT = 200;

    private final TogetherStore store;
    private final RandomGenerator random;

    Sessions(TogetherStore store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    /** 128 bits that nobody foresees, in 32 letters and digits. */
    String drawnId() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    /** The sessions of a learner that are not over. */
    List<LiveSession> of(Transaction tx, LearnerId learner, Instant now) {
        return store.of(tx, learner).stream()
                .map(SessionText::session)
                .filter(session -> session.status(now) != SessionStatus.OVER)
                .toList();
    }

    Optional<LiveSession> find(Transaction tx, String id, Instant now) {
        return store.find(tx, id).flatMap(kept -> current(kept, now));
    }

    /** A session that was read, unless it is over. */
    static Optional<LiveSession> current(KeptSession kept, Instant now) {
        return Optional.of(SessionText.session(kept)).filter(session -> session.status(now) != SessionStatus.OVER);
    }

    Optional<LiveSession> lock(Transaction tx, String id, Instant now) {
        return store.lock(tx, id)
                .map(SessionText::session)
                .filter(session -> session.status(now) != SessionStatus.OVER);
    }

    /**
     * Keeps a new session, which replaces the one that this helper has with this learner.
     *
     * @return empty where another request of the helper opens one at this moment
     */
    Optional<LiveSession> open(Transaction tx, LiveSession session) {
        sweep(tx, session.openedAt());
        endThose(tx, session.learner(), kept -> kept.helper().equals(session.helper()));
        return store.add(tx, SessionText.kept(session)) ? Optional.of(session) : Optional.empty();
    }

    /** Removes sessions whose hour is over, whoever had them. */
    void sweep(Transaction tx, Instant now) {
        sweep(store, tx, now, SWEPT);
    }

    static int sweep(TogetherStore store, Transaction tx, Instant now, int atMost) {
        return store.drop(tx, now.minus(LiveSession.LONGEST).plus(1, ChronoUnit.MICROS), atMost);
    }

    LiveSession change(Transaction tx, LiveSession session) {
        store.change(tx, SessionText.kept(session));
        return session;
    }

    void end(Transaction tx, String id) {
        store.remove(tx, id);
    }

    void endThose(Transaction tx, LearnerId learner, Predicate<KeptSession> those) {
        store.of(tx, learner).stream().filter(those).forEach(session -> store.remove(tx, session.id()));
    }

    static <T> Outcome<T> conflict(String code) {
        return Outcome.refused(new Refusal(Refusal.Kind.CONFLICT, Reason.of("refused." + code)));
    }

    static Refusal unknown(String id) {
        return Refusal.notFound("session", id);
    }
}
