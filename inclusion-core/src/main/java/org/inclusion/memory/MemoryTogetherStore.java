package org.inclusion.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusion.access.LearnerId;
import org.inclusion.store.Transaction;
import org.inclusion.together.KeptSession;
import org.inclusion.together.TogetherStore;

/** Keeps sessions of live help under one owner, by their ids. */
final class MemoryTogetherStore implements TogetherStore {

    private static final String ALL = "all";

    private final Table<String, String, KeptSession> sessions = new Table<>(comparing(KeptSession::id));

    @Override
    public boolean add(Transaction tx, KeptSession session) {
        boolean taken = find(tx, session.id()).isPresent()
                || of(tx, session.learner()).stream()
                        .anyMatch(other -> other.helper().equals(session.helper()));
        if (!taken) {
            sessions.put(tx, ALL, session.id(), session);
        }
        return !taken;
    }

    @Override
    public void change(Transaction tx, KeptSession session) {
        if (find(tx, session.id()).isPresent()) {
            sessions.put(tx, ALL, session.id(), session);
        }
    }

    @Override
    public Optional<KeptSession> find(Transaction tx, String id) {
        return sessions.find(tx, ALL, id);
    }

    @Override
    public Optional<KeptSession> lock(Transaction tx, String id) {
        sessions.lock(tx, ALL, id);
        return find(tx, id);
    }

    @Override
    public List<KeptSession> of(Transaction tx, LearnerId learner) {
        return sessions.those(tx, ALL, session -> session.learner().equals(learner));
    }

    @Override
    public Map<String, Long> numbers(Transaction tx, Set<String> ids) {
        Map<String, Long> numbers = new HashMap<>();
        ids.forEach(id -> find(tx, id).ifPresent(session -> numbers.put(id, session.number())));
        return numbers;
    }

    @Override
    public List<KeptSession> those(Transaction tx, Set<String> ids) {
        return ids.stream().flatMap(id -> find(tx, id).stream()).toList();
    }

    @Override
    public void remove(Transaction tx, String id) {
        sessions.remove(tx, ALL, id);
    }

    @Override
    public int drop(Transaction tx, Instant before, int atMost) {
        return sessions.forget(tx, ALL, session -> session.openedAt().isBefore(before), atMost);
    }

    @Override
    public int forget(Transaction tx, LearnerId person, int atMost) {
        return sessions.forget(
                tx,
                ALL,
                session -> session.learner().equals(person) || session.helper().equals(person.value()),
                atMost);
    }
}
