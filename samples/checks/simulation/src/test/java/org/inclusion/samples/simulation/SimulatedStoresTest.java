package org.inclusion.samples.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.inclusion.Stores;
import org.inclusion.contracts.StoresContract;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The simulated stores keep the contracts of every store. The threads of the contracts are not the scheduler's: here
 * their transactions come one after the other. How those of the town meet is asked by {@link MeetingTest}.
 */
class SimulatedStoresTest extends StoresContract {

    private static final Stores STORES = oneAfterTheOther();

    private static Stores oneAfterTheOther() {
        Scheduler scheduler = new Scheduler(new Random(1), new SimulatedClock(Instant.EPOCH), 0);
        Mutation none = new Mutation(null);
        SimulatedTransactions transactions = new SimulatedTransactions(scheduler, new Faults(new Random(1), 0), none);
        Stores simulated = new SimulatedStores(scheduler, transactions, none).stores();
        Transactions inTurn = new InTurn(transactions);
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(), new Class<?>[] {Stores.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("transactions")) {
                        return inTurn;
                    }
                    try {
                        return method.invoke(simulated, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** One transaction after the other; work inside work is a part of it. */
    private static final class InTurn implements Transactions {
        private final Transactions transactions;
        private final ReentrantLock turn = new ReentrantLock();
        private @Nullable Transaction open;

        InTurn(Transactions transactions) {
            this.transactions = transactions;
        }

        @Override
        public <T> T run(Function<Transaction, T> work) {
            turn.lock();
            Transaction outer = open;
            try {
                return outer == null
                        ? transactions.run(tx -> {
                            open = tx;
                            return work.apply(tx);
                        })
                        : work.apply(outer);
            } finally {
                open = outer;
                turn.unlock();
            }
        }
    }

    @Override
    protected Stores stores() {
        return STORES;
    }
}
