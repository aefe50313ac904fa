package org.inclusion.jpa;

/** Hibernate 7 on MariaDB. */
class Hibernate7OnMariaDbTest extends HibernateContract {

    Hibernate7OnMariaDbTest() {
        super("7.4.", MariaDbServer.DATABASE);
    }
}
