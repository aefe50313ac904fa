package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.inclusion.jpa.transaction.HostTransactions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database refuses to create tables: PostgreSQL and H2 say so by their SQLSTATE, MariaDB by its numbers. */
class HostTablesTest {

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"42501, 0", "90096, 90096", "42000, 1044", "42000, 1142"})
    void aUserWhoMayNotCreateTablesIsToldWhichSettingAskedForIt(String state, int number) {
        EntityManagerFactory refusing = (EntityManagerFactory) Proxy.newProxyInstance(
                HostTablesTest.class.getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (proxy, method, arguments) -> {
                    throw new PersistenceException(new SQLException("planted", state, number));
                });
        HostTransactions notReached = (HostTransactions) Proxy.newProxyInstance(
                HostTablesTest.class.getClassLoader(),
                new Class<?>[] {HostTransactions.class},
                (proxy, method, arguments) -> {
                    throw new IllegalStateException(method.getName() + " is not asked");
                });

        WrongSettingException said = assertThrows(
                WrongSettingException.class,
                () -> new HostTables(TablesAtStart.CREATE, null, refusing).open(notReached));

        assertThat(
                said.getMessage(),
                containsString(
                        "inclusion.schema is create, and the application's database user may not create tables"));
        assertThat(said.remedy(), containsString("set inclusion.schema to verify"));
    }
}
