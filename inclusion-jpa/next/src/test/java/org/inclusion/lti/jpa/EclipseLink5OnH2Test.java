package org.inclusion.lti.jpa;

import jakarta.persistence.EntityManagerFactory;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.LtiStoresContract;
import org.junit.jupiter.api.AfterAll;

class EclipseLink5OnH2Test extends LtiStoresContract {

    private static final EntityManagerFactory FACTORY = Units.eclipseLink(Units.h2());

    private static final LtiStores STORES = JpaLtiStores.on(FACTORY);

    @Override
    protected LtiStores stores() {
        return STORES;
    }

    @AfterAll
    static void close() {
        FACTORY.close();
    }
}
