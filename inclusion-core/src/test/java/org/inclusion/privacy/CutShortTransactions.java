package org.inclusion.privacy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.inclusion.Stores;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/**
 * Transactions that fail before the work, or after it was kept, at one number: as if the process had been killed there.
 */
final class CutShortTransactions implements Transactions {

    private final Transactions transactions;
    private int left = Integer.MAX_VALUE;
    private boolean kept;

    CutShortTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void failAt(int number, boolean afterwards) {
        left = number;
        kept = afterwards;
    }

    @Override
    public <T> T run(Function<Transaction, T> work) {
        left--;
        if (left == 0 && !kept) {
            throw new Killed();
        }
        T answer = transactions.run(work);
        if (left == 0) {
            throw new Killed();
        }
        return answer;
    }

    /** The stores with these transactions instead of their own. */
    Stores with(InMemoryStores stores) {
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(), new Class<?>[] {Stores.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("transactions")) {
                        return this;
                    }
                    try {
                        return method.invoke(stores, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
