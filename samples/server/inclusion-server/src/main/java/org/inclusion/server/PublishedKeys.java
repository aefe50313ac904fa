package org.inclusion.server;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the host publishes as a JWK set, at one address that the operator names and no token can change. They are
 * kept for five minutes. An unknown id has them read again, within the limit; while the host is away, those known go on. Reading
 * may take seconds. Only tokens with unknown ids wait for it, so many at once, and of those with known ids one at a time, which
 * renews what is kept. Thread-safe.
 */
final class PublishedKeys implements JWKSource<SecurityContext> {

    private static final Duration KEPT = Duration.ofMinutes(5);

    /** Within this the keys are read twice at most, whatever ids are asked for. */
    static final Duration BETWEEN_READS = Duration.ofSeconds(30);

    private static final Duration OUTAGE = Duration.ofDays(1);

    /** For a whole set of keys: a request waits for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** With the 64 requests at work and the 64 bodies that may be arriving, fewer than Tomcat's 200 threads. */
    static final int WAITING_AT_ONCE = 32;

    private final JWKSource<SecurityContext> source;
    private final Semaphore waiting = new Semaphore(WAITING_AT_ONCE);
    private final Semaphore renewing = new Semaphore(1);
    private final Duration kept;
    private volatile @Nullable Read last;

    /** Why the keys could not be read the last time. */
    private volatile String failure = "";

    /** How often old keys stood in for those that could not be read. */
    private final AtomicLong outages = new AtomicLong();

    /** The keys as they were read last, and when. */
    private record Read(JWKSet keys, long nanos) {

        boolean isYoungerThan(Duration age) {
            return System.nanoTime() - nanos < age.toNanos();
        }
    }

    /** The keys at an address. */
    PublishedKeys(URI address) {
        this(address, KEPT, BETWEEN_READS, PATIENCE);
    }

    PublishedKeys(URI address, Duration kept, Duration betweenReads, Duration patience) {
        this.kept = kept;
        try {
            JWKSetSource<SecurityContext> published =
                    new URLBasedJWKSetSource<>(address.toURL(), new KeySetReader(patience));
            source = JWKSourceBuilder.create(new Remembered(published))
                    .cache(kept.toMillis(), patience.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(betweenReads.toMillis())
                    .outageTolerant(OUTAGE.toMillis(), outage -> outages.incrementAndGet())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("keys cannot be read from " + address, e);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        Read before = last;
        List<JWK> known = before == null || !before.isYoungerThan(OUTAGE) ? List.of() : selector.select(before.keys());
        if (before != null && !known.isEmpty()) {
            if (before.isYoungerThan(kept) || !renewing.tryAcquire()) {
                return known;
            }
            return held(renewing, selector, context);
        }
        if (!waiting.tryAcquire()) {
            throw new KeySourceException(WAITING_AT_ONCE + " other tokens wait for the host's keys");
        }
        return held(waiting, selector, context);
    }

    private List<JWK> held(Semaphore place, JWKSelector selector, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            return read(selector, context);
        } finally {
            place.release();
        }
    }

    /** A key that is not among old keys may be among those that cannot be read: then nothing is known of it. */
    private List<JWK> read(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        long before = outages.get();
        List<JWK> found = source.get(selector, context);
        if (found.isEmpty() && outages.get() != before) {
            throw new KeySourceException(failure + "; the keys of before are without the one that is named");
        }
        return found;
    }

    /** Remembers what was read, for those who need not wait. */
    private final class Remembered implements JWKSetSource<SecurityContext> {

        private final JWKSetSource<SecurityContext> published;

        Remembered(JWKSetSource<SecurityContext> published) {
            this.published = published;
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            JWKSet keys;
            try {
                keys = published.getJWKSet(refresh, now, context);
            } catch (KeySourceException e) {
                failure = String.valueOf(e.getMessage());
                throw e;
            }
            last = new Read(keys, System.nanoTime());
            return keys;
        }

        @Override
        public void close() throws IOException {
            published.close();
        }
    }
}
