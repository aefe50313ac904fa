package org.inclusion.jta;

import org.junit.jupiter.api.AfterAll;

class EclipseLinkOnH2Test extends JtaContract {

    private static final JtaHost HOST = JtaHost.eclipseLink(XaDatabase.h2());

    @AfterAll
    static void close() {
        HOST.close();
    }

    @Override
    protected JtaHost host() {
        return HOST;
    }
}
