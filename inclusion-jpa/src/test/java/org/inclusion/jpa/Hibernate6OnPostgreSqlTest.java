package org.inclusion.jpa;

/** Hibernate 6 on PostgreSQL. */
class Hibernate6OnPostgreSqlTest extends HibernateContract {

    Hibernate6OnPostgreSqlTest() {
        super("6.", TestDatabase.POSTGRESQL);
    }
}
