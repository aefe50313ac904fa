package org.inclusion.samples.simulation;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.inclusion.Stores;
import org.inclusion.access.LearnerId;
import org.inclusion.learner.Snapshot;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.Transactions;

/** Makes stores in memory behave as those of a database do: each call is a place where another server may go on. */
final class SimulatedStores {

    private final Scheduler scheduler;
    private final SimulatedTransactions transactions;
    private final Mutation mutation;
    private final List<CallWatch> watches;
    private final InMemoryStores memory;

    SimulatedStores(Scheduler scheduler, SimulatedTransactions transactions, Mutation mutation, CallWatch... watches) {
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.mutation = mutation;
        this.watches = List.of(watches);
        this.memory = new InMemoryStores(transactions);
    }

    /** What is committed, read without a pause while no transaction is open but those that are set aside. */
    InMemoryStores memory() {
        return memory;
    }

    /** The stores as the servers have them. */
    Stores stores() {
        Map<Class<?>, Object> wrapped = new ConcurrentHashMap<>();
        return new Stores() {
            @Override
            public Transactions transactions() {
                return transactions;
            }

            @Override
            public <S> S of(Class<S> port) {
                return port.cast(wrapped.computeIfAbsent(port, asked -> wrap(asked, memory.of(asked))));
            }

            @Override
            public void close() {
                memory.close();
            }
        };
    }

    private Object wrap(Class<?> port, Object store) {
        return Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(store, arguments);
            }
            Call call = new Call(scheduler, memory, store, method, arguments);
            scheduler.pause(call.name());
            transactions.mayTakeLong();
            Object answer = mutation.call(call, transactions);
            if (call.name().equals("SnapshotStore.lock") && mutation.locksRows()) {
                makeRows(call);
            }
            watches.forEach(watch -> watch.noted(call, answer));
            return answer;
        });
    }

    /** The lock of a learner's row makes the row, and a row that means nothing is one that others see. */
    private void makeRows(Call call) {
        Iterable<LearnerId> learners = call.argument(1);
        for (LearnerId learner : learners) {
            if (memory.of(SnapshotStore.class).find(call.tx(), learner).isEmpty()) {
                memory.of(SnapshotStore.class).save(call.tx(), Map.of(learner, Snapshot.NONE));
            }
        }
    }
}
