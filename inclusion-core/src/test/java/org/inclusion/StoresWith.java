package org.inclusion;

import java.util.Optional;
import org.inclusion.store.Transaction;
import org.inclusion.store.Transactions;

/** Stores like others in all but one, which a test has prepared. */
public final class StoresWith<P> implements Stores {

    private final Stores others;
    private final Class<P> port;
    private final P store;

    public StoresWith(Stores others, Class<P> port, P store) {
        this.others = others;
        this.port = port;
        this.store = store;
    }

    @Override
    public Transactions transactions() {
        return others.transactions();
    }

    @Override
    public <S> S of(Class<S> asked) {
        return asked == port ? asked.cast(store) : others.of(asked);
    }

    @Override
    public Optional<String> schema(Transaction tx) {
        return others.schema(tx);
    }

    @Override
    public void close() {
        others.close();
    }
}
