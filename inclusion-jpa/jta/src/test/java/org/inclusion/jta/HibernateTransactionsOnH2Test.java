package org.inclusion.jta;

import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.test.jpa.HostTransactionsContract;
import org.junit.jupiter.api.AfterAll;

/** JTA's transactions keep what the library expects of a host's, work inside work included. */
class HibernateTransactionsOnH2Test extends HostTransactionsContract {

    private static final JtaHost HOST = JtaHost.hibernate(XaDatabase.h2());

    @AfterAll
    static void close() {
        HOST.close();
    }

    @Override
    protected HostTransactions transactions() {
        return HOST.transactions();
    }
}
