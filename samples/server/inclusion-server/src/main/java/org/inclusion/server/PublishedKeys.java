package org.inclusion.server;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the host publishes as a JWK set, at one address that the operator names and no token can change. They are
 * kept for five minutes. An unknown id has them read again, within the limit; while the host is away, those known go on.
 */
final class PublishedKeys implements JWKSource<SecurityContext> {

    private static final Duration KEPT = Duration.ofMinutes(5);

    /** Within this the keys are read twice at the most, whatever ids are asked for. */
    static final Duration BETWEEN_READS = Duration.ofSeconds(30);

    private static final Duration OUTAGE = Duration.ofDays(1);

    private static final int PATIENCE_MILLIS = 2_000;

    private static final int LONGEST_SET = 1 << 16;

    private final JWKSource<SecurityContext> source;

    /** How often old keys stood in for those that could not be read. */
    private final AtomicLong outages = new AtomicLong();

    /** The keys at an address. */
    PublishedKeys(URI address) {
        this(address, KEPT, BETWEEN_READS);
    }

    PublishedKeys(URI address, Duration kept, Duration betweenReads) {
        try {
            source = JWKSourceBuilder.create(
                            address.toURL(),
                            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LONGEST_SET))
                    .cache(kept.toMillis(), 2L * PATIENCE_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(betweenReads.toMillis())
                    .outageTolerant(OUTAGE.toMillis(), outage -> outages.incrementAndGet())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("keys cannot be read from " + address, e);
        }
    }

    /** A key that is not among old keys may be among those that cannot be read: then nothing is known of it. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        long before = outages.get();
        List<JWK> found = source.get(selector, context);
        if (found.isEmpty() && outages.get() != before) {
            throw new KeySourceException("the host is away, and the keys it had are without the one that is named");
        }
        return found;
    }
}
