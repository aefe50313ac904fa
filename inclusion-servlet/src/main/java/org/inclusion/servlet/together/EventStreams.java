package org.inclusion.servlet.together;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inclusion.access.Outcome;
import org.inclusion.servlet.http.Answer;
import org.inclusion.servlet.http.AnswerWriter;
import org.inclusion.store.BusyException;
import org.inclusion.together.WatchSessions;
import org.inclusion.together.Watching;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All event streams of one servlet. One thread looks every 250 ms for all of them which sessions have changed, and only while there are
 * streams. States that changed are asked for in one go, each with the permission of its side. Each state is asked anew every fifteen
 * seconds, which ends a stream whose side may no longer see the session. Thread-safe.
 */
public final class EventStreams implements AutoCloseable {

    /** How many streams a servlet holds open. A page beyond them asks again and again instead. */
    static final int MOST = 4_000;

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    private static final long LOOK_MILLIS = 250;

    private static final long ASK_ANEW_NANOS = TimeUnit.SECONDS.toNanos(15);

    /** The page comes back by itself, and is asked who it is: a stream lives no longer than a session of the host's that has ended. */
    private static final long LIFE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private static final byte[] BEAT = bytes(":\n\n");

    private static final byte[] OVER = bytes("event: over\ndata: {}\n\n");

    private static final long SWEEP_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** So many sides are shown in one transaction, which is short therefore. */
    private static final int AT_ONCE = 100;

    private final Function<Set<String>, Map<String, Long>> numbers;
    private final Function<Map<Watching<Watched>, String>, Map<Watching<Watched>, Outcome<Watched>>> seen;
    private final Runnable sweep;
    private final Map<String, Held> streams = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService looking;
    private @Nullable ScheduledFuture<?> looks;
    private boolean closed;
    private long sweptNanos = System.nanoTime();

    private EventStreams(
            Function<Set<String>, Map<String, Long>> numbers,
            Function<Map<Watching<Watched>, String>, Map<Watching<Watched>, Outcome<Watched>>> seen,
            Runnable sweep) {
        this.numbers = numbers;
        this.seen = seen;
        this.sweep = sweep;
    }

    /** No streams yet, of the sessions that the library knows. */
    public static EventStreams of(WatchSessions sessions) {
        return new EventStreams(sessions::numbers, sessions::see, sessions::sweep);
    }

    /** No streams, and no sessions: for whoever wants to know the addresses alone. */
    public static EventStreams none() {
        return new EventStreams(ids -> Map.of(), sides -> Map.of(), () -> {});
    }

    /** A stream with what it is about. The state is that which was sent last. */
    private static final class Held {
        final EventStream stream;
        final Side side;
        final long openedNanos = System.nanoTime();
        volatile Watched sent;
        volatile long askedNanos = openedNanos;

        Held(EventStream stream, Side side, Watched first) {
            this.stream = stream;
            this.side = side;
            this.sent = first.known();
        }
    }

    /**
     * Opens a stream, which begins with the state as it is now. A side has one stream; a second one takes the place of the first.
     *
     * @param side the side that reads the stream
     * @param first the state as it is now
     * @throws IOException if the caller is gone
     * @throws BusyException if there are too many streams
     */
    void open(HttpServletRequest request, Side side, Watched first) throws IOException {
        if (streams.size() >= MOST && !streams.containsKey(side.key())) {
            throw new BusyException("too many event streams");
        }
        AsyncContext context = request.startAsync();
        Held held = new Held(new EventStream(context), side, first);
        Held before = streams.put(side.key(), held);
        if (before != null) {
            before.stream.close();
        }
        held.stream.send(event(first), System.nanoTime());
        held.stream.begin();
        startLooking();
    }

    int size() {
        return streams.size();
    }

    private synchronized void startLooking() {
        if (looking == null && !closed) {
            ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "inclusion-together");
                thread.setDaemon(true);
                return thread;
            });
            looks = executor.scheduleWithFixedDelay(
                    this::lookUnlessBroken, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
            looking = executor;
        }
    }

    private synchronized void stopLookingIfNobodyListens() {
        if (streams.isEmpty()) {
            stopLooking();
        }
    }

    private synchronized void stopLooking() {
        if (looks != null) {
            looks.cancel(false);
            looks = null;
        }
        if (looking != null) {
            looking.shutdown();
            looking = null;
        }
    }

    /** A store that is away for a moment ends no stream. */
    private void lookUnlessBroken() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn(
                    "sessions of live help could not be looked at: {}",
                    e.getClass().getName());
        }
        stopLookingIfNobodyListens();
    }

    private void look() {
        streams.values().removeIf(held -> held.stream.isClosed());
        Set<String> ids =
                streams.values().stream().map(held -> held.sent.session()).collect(Collectors.toSet());
        Map<String, Long> known = numbers.apply(ids);
        if (System.nanoTime() - sweptNanos > SWEEP_NANOS) {
            sweptNanos = System.nanoTime();
            sweep.run();
        }
        List<Held> changed = new ArrayList<>();
        for (Held held : streams.values()) {
            long nanos = System.nanoTime();
            Long number = known.get(held.sent.session());
            held.stream.cutIfUnread(nanos);
            if (nanos - held.openedNanos > LIFE_NANOS) {
                held.stream.close();
            } else if (number == null || nanos - held.askedNanos > ASK_ANEW_NANOS) {
                askAnewUnlessBroken(held);
            } else if (number != held.sent.number()) {
                changed.add(held);
            }
        }
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            tell(changed.subList(from, Math.min(from + AT_ONCE, changed.size())));
        }
    }

    /** Tells some sides of their sessions, which have changed. A session that is gone meanwhile is found by the next look. */
    private void tell(List<Held> changed) {
        Map<Watching<Watched>, String> sessions = new LinkedHashMap<>();
        changed.forEach(held -> sessions.put(held.side.watching(), held.sent.session()));
        try {
            Map<Watching<Watched>, Outcome<Watched>> outcomes = seen.apply(sessions);
            changed.forEach(held ->
                    Optional.ofNullable(outcomes.get(held.side.watching())).ifPresent(outcome -> tell(held, outcome)));
        } catch (RuntimeException oneOfThem) {
            changed.forEach(EventStreams::askAnewUnlessBroken);
        }
    }

    /** What goes wrong for one stream holds up no other. */
    private static void askAnewUnlessBroken(Held held) {
        try {
            tell(held, held.side.asked().get());
        } catch (RuntimeException e) {
            LOG.warn(
                    "a session of live help could not be shown: {}",
                    e.getClass().getName());
        }
    }

    private static void tell(Held held, Outcome<Watched> outcome) {
        long nanos = System.nanoTime();
        held.askedNanos = nanos;
        Watched now = outcome.toOptional().orElse(null);
        if (now == null) {
            held.stream.end(OVER, nanos);
        } else if (!now.isStateOf(held.sent)) {
            held.sent = now.known();
            held.stream.send(event(now), nanos);
        } else {
            held.stream.beat(BEAT, nanos);
        }
    }

    private static byte[] event(Watched state) {
        String json = new String(AnswerWriter.bytes(Answer.of(state.view())), StandardCharsets.UTF_8);
        return bytes("event: state\nid: " + state.number() + "\ndata: " + json + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Ends every stream. */
    @Override
    public synchronized void close() {
        closed = true;
        stopLooking();
        Iterator<Held> all = streams.values().iterator();
        while (all.hasNext()) {
            all.next().stream.close();
            all.remove();
        }
    }
}
