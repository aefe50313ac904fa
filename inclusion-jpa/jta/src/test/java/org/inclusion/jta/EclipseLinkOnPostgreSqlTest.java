package org.inclusion.jta;

import org.junit.jupiter.api.AfterAll;

class EclipseLinkOnPostgreSqlTest extends JtaContract {

    private static final JtaHost HOST = JtaHost.eclipseLink(XaDatabase.postgreSql());

    @AfterAll
    static void close() {
        HOST.close();
    }

    @Override
    protected JtaHost host() {
        return HOST;
    }
}
