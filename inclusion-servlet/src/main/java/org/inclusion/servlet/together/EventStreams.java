package org.inclusion.servlet.together;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.inclusion.access.Outcome;
import org.inclusion.store.BusyException;
import org.inclusion.together.WatchSessions;
import org.inclusion.together.Watching;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All event streams of one servlet. One thread looks every 250 ms for all of them which sessions have changed, and only
 * while there are streams. States that changed are asked for together, up to a hundred at a time, each with the
 * permission of its side. Each state is asked anew every fifteen seconds, which ends a stream whose side may no longer
 * see the session. Four other threads ask, because asking calls ports of the host: a port that hangs holds up one of
 * them and the streams that are asked for with it. Where all four hang, every stream waits. Thread-safe.
 */
final class EventStreams implements AutoCloseable {

    /** How many streams a servlet holds open. A page beyond them asks again and again instead. */
    static final int MOST = 4_000;

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    private static final long LOOK_MILLIS = 250;

    private static final long SWEEP_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** So many sides are shown in one transaction, which is short therefore. */
    private static final int AT_ONCE = 100;

    /** So many threads ask and tell. */
    private static final int TELLING = 4;

    private final Map<String, HeldStream> streams = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService looking;
    private @Nullable ScheduledFuture<?> looks;
    private @Nullable ExecutorService telling;
    private boolean closed;
    private long sweptNanos = System.nanoTime();

    /**
     * Opens a stream, which begins with the state as it is now. A side has one stream; a second one replaces the first.
     *
     * @param side the side that reads the stream
     * @param first the state as it is now
     * @param sessions the sessions of the library
     * @throws IOException if the caller is gone
     * @throws BusyException if there are too many streams
     */
    void open(HttpServletRequest request, Side side, Watched first, WatchSessions sessions) throws IOException {
        if (streams.size() >= MOST && !streams.containsKey(side.key())) {
            throw new BusyException("too many event streams");
        }
        AsyncContext context = request.startAsync();
        HeldStream held = new HeldStream(new EventStream(context), side, first);
        HeldStream before = streams.put(side.key(), held);
        if (before != null) {
            before.close();
        }
        held.begin(first);
        if (!startLooking(sessions)) {
            streams.remove(side.key(), held);
            held.close();
        }
    }

    int size() {
        return streams.size();
    }

    /** Whether somebody looks from now on: nobody does after the servlet was taken down. */
    private synchronized boolean startLooking(WatchSessions sessions) {
        if (looking == null && !closed) {
            telling = Executors.newFixedThreadPool(TELLING, work -> daemon(work, "inclusion-together-tells"));
            looking = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "inclusion-together"));
            looks = looking.scheduleWithFixedDelay(
                    () -> lookUnlessBroken(sessions), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        return !closed;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
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
        if (telling != null) {
            telling.shutdown();
            telling = null;
        }
    }

    /** A store that is away for a moment ends no stream. */
    private void lookUnlessBroken(WatchSessions sessions) {
        try {
            look(sessions);
        } catch (RuntimeException e) {
            LOG.warn(
                    "sessions of live help could not be looked at: {}",
                    e.getClass().getName());
        }
        stopLookingIfNobodyListens();
    }

    private void look(WatchSessions sessions) {
        streams.values().removeIf(HeldStream::isClosed);
        Set<String> ids = streams.values().stream().map(HeldStream::session).collect(Collectors.toSet());
        Map<String, Long> known = sessions.numbers(ids);
        long nanos = System.nanoTime();
        if (nanos - sweptNanos > SWEEP_NANOS) {
            sweptNanos = nanos;
            sessions.sweep();
        }
        List<HeldStream> changed = new ArrayList<>();
        for (HeldStream held : streams.values()) {
            held.cutIfOver(nanos);
            Long number = known.get(held.session());
            if (held.isBeingTold()) {
                continue;
            }
            if (number == null || held.isToBeAskedAnew(nanos)) {
                inTurn(List.of(held), () -> askAnewUnlessBroken(held));
            } else if (number != held.number()) {
                changed.add(held);
            }
        }
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            List<HeldStream> some = List.copyOf(changed.subList(from, Math.min(from + AT_ONCE, changed.size())));
            inTurn(some, () -> tell(some, sessions));
        }
    }

    /** Some streams are told by a thread that is free; meanwhile no look asks for them. */
    private synchronized void inTurn(List<HeldStream> some, Runnable told) {
        if (telling == null) {
            return;
        }
        some.forEach(held -> held.beingTold(true));
        telling.execute(() -> {
            try {
                told.run();
            } finally {
                some.forEach(held -> held.beingTold(false));
            }
        });
    }

    /**
     * Tells some sides of their sessions, which have changed. A session that is gone meanwhile is found by the
     * next look.
     */
    private static void tell(List<HeldStream> changed, WatchSessions sessions) {
        Map<Watching<Watched>, String> sides = new LinkedHashMap<>();
        changed.forEach(held -> sides.put(held.side().watching(), held.session()));
        try {
            Map<Watching<Watched>, Outcome<Watched>> outcomes = sessions.see(sides);
            changed.forEach(held ->
                    Optional.ofNullable(outcomes.get(held.side().watching())).ifPresent(held::tell));
        } catch (RuntimeException oneOfThem) {
            changed.forEach(EventStreams::askAnewUnlessBroken);
        }
    }

    /** A failure of one stream holds up no other stream. */
    private static void askAnewUnlessBroken(HeldStream held) {
        try {
            held.tell(held.side().asked().get());
        } catch (RuntimeException e) {
            LOG.warn(
                    "a session of live help could not be shown: {}",
                    e.getClass().getName());
        }
    }

    /** Ends every stream. */
    @Override
    public synchronized void close() {
        closed = true;
        stopLooking();
        Iterator<HeldStream> all = streams.values().iterator();
        while (all.hasNext()) {
            all.next().close();
            all.remove();
        }
    }
}
