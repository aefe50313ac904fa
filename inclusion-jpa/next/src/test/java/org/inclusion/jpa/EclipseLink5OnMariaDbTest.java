package org.inclusion.jpa;

/** EclipseLink 5 on MariaDB. */
class EclipseLink5OnMariaDbTest extends EclipseLinkContract {

    EclipseLink5OnMariaDbTest() {
        super("5.0.", MariaDbServer.DATABASE);
    }
}
