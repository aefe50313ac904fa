package org.inclusion.jpa;

/** Hibernate 7 on H2. */
class Hibernate7OnH2Test extends HibernateContract {

    Hibernate7OnH2Test() {
        super("7.4.", TestDatabase.H2);
    }
}
