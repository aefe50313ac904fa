package org.inclusion.jpa;

/** Hibernate 6 on H2. */
class Hibernate6OnH2Test extends HibernateContract {

    Hibernate6OnH2Test() {
        super("6.", TestDatabase.H2);
    }
}
