package org.inclusion.memory;

import org.inclusion.Stores;
import org.inclusion.StoresContract;

class InMemoryStoresTest extends StoresContract {

    private static final Stores STORES = new InMemoryStores();

    @Override
    protected Stores stores() {
        return STORES;
    }
}
