package org.inclusion.memory;

import java.util.List;
import java.util.Set;
import org.inclusion.Stores;
import org.inclusion.annotation.Internal;
import org.inclusion.privacy.RetentionStore;
import org.inclusion.store.StoresByPort;
import org.inclusion.store.Transactions;

/**
 * Keeps everything in memory, for tests and demonstrations. All is lost when the process ends; in all else it keeps the
 * contracts that a store over a database keeps. Thread-safe: one transaction runs after the other.
 */
public final class InMemoryStores implements Stores {

    private final Transactions transactions;
    private final StoresByPort stores;

    /** Makes stores without a row. */
    public InMemoryStores() {
        this(new MemoryTransactions());
    }

    /**
     * Makes stores without a row, over transactions that may run beside each other.
     *
     * @param transactions hands {@code MemoryTransaction}s to its work, of which one at a time is not set aside
     */
    @Internal
    public InMemoryStores(Transactions transactions) {
        this.transactions = transactions;
        StoresByPort rooms = StoresOfRooms.inMemory();
        this.stores = rooms.with(RetentionStore.class, new MemoryRetentionStore(rooms, held(rooms)));
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public <S> S of(Class<S> port) {
        return stores.of(port);
    }

    @Override
    public void close() {
        // Nothing was opened.
    }

    /** The ports of all stores that there are. */
    @Internal
    public Set<Class<?>> ports() {
        return stores.ports();
    }

    /** The rows of learners that these stores hold. */
    List<Held<?, ?>> held() {
        return held(stores);
    }

    private static List<Held<?, ?>> held(StoresByPort stores) {
        return stores.all().stream()
                .filter(HoldingRows.class::isInstance)
                .<Held<?, ?>>flatMap(store -> ((HoldingRows) store).held().stream())
                .toList();
    }
}
