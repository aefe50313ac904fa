package org.inclusion.store;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.inclusion.journey.WishStore;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** Stores are asked for by their ports. */
class StoresByPortTest {

    private final WishStore wishes = new InMemoryStores().of(WishStore.class);
    private final StoresByPort stores = StoresByPort.none().with(WishStore.class, wishes);

    @Test
    void aPortGivesItsStore() {
        assertThat(stores.of(WishStore.class), sameInstance(wishes));
    }

    @Test
    void aPortWithoutAStoreIsNamed() {
        String said = assertThrows(IllegalArgumentException.class, () -> stores.of(LeaseStore.class))
                .getMessage();
        assertThat(said, containsString(LeaseStore.class.getName()));
    }

    @Test
    void ofTwoStoresOfOnePortNeitherIsChosenInSilence() {
        assertThrows(IllegalArgumentException.class, () -> stores.with(WishStore.class, wishes));
    }
}
