package org.inclusion.jpa;

class LiquibaseOnH2Test extends LiquibaseContract {

    LiquibaseOnH2Test() {
        super(TestDatabase.H2);
    }
}
