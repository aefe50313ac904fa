package org.inclusion.lti.platform;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.inclusion.annotation.Internal;

/**
 * The public keys of platforms, read from the addresses of their registrations, which no token can change. They are
 * kept for five minutes. An unknown id has them read again, twice within thirty seconds at most; while a platform is
 * away, the keys that were known go on for a day. Thread-safe.
 */
@Internal
public final class PlatformKeys {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private static final Duration BETWEEN_READS = Duration.ofSeconds(30);

    private static final Duration OUTAGE = Duration.ofDays(1);

    /** How long a launch waits while another one reads the keys. */
    private static final Duration OTHERS = Duration.ofSeconds(6);

    private final Map<URI, JWKSource<SecurityContext>> sources = new ConcurrentHashMap<>();
    private final ResourceRetriever reader;
    private final Duration kept;
    private final Duration betweenReads;

    /**
     * Keys that are read again after thirty seconds at the earliest.
     *
     * @param reader reads the set at an address, within a time and a length
     */
    public PlatformKeys(ResourceRetriever reader) {
        this(reader, KEPT, BETWEEN_READS);
    }

    PlatformKeys(ResourceRetriever reader, Duration kept, Duration betweenReads) {
        this.reader = reader;
        this.kept = kept;
        this.betweenReads = betweenReads;
    }

    /**
     * The keys of a platform. A key that cannot be had now is told from a key that does not exist, by a
     * {@link KeySourceException}.
     */
    public JWKSource<SecurityContext> of(Platform platform) {
        return sources.computeIfAbsent(platform.keys(), this::source);
    }

    private JWKSource<SecurityContext> source(URI address) {
        AtomicLong outages = new AtomicLong();
        try {
            JWKSource<SecurityContext> read = JWKSourceBuilder.create(address.toURL(), reader)
                    .cache(kept.toMillis(), OTHERS.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(betweenReads.toMillis())
                    .outageTolerant(OUTAGE.toMillis(), outage -> outages.incrementAndGet())
                    .build();
            return (selector, context) -> found(read, selector, context, outages);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("keys cannot be read from " + address, e);
        }
    }

    private static List<JWK> found(
            JWKSource<SecurityContext> source, JWKSelector selector, SecurityContext context, AtomicLong outages)
            throws KeySourceException {
        long before = outages.get();
        List<JWK> found = source.get(selector, context);
        if (found.isEmpty() && outages.get() != before) {
            throw new KeySourceException("the platform is away, and the keys that were known do not fit");
        }
        return found;
    }
}
