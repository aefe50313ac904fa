package org.inclusion.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.inclusion.access.LearnerId;
import org.inclusion.privacy.Move;
import org.inclusion.privacy.MoveStore;
import org.inclusion.store.Transaction;

/** Keeps moves by the subject of the id that is left and by the id that takes its place. */
final class MemoryMoveStore implements MoveStore {

    private record Key(String subject, LearnerId to) {

        static Key of(Move move) {
            return new Key(move.subject(), move.to());
        }
    }

    private final Map<Key, Move> moves = new HashMap<>();

    @Override
    public void save(Transaction tx, Move move) {
        MemoryTransaction.of(tx).put(moves, Key.of(move), move);
    }

    @Override
    public List<Move> of(Transaction tx, Collection<String> subjects) {
        return those(tx, move -> subjects.contains(move.subject()));
    }

    @Override
    public List<Move> onto(Transaction tx, LearnerId to) {
        return those(tx, move -> move.to().equals(to));
    }

    @Override
    public void remove(Transaction tx, Move move) {
        MemoryTransaction.of(tx).remove(moves, Key.of(move));
    }

    @Override
    public void forgetAskedBy(Transaction tx, String person) {
        for (Move move : those(tx, one -> one.askedBy().equals(person))) {
            if (move.isDone()) {
                save(tx, move.askedByNobody());
            } else {
                remove(tx, move);
            }
        }
    }

    @Override
    public int drop(Transaction tx, Instant now, int atMost) {
        List<Move> over = those(tx, move -> move.keptUntil().isBefore(now)).stream()
                .limit(atMost)
                .toList();
        over.forEach(move -> remove(tx, move));
        return over.size();
    }

    /** The moves, for the store of keys, which counts and changes them. */
    List<Move> all(Transaction tx) {
        return those(tx, move -> true);
    }

    private List<Move> those(Transaction tx, Predicate<Move> condition) {
        MemoryTransaction.of(tx);
        return moves.values().stream().filter(condition).toList();
    }
}
