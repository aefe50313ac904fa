package org.inclusion.jta;

import org.junit.jupiter.api.AfterAll;

class HibernateOnPostgreSqlTest extends JtaContract {

    private static final JtaHost HOST = JtaHost.hibernate(XaDatabase.postgreSql());

    @AfterAll
    static void close() {
        HOST.close();
    }

    @Override
    protected JtaHost host() {
        return HOST;
    }
}
