package org.inclusion.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.inclusion.key.KeyNeed;
import org.inclusion.key.KeyPurpose;
import org.inclusion.key.KeyStore;
import org.inclusion.key.KnownKey;
import org.inclusion.privacy.Move;
import org.inclusion.privacy.Tombstone;
import org.inclusion.store.Transaction;

/** Keeps the check values of keys by purpose and key id, beside the tombstones and moves that need them. */
final class MemoryKeyStore implements KeyStore {

    private record Key(KeyPurpose purpose, String id) {}

    private final Map<Key, KnownKey> known = new HashMap<>();
    private final MemoryErasureStore erasures;
    private final MemoryMoveStore moves;

    MemoryKeyStore(MemoryErasureStore erasures, MemoryMoveStore moves) {
        this.erasures = erasures;
        this.moves = moves;
    }

    @Override
    public List<KnownKey> known(Transaction tx) {
        MemoryTransaction.of(tx);
        return List.copyOf(known.values());
    }

    @Override
    public void save(Transaction tx, KnownKey key) {
        MemoryTransaction.of(tx).put(known, new Key(key.purpose(), key.id()), key);
    }

    @Override
    public void remove(Transaction tx, KeyPurpose purpose, String id) {
        MemoryTransaction.of(tx).remove(known, new Key(purpose, id));
    }

    @Override
    public List<KeyNeed> needs(Transaction tx, Instant now) {
        Map<String, List<Tombstone>> graves = new TreeMap<>();
        Map<String, List<Move>> moved = new TreeMap<>();
        Map<String, Instant> until = new TreeMap<>();
        for (Tombstone one : erasures.all(tx)) {
            if (!one.keptUntil().isBefore(now)) {
                graves.computeIfAbsent(one.keyId(), id -> new ArrayList<>()).add(one);
                until.merge(one.keyId(), one.keptUntil(), MemoryKeyStore::later);
            }
        }
        for (Move one : moves.all(tx)) {
            if (!one.keptUntil().isBefore(now)) {
                moved.computeIfAbsent(one.keyId(), id -> new ArrayList<>()).add(one);
                until.merge(one.keyId(), one.keptUntil(), MemoryKeyStore::later);
            }
        }
        return until.keySet().stream()
                .map(id -> new KeyNeed(
                        id,
                        graves.getOrDefault(id, List.of()).size(),
                        moved.getOrDefault(id, List.of()).size(),
                        Objects.requireNonNull(until.get(id))))
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public int claim(Transaction tx, String keyId) {
        List<Tombstone> graves =
                erasures.all(tx).stream().filter(one -> one.keyId().isEmpty()).toList();
        List<Move> moved =
                moves.all(tx).stream().filter(one -> one.keyId().isEmpty()).toList();
        graves.forEach(one -> erasures.put(tx, one.claimedBy(keyId)));
        moved.forEach(one -> moves.save(
                tx,
                new Move(
                        one.subject(), one.to(), one.askedBy(), one.askedAt(), one.movedAt(), one.keptUntil(), keyId)));
        return graves.size() + moved.size();
    }

    @Override
    public int drop(Transaction tx, String keyId) {
        List<Tombstone> graves = erasures.all(tx).stream()
                .filter(one -> one.keyId().equals(keyId))
                .toList();
        List<Move> moved =
                moves.all(tx).stream().filter(one -> one.keyId().equals(keyId)).toList();
        graves.forEach(one -> erasures.drop(tx, one));
        moved.forEach(one -> moves.remove(tx, one));
        return graves.size() + moved.size();
    }
}
