package org.inclusion.samples.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.memory.MemoryTransaction;
import org.inclusion.privacy.Move;
import org.inclusion.privacy.Tombstone;
import org.jspecify.annotations.Nullable;

/**
 * When erasures and moves were written and committed. Whoever is let in between the time that an end says and its
 * commit begins anew: nobody could know better.
 */
final class Ends implements CallWatch {

    /** The time of an end is taken no longer than this before the first statement of its transaction is over. */
    private static final Duration BEFORE = Duration.ofSeconds(1);

    private record Written(Instant from, List<String> subjects) {}

    /** The time in which an end came to be. */
    private record Span(Instant from, Instant until) {}

    private final SimulatedClock clock;
    private final Map<MemoryTransaction, Written> open = new HashMap<>();
    private final Map<String, List<Span>> spans = new HashMap<>();

    Ends(SimulatedClock clock) {
        this.clock = clock;
    }

    @Override
    public void noted(Call call, @Nullable Object answer) {
        Written written = open.computeIfAbsent(call.tx(), tx -> new Written(clock.now(), new ArrayList<>()));
        if (call.name().equals("ErasureStore.bury")) {
            Collection<Tombstone> tombstones = call.argument(1);
            tombstones.forEach(tombstone -> written.subjects().add(tombstone.subject()));
        }
        if (call.name().equals("MoveStore.save")) {
            Move move = call.argument(1);
            written.subjects().add(move.subject());
        }
    }

    void committed(MemoryTransaction tx) {
        Written written = open.remove(tx);
        if (written != null) {
            Span span = new Span(written.from().minus(BEFORE), clock.now());
            written.subjects()
                    .forEach(subject -> spans.computeIfAbsent(subject, any -> new ArrayList<>())
                            .add(span));
        }
    }

    /**
     * Whether somebody was let in while an end was written.
     *
     * @param subject whose end
     * @param at when somebody was let in
     * @param clocks by how much the servers' clocks differ
     */
    boolean isWithin(String subject, Instant at, Duration clocks) {
        return spans.getOrDefault(subject, List.of()).stream()
                .anyMatch(span -> !at.isBefore(span.from().minus(clocks))
                        && !at.isAfter(span.until().plus(clocks)));
    }
}
