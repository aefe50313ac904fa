package org.inclusion.together;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.inclusion.access.AccessPolicy;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.annotation.Internal;
import org.inclusion.room.HostDoor;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/** Tells a server which of the sessions that it watches have changed. One query serves all of them. Thread-safe. */
@Internal
public final class WatchSessions {

    /** The door to these requests: {@code inclusion.at(WatchSessions.DOOR)}. */
    public static final HostDoor<WatchSessions> DOOR = new HostDoor<>(TogetherRoom.ID, WatchSessions.class);

    private final Transactions transactions;
    private final AccessPolicy policy;
    private final TogetherStore store;
    private final Calendar calendar;
    private final Sessions sessions;

    public WatchSessions(
            Transactions transactions,
            AccessPolicy policy,
            TogetherStore store,
            Calendar calendar,
            RandomGenerator random) {
        this.transactions = transactions;
        this.policy = policy;
        this.store = store;
        this.calendar = calendar;
        this.sessions = new Sessions(store, random);
    }

    /**
     * The numbers of sessions.
     *
     * @param ids ids of sessions, any number
     * @return the number of each that is there; a session that has ended is missing
     */
    public Map<String, Long> numbers(Set<String> ids) {
        return ids.isEmpty() ? Map.of() : transactions.run(tx -> store.numbers(tx, ids));
    }

    /**
     * The sessions as their sides see them, read in one transaction, and with some statements for all of them.
     *
     * @param sessions the id of the session that each side watches
     * @return what each side sees, or the refusal; a side whose session has ended is missing
     */
    public <T> Map<Watching<T>, Outcome<T>> see(Map<Watching<T>, String> sessions) {
        Instant now = calendar.now();
        Set<LearnerId> learners =
                sessions.keySet().stream().map(Watching::learner).collect(Collectors.toSet());
        return transactions.run(tx -> {
            Map<String, KeptSession> there = store.those(tx, Set.copyOf(sessions.values())).stream()
                    .collect(Collectors.toMap(KeptSession::id, Function.identity()));
            Set<LearnerId> hidden = policy.hiddenAmong(tx, learners);
            Map<Watching<T>, Outcome<T>> seen = new HashMap<>();
            sessions.forEach((side, id) -> {
                KeptSession session = there.get(id);
                if (session != null) {
                    boolean isHidden = hidden.contains(side.learner());
                    seen.put(
                            side,
                            isHidden
                                    ? Outcome.refused(Sessions.unknown(id))
                                    : side.rule().seen(tx, session, now));
                }
            });
            return seen;
        });
    }

    /** Removes some sessions whose hour is over, and which nobody ended. */
    public void sweep() {
        transactions.run(tx -> {
            sessions.sweep(tx, calendar.now());
            return true;
        });
    }
}
