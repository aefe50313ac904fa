package org.inclusion;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.inclusion.time.Calendar;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The transactions of the stores, and when work in them last ended without memory. Thread-safe. */
final class WatchedTransactions implements Transactions {

    private final Transactions transactions;
    private final Calendar calendar;
    private volatile @Nullable Instant outOfMemoryAt;

    WatchedTransactions(Transactions transactions, Calendar calendar) {
        this.transactions = transactions;
        this.calendar = calendar;
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
            outOfMemoryAt = calendar.now();
            LoggerFactory.getLogger(Inclusion.class).error("there is no memory left; start this process anew", e);
            throw e;
        }
    }

    @Nullable
    Instant outOfMemoryAt() {
        return outOfMemoryAt;
    }
}
