package org.inclusion.lti.grade;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.inclusion.annotation.Internal;
import org.inclusion.completion.Completion;
import org.inclusion.completion.CompletionGateway.Result;
import org.inclusion.key.KeyRing;
import org.inclusion.lti.key.SigningKeys;
import org.inclusion.lti.platform.Platform;
import org.inclusion.lti.platform.Platforms;
import org.inclusion.lti.service.AccessTokens;
import org.inclusion.lti.service.ServiceCalls;
import org.inclusion.lti.service.ServiceFailure;
import org.inclusion.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells platforms how many of the chosen steps somebody has done (Assignment and Grade Services 2.0). A platform that
 * does not answer is left alone for a minute, so that nobody else's letters wait for it. Thread-safe.
 */
@Internal
public final class GradeService {

    private static final Logger LOG = LoggerFactory.getLogger("org.inclusion.lti");

    private static final String SCORE = "application/vnd.ims.lis.v1.score+json";

    /** Always with milliseconds: a platform keeps the latest of two. */
    private static final DateTimeFormatter TIMESTAMP =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Platforms platforms;
    private final SealedAddresses sealed;
    private final ServiceCalls calls = new ServiceCalls();
    private final AccessTokens tokens;
    private final LineItems lineItems;
    private final InstantSource clock;

    /** Until when a platform is left alone, by its id; a platform that answers again is taken out. */
    private final Map<String, Instant> away = new ConcurrentHashMap<>();

    public GradeService(
            Transactions transactions,
            Platforms platforms,
            LineItemStore store,
            SigningKeys keys,
            KeyRing installation,
            InstantSource clock) {
        this.platforms = platforms;
        this.sealed = new SealedAddresses(installation);
        this.tokens = new AccessTokens(calls, keys, clock);
        this.lineItems = new LineItems(transactions, store, calls, tokens, clock);
        this.clock = clock;
    }

    /** Tells a platform. */
    public Result tell(String address, Completion completion, Instant at) {
        GradeAddress to = sealed.open(address);
        Optional<Platform> platform = platforms.find(to.platform());
        if (platform.isEmpty()) {
            LOG.warn("completion is not sent: the registration {} was removed", to.platform());
            return Result.REFUSED;
        }
        Instant until = away.get(to.platform());
        if (until != null && until.isAfter(clock.instant())) {
            return Result.LATER;
        }
        return tell(platform.get(), to, completion, at);
    }

    private Result tell(Platform platform, GradeAddress to, Completion completion, Instant at) {
        try {
            URI lineItem = lineItems.of(platform, to, completion.chosen());
            try {
                post(platform, lineItem, to.user(), completion, at);
            } catch (ServiceFailure failure) {
                if (!failure.isGone()) {
                    throw failure;
                }
                post(platform, lineItems.insteadOf(platform, to, lineItem), to.user(), completion, at);
            }
            if (away.remove(platform.id()) != null) {
                LOG.info("{} takes completion again", platform.issuer());
            }
            return Result.TOLD;
        } catch (ServiceFailure failure) {
            if (failure.isOurs()) {
                return failure.result();
            }
            tokens.forget(platform);
            if (failure.result() == Result.REFUSED) {
                LOG.warn("{} refuses completion: {}", platform.issuer(), failure.getMessage());
            } else if (away.put(platform.id(), clock.instant().plus(PAUSE)) == null) {
                // Once, until it answers again.
                LOG.warn("{} cannot take completion now, which waits: {}", platform.issuer(), failure.getMessage());
            }
            return failure.result();
        }
    }

    private void post(Platform platform, URI lineItem, String user, Completion completion, Instant at) {
        calls.send(HttpRequest.newBuilder(GradeAddresses.scores(lineItem))
                .header("Content-Type", SCORE)
                .header("Authorization", "Bearer " + tokens.of(platform, GradeScope.SCORE))
                .POST(BodyPublishers.ofString(score(user, completion, at).toString())));
    }

    /** Before the first step no number is said: a nought would read as a mark. */
    private static ObjectNode score(String user, Completion completion, Instant at) {
        ObjectNode score = JsonMapper.builder().build().createObjectNode();
        score.put("userId", user);
        score.put("timestamp", TIMESTAMP.format(at));
        if (completion.done() == 0) {
            score.put("activityProgress", "Initialized");
            score.put("gradingProgress", "NotReady");
        } else {
            score.put("scoreGiven", completion.done());
            score.put("scoreMaximum", completion.chosen());
            score.put("activityProgress", completion.isWhole() ? "Completed" : "InProgress");
            score.put("gradingProgress", "FullyGraded");
        }
        return score;
    }
}
