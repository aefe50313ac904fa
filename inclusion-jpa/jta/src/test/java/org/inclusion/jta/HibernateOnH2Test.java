package org.inclusion.jta;

import org.junit.jupiter.api.AfterAll;

class HibernateOnH2Test extends JtaContract {

    private static final JtaHost HOST = JtaHost.hibernate(XaDatabase.h2());

    @AfterAll
    static void close() {
        HOST.close();
    }

    @Override
    protected JtaHost host() {
        return HOST;
    }
}
