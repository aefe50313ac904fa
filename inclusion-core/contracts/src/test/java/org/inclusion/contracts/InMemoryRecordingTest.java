package org.inclusion.contracts;

import org.inclusion.Stores;
import org.inclusion.memory.InMemoryStores;

class InMemoryRecordingTest extends RecordingContract {

    private final Stores stores = new InMemoryStores();

    @Override
    protected Stores stores() {
        return stores;
    }
}
