package org.inclusion.together;

import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;

/** Tells a server which of the sessions that it watches have changed: one look for all of them. Thread-safe. */
@Internal
public final class WatchSessions {

    private final Transactions transactions;
    private final TogetherStore store;
    private final Calendar calendar;
    private final Sessions sessions;

    public WatchSessions(Transactions transactions, TogetherStore store, Calendar calendar, RandomGenerator random) {
        this.transactions = transactions;
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

    /** Removes some sessions whose hour is over, and which nobody ended. */
    public void sweep() {
        transactions.run(tx -> {
            sessions.sweep(tx, calendar.now());
            return true;
        });
    }
}
