package org.inclusion.samples.services.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.samples.services.Answer;
import org.inclusion.samples.services.Hmac;
import org.inclusion.samples.services.Json;
import org.inclusion.samples.services.Loopback;
import org.inclusion.samples.services.Refused;
import org.inclusion.samples.services.Request;
import org.inclusion.samples.services.Rule;
import org.inclusion.samples.services.Script;

/** Another application, which takes our events, or does not. */
public final class EventReceiver implements AutoCloseable {

    /** The receiver's behaviour at a right event. */
    public enum Behaviour {
        /** Keeps it, and answers 204. */
        TAKE,
        /** Keeps it, and answers once it is released. */
        TAKE_LATE,
        /** Keeps it, and closes the connection without an answer, so that it comes twice. */
        TAKE_AND_DROP,
        /** Answers 500. */
        FAIL,
        /** Answers 429 with a Retry-After of two minutes. */
        THROTTLE,
        /** Answers 410. */
        GONE,
        /** Answers 302. */
        REDIRECT
    }

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int LARGEST = 20_000;

    private static final Set<String> NEEDED = Set.of("id", "kind", "learner", "at");

    private static final Set<String> ALLOWED = Set.of("id", "kind", "learner", "at", "actor", "item");

    private static final String HOOK = "/events";

    private final byte[] secret;

    private final InstantSource clock;

    private final Script<Behaviour> script = new Script<>(Behaviour.TAKE);

    private final Map<String, byte[]> bodies = new HashMap<>();

    private final Set<String> answered = new HashSet<>();

    private final Map<String, Instant> latest = new HashMap<>();

    private final List<JsonNode> taken = new ArrayList<>();

    private boolean gone;

    private final Loopback loopback;

    /**
     * Starts it.
     *
     * @param secret the shared secret, without its prefix {@code whsec_} and decoded; from 24 to 64 bytes
     */
    public EventReceiver(byte[] secret, InstantSource clock) {
        if (secret.length < 24 || secret.length > 64) {
            throw new IllegalArgumentException("a secret has from 24 to 64 bytes, not " + secret.length);
        }
        this.secret = secret.clone();
        this.clock = clock;
        this.loopback = Loopback.serve(this::answer);
    }

    /** Where events are posted. */
    public URI address() {
        return loopback.address().resolve(HOOK);
    }

    /** The behaviour at the next right events, one after the other. */
    public void next(Behaviour... behaviours) {
        script.next(behaviours);
    }

    /** Answers what was to be answered late. */
    public void release() {
        loopback.release();
    }

    /** The notices that were kept, each once, in the order in which they came. */
    public synchronized List<JsonNode> taken() {
        return List.copyOf(taken);
    }

    public List<Rule> broken() {
        return loopback.refusals();
    }

    @Override
    public void close() {
        loopback.close();
    }

    private Answer answer(Request request) throws Refused {
        if (!request.path().equals(HOOK)) {
            throw new Refused(EventRule.REDIRECT_FOLLOWED, Answer.empty(404));
        }
        Behaviour behaviour;
        synchronized (this) {
            if (gone) {
                throw new Refused(EventRule.GONE, Answer.empty(410));
            }
            JsonNode notice = checked(request);
            behaviour = script.take();
            String id = notice.path("id").asText();
            switch (behaviour) {
                case TAKE, TAKE_LATE, TAKE_AND_DROP -> keep(id, notice, behaviour == Behaviour.TAKE);
                case GONE -> gone = true;
                case FAIL, THROTTLE, REDIRECT -> {}
            }
        }
        return switch (behaviour) {
            case TAKE -> Answer.empty(204);
            case TAKE_LATE -> {
                loopback.hold();
                yield Answer.empty(204);
            }
            case TAKE_AND_DROP -> Answer.NONE;
            case FAIL -> Answer.empty(500);
            case THROTTLE -> Answer.empty(429).with("Retry-After", "120");
            case GONE -> Answer.empty(410);
            case REDIRECT -> Answer.redirect(loopback.address() + "/elsewhere");
        };
    }

    private void keep(String id, JsonNode notice, boolean answeredAtOnce) {
        if (taken.stream().noneMatch(kept -> kept.path("id").asText().equals(id))) {
            taken.add(notice);
            Instant at = Instant.parse(notice.path("at").asText());
            Instant before = latest.put(notice.path("learner").asText(), at);
            if (before != null && at.isBefore(before)) {
                loopback.note(EventRule.ORDER);
            }
        } else if (answered.contains(id)) {
            loopback.note(EventRule.SENT_AGAIN);
        }
        if (answeredAtOnce) {
            answered.add(id);
        }
    }

    private JsonNode checked(Request request) throws Refused {
        require(request.method().equals("POST"), EventRule.METHOD, 405);
        String id = request.header("webhook-id").orElse("");
        require(!id.isEmpty(), EventRule.ID, 400);
        require(!id.contains("."), EventRule.ID_WITH_STOP, 400);
        String timestamp = request.header("webhook-timestamp").orElse("");
        require(timestamp.matches("\\d{1,12}"), EventRule.TIMESTAMP, 400);
        String signatures = request.header("webhook-signature").orElse("");
        require(
                Arrays.stream(signatures.split(" ", -1)).anyMatch(one -> one.startsWith("v1,")),
                EventRule.SIGNATURE,
                400);
        require(isSigned(id + "." + timestamp + ".", request.body(), signatures), EventRule.SIGNATURE_WRONG, 401);
        Duration away = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        require(away.abs().compareTo(TOLERANCE) <= 0, EventRule.TIMESTAMP_AWAY, 400);
        require(request.body().length < LARGEST, EventRule.SIZE, 413);
        JsonNode notice = Json.read(request.body()).orElseGet(Json::object);
        require(request.isOf("application/json") && notice.isObject() && !notice.isEmpty(), EventRule.BODY, 400);
        require(
                NEEDED.stream().allMatch(notice::hasNonNull) && isInstant(notice.path("at")),
                EventRule.FIELD_MISSING,
                422);
        require(
                notice.properties().stream().allMatch(field -> ALLOWED.contains(field.getKey())),
                EventRule.FIELD_UNKNOWN,
                422);
        require(notice.path("id").asText().equals(id), EventRule.ID_OF_ANOTHER, 422);
        byte[] before = bodies.putIfAbsent(id, request.body());
        require(before == null || Arrays.equals(before, request.body()), EventRule.CONTENT_CHANGED, 409);
        return notice;
    }

    private boolean isSigned(String head, byte[] body, String signatures) {
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, content, start.length, body.length);
        String right = "v1," + Base64.getEncoder().encodeToString(Hmac.of(secret, content));
        return Arrays.stream(signatures.split(" ", -1))
                .anyMatch(
                        one -> Hmac.same(one.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isInstant(JsonNode text) {
        try {
            return Instant.parse(text.asText()) != null;
        } catch (DateTimeException notOne) {
            return false;
        }
    }

    private static void require(boolean holds, EventRule rule, int status) throws Refused {
        if (!holds) {
            throw new Refused(rule, Answer.empty(status));
        }
    }
}
