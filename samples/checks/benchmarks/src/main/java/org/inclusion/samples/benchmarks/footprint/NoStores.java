package org.inclusion.samples.benchmarks.footprint;

import org.inclusion.Stores;
import org.inclusion.store.Transactions;
import org.jspecify.annotations.NullUnmarked;

/** Stores that are not there: nothing is asked of a store at a start. */
@NullUnmarked
final class NoStores implements Stores {

    @Override
    public Transactions transactions() {
        return null;
    }

    @Override
    public <S> S of(Class<S> port) {
        return null;
    }

    @Override
    public void close() {}
}
