package org.inclusion.contracts;

import org.inclusion.Stores;
import org.inclusion.memory.InMemoryStores;

class InMemoryStoresTest extends StoresContract {

    private static final Stores STORES = new InMemoryStores();

    @Override
    protected Stores stores() {
        return STORES;
    }
}
