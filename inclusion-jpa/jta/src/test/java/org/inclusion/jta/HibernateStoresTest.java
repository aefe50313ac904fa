package org.inclusion.jta;

import org.inclusion.Stores;
import org.inclusion.contracts.StoresContract;
import org.inclusion.jpa.JpaStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** The whole contract of stores in JTA transactions: locks hold, readers see what they wrote. */
@Tag("long")
class HibernateStoresTest extends StoresContract {

    private static final JtaHost HOST = JtaHost.hibernate(XaDatabase.postgreSql());

    private static final Stores STORES = JpaStores.joining(HOST.transactions());

    @AfterAll
    static void close() {
        HOST.close();
    }

    @Override
    protected Stores stores() {
        return STORES;
    }
}
