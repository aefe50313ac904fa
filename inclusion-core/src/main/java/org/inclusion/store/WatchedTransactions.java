package org.inclusion.store;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.annotation.Internal;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The transactions of the stores, and when work in them last ended without memory. Thread-safe. */
@Internal
public final class WatchedTransactions implements Transactions {

    /** The name under which the library as a whole logs. */
    public static final String LOG = "org.inclusion.Inclusion";

    private final Transactions transactions;
    private final Supplier<Instant> clock;
    private volatile @Nullable Instant outOfMemoryAt;

    public WatchedTransactions(Transactions transactions, Supplier<Instant> clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public <T> T run(Function<Transaction, T> work) {
        return watched(() -> transactions.run(work));
    }

    @Override
    public <T> T read(Function<Transaction, T> question) {
        return watched(() -> transactions.read(question));
    }

    @Override
    public <T> T write(Transaction tx, Function<Transaction, T> work) {
        return watched(() -> transactions.write(tx, work));
    }

    @Override
    public boolean takesConnection() {
        return transactions.takesConnection();
    }

    private <T> T watched(Supplier<T> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError e) {
            outOfMemoryAt = clock.get();
            LoggerFactory.getLogger(LOG).error("out of memory; restart this process", e);
            throw e;
        }
    }

    /** When work in them last ended without memory; null if it never did. */
    public @Nullable Instant outOfMemoryAt() {
        return outOfMemoryAt;
    }
}
