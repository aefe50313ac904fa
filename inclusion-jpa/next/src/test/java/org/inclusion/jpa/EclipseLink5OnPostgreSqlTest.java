package org.inclusion.jpa;

/** EclipseLink 5 on PostgreSQL. */
class EclipseLink5OnPostgreSqlTest extends EclipseLinkContract {

    EclipseLink5OnPostgreSqlTest() {
        super("5.0.", TestDatabase.POSTGRESQL);
    }
}
