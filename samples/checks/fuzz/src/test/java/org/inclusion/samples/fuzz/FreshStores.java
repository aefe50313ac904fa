package org.inclusion.samples.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.inclusion.Stores;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.store.Transactions;

/**
 * Stores in memory that can be emptied below a library that goes on, since to build it anew takes long. For one thread.
 */
final class FreshStores implements Stores {

    private InMemoryStores current = new InMemoryStores();

    void empty() {
        current = new InMemoryStores();
    }

    @Override
    public Transactions transactions() {
        return current(Transactions.class, Stores::transactions);
    }

    @Override
    public <S> S of(Class<S> port) {
        return current(port, stores -> stores.of(port));
    }

    @Override
    public void close() {
        current.close();
    }

    private <T> T current(Class<T> port, Function<Stores, T> of) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    try {
                        return method.invoke(of.apply(current), given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
