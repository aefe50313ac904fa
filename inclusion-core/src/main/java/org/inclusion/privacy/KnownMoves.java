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
import org.inclusion.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Tells which ids became another one, from the store. Thread-safe. */
@Internal
public final class KnownMoves implements Moves {

    private final MoveStore store;
    private final @Nullable InstallationKey key;

    /**
     * @param key null where the host has none: no id could become another one
     */
    public KnownMoves(MoveStore store, @Nullable InstallationKey key) {
        this.store = store;
        this.key = key;
    }

    @Override
    public List<Moved> of(Transaction tx, Collection<LearnerId> learners) {
        if (key == null || learners.isEmpty()) {
            return List.of();
        }
        Map<String, LearnerId> bySubject = new HashMap<>();
        learners.forEach(learner -> bySubject.put(key.subjectOf(learner), learner));
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
