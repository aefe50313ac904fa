package org.inclusion.jpa;

/** Hibernate 7 on PostgreSQL. */
class Hibernate7OnPostgreSqlTest extends HibernateContract {

    Hibernate7OnPostgreSqlTest() {
        super("7.4.", TestDatabase.POSTGRESQL);
    }
}
