package org.inclusion.privacy;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Moves;
import org.inclusion.annotation.Internal;
import org.inclusion.key.KeyRing;
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Tells which ids became another one, from the store. Thread-safe. */
@Internal
public final class KnownMoves implements Moves {

    private final MoveStore store;
    private final @Nullable KeyRing keys;

    /**
     * @param keys null where the host has none: no id could become another one
     */
    public KnownMoves(MoveStore store, @Nullable KeyRing keys) {
        this.store = store;
        this.keys = keys;
    }

    @Override
    public List<Moved> of(Transaction tx, Collection<LearnerId> learners) {
        if (keys == null || learners.isEmpty()) {
            return List.of();
        }
        Map<String, LearnerId> bySubject = new HashMap<>();
        learners.forEach(learner -> keys.subjectsOf(learner).forEach(subject -> bySubject.put(subject, learner)));
        return store.of(tx, bySubject.keySet()).stream()
                .flatMap(move -> moved(bySubject, move))
                .sorted(comparing(Moved::at))
                .toList();
    }

    private static Stream<Moved> moved(Map<String, LearnerId> bySubject, Move move) {
        Instant at = move.movedAt();
        return at == null
                ? Stream.empty()
                : Stream.of(new Moved(Objects.requireNonNull(bySubject.get(move.subject())), move.to(), at));
    }
}
