package org.inclusion.servlet;

import java.util.function.Function;
import org.inclusion.Stores;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/** In-memory stores whose transactions fail or wait on request, before the work or after it was kept. */
final class FailingStores implements Stores {

    private final InMemoryStores stores = new InMemoryStores();

    volatile @Nullable RuntimeException before;
    volatile @Nullable RuntimeException after;

    /** Runs before the work of each transaction, on its thread; null for nothing. */
    volatile @Nullable Runnable meanwhile;

    @Override
    public Transactions transactions() {
        return new Transactions() {
            @Override
            public <T> T run(Function<Transaction, T> work) {
                Runnable first = meanwhile;
                if (first != null) {
                    first.run();
                }
                fail(before);
                T answer = stores.transactions().run(work);
                fail(after);
                return answer;
            }
        };
    }

    @Override
    public <S> S of(Class<S> port) {
        return stores.of(port);
    }

    private static void fail(@Nullable RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        stores.close();
    }
}
