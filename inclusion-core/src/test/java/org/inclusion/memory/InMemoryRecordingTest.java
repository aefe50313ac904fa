package org.inclusion.memory;

import org.inclusion.Stores;
import org.inclusion.learner.RecordingContract;

class InMemoryRecordingTest extends RecordingContract {

    private final Stores stores = new InMemoryStores();

    @Override
    protected Stores stores() {
        return stores;
    }
}
