package org.inclusion.jpa;

/** EclipseLink 4 on PostgreSQL. */
class EclipseLink4OnPostgreSqlTest extends EclipseLinkContract {

    EclipseLink4OnPostgreSqlTest() {
        super("4.", TestDatabase.POSTGRESQL);
    }
}
