package com.example.stores;

import javax.sql.DataSource;
import org.inclusion.Stores;
import org.inclusion.journey.WishStore;
import org.inclusion.store.StoresByPort;
import org.inclusion.store.Transactions;

/** Stores that are being written: one is there, and the others come later. */
final class OurStores implements Stores {

    private final Transactions transactions;
    private final StoresByPort stores = StoresByPort.none().with(WishStore.class, new OurWishStore());

    OurStores(DataSource dataSource) {
        transactions = new OurTransactions(dataSource);
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
        // The data source is the host's.
    }
}
