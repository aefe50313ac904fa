package org.inclusion.lti.memory;

import org.inclusion.lti.LtiStores;
import org.inclusion.lti.LtiStoresContract;

class InMemoryLtiStoresTest extends LtiStoresContract {

    private static final LtiStores STORES = new InMemoryLtiStores();

    @Override
    protected LtiStores stores() {
        return STORES;
    }
}
