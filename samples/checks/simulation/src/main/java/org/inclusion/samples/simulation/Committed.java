package org.inclusion.samples.simulation;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.journal.JournalKey;
import org.inclusion.key.KeyRing;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.memory.MemoryTransaction;
import org.inclusion.memory.RowLocks;
import org.inclusion.privacy.ErasureStore;
import org.inclusion.privacy.MoveStore;
import org.inclusion.privacy.Tombstone;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/** What is committed, read beside everybody and without waiting for anybody. */
final class Committed {

    private static final KeyRing KEYS = new KeyRing(new byte[32], List.of());

    private final InMemoryStores memory;
    private final Ends ends;
    private final Inclusion library;

    Committed(InMemoryStores memory, SimulatedClock clock, Ends ends, JournalKey key) {
        this.memory = memory;
        this.ends = ends;
        Transactions reading = new Transactions() {
            @Override
            public <T> T run(java.util.function.Function<Transaction, T> work) {
                return work.apply(reading());
            }
        };
        Stores stores = (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(),
                new Class<?>[] {Stores.class},
                (proxy, method, arguments) ->
                        method.getName().equals("transactions") ? reading : method.invoke(memory, arguments));
        library = Inclusion.builder()
                .stores(stores)
                .clock(clock::now)
                .installationKey(new byte[32])
                .journalKey(key)
                .build();
    }

    static MemoryTransaction reading() {
        return new MemoryTransaction(RowLocks.NONE);
    }

    InMemoryStores memory() {
        return memory;
    }

    /** The library over what is committed, for what it checks itself. */
    Inclusion library() {
        return library;
    }

    boolean isMovedFrom(String from, String to) {
        return memory.of(MoveStore.class).of(reading(), KEYS.subjectsOf(new LearnerId(from))).stream()
                .anyMatch(move -> move.isDone() && move.to().value().equals(to));
    }

    /** Whether an id is one that somebody left. */
    boolean isLeft(String id) {
        return memory.of(MoveStore.class).of(reading(), KEYS.subjectsOf(new LearnerId(id))).stream()
                .anyMatch(move -> move.isDone());
    }

    /** Whether everything of an id was destroyed. */
    boolean isBuried(String id) {
        return buriedAt(id).findAny().isPresent();
    }

    /** Whether an id is one that somebody left, or whose everything was destroyed. */
    boolean isOver(String id) {
        return isLeft(id) || isBuried(id);
    }

    private Stream<@Nullable Instant> buriedAt(String id) {
        String subject = KEYS.subjectOf(new LearnerId(id));
        List<Tombstone> tombstones = memory.of(ErasureStore.class).tombstones(reading(), null, Integer.MAX_VALUE);
        return tombstones.stream()
                .filter(tombstone -> tombstone.subject().equals(subject))
                .map(Tombstone::erasedAt);
    }

    /** Whether somebody was let in about an id while its end was written. */
    boolean hasBegunAnew(Person person, String id, Duration clocks) {
        return KEYS.subjectsOf(new LearnerId(id)).stream()
                .anyMatch(subject -> person.begun.stream().anyMatch(begun -> ends.isWithin(subject, begun, clocks)));
    }

    /** Whether the erasure of an id was asked for, and is not done yet. */
    boolean isHidden(String id) {
        return memory.of(ErasureStore.class).find(reading(), new LearnerId(id)).isPresent();
    }
}
