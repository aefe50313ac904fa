package org.inclusion.jpa;

import org.junit.jupiter.api.Tag;

/** Hibernate 6 on PostgreSQL. */
@Tag("long")
class Hibernate6OnPostgreSqlTest extends HibernateContract {

    Hibernate6OnPostgreSqlTest() {
        super("6.", TestDatabase.POSTGRESQL);
    }
}
