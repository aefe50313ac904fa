package org.inclusion.jpa;

class LiquibaseOnMariaDbTest extends LiquibaseContract {

    LiquibaseOnMariaDbTest() {
        super(MariaDbServer.DATABASE);
    }
}
