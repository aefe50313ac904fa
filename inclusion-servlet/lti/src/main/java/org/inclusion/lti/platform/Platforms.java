package org.inclusion.lti.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.inclusion.annotation.Internal;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The registrations, as each request needs them. What was found stands in memory for ten seconds, so that a visit does
 * not ask the database at each of its requests, and a platform that was removed is out ten seconds later. Thread-safe.
 */
@Internal
public final class Platforms {

    private static final Duration KNOWN = Duration.ofSeconds(10);

    /** As many as no library has; unknown ids are not kept. */
    private static final int MOST = 1_000;

    private final Transactions transactions;
    private final PlatformStore store;
    private final InstantSource clock;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    private record Found(Platform platform, Instant at) {}

    public Platforms(Transactions transactions, PlatformStore store, InstantSource clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /** The registration of an id; empty if there is none. */
    public Optional<Platform> find(String id) {
        Instant now = clock.instant();
        Found known = found.get(id);
        if (known != null && known.at().plus(KNOWN).isAfter(now)) {
            return Optional.of(known.platform());
        }
        Optional<Platform> read = transactions.read(tx -> store.find(tx, id));
        if (found.size() >= MOST) {
            found.clear();
        }
        read.ifPresentOrElse(platform -> found.put(id, new Found(platform, now)), () -> found.remove(id));
        return read;
    }

    /**
     * The registration that a platform means.
     *
     * @param issuer the platform's name of itself
     * @param clientId its name of this library; null where it left it out, and then it is the only registration with
     *     that issuer
     * @return the registration; empty if there is none, or if several could be meant
     */
    public Optional<Platform> named(String issuer, @Nullable String clientId) {
        if (clientId != null) {
            return find(Platform.idOf(issuer, clientId));
        }
        List<Platform> all = transactions.read(tx -> store.ofIssuer(tx, issuer));
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
