package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.jpa.transaction.JoinedTransactions;
import org.inclusion.store.StoreUnavailableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionTemplate;

/** The library's work in Spring's transactions of a real database, and the exceptions that PostgreSQL would throw. */
class SpringTransactionsTest {

    private static final LocalContainerEntityManagerFactoryBean ENTITY_MANAGERS = entityManagers();

    private final JpaTransactionManager manager =
            new JpaTransactionManager(ENTITY_MANAGERS.getNativeEntityManagerFactory());
    private final HostTransactions transactions = transactions(false);

    @AfterAll
    static void close() {
        ENTITY_MANAGERS.destroy();
    }

    @Test
    void aWriteThatAReadOnlyTransactionRefusesIsTheApplicationsToMend() {
        TransactionTemplate readOnly = new TransactionTemplate(manager);
        readOnly.setReadOnly(true);
        IllegalStateException said = assertThrows(
                IllegalStateException.class,
                () -> readOnly.executeWithoutResult(
                        status -> new JoinedTransactions(transactions).run(tx -> refusedWrite())));
        assertThat(said.getMessage(), containsString("the application began this transaction read-only"));
    }

    @Test
    void whatHasToBeWrittenIsWrittenOutsideOfAReadOnlyTransactionWhereTheApplicationAllowsThat() {
        List<Boolean> readOnly = new ArrayList<>();
        for (boolean allowed : new boolean[] {false, true}) {
            HostTransactions host = transactions(allowed);
            JoinedTransactions joined = new JoinedTransactions(host);
            TransactionTemplate reading = new TransactionTemplate(manager);
            reading.setReadOnly(true);
            reading.executeWithoutResult(status ->
                    joined.run(tx -> joined.write(tx, writing -> readOnly.add(host.isReadOnly()))));
        }
        assertThat(readOnly, contains(true, false));
    }

    @Test
    void whatFollowsACommitOutsideIsDoneOnceAndMayWrite() {
        HostTransactions host = transactions(true);
        JoinedTransactions joined = new JoinedTransactions(host);
        List<String> told = new ArrayList<>();
        TransactionTemplate reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> {
            joined.run(tx -> joined.write(tx, writing -> {
                writing.afterCommit(() -> told.add(host.isReadOnly() ? "read-only" : "told"));
                return "written";
            }));
            assertThat(told, contains("told"));
        });
        assertThat(told, contains("told"));
    }

    @Test
    void withoutAReadOnlyTransactionTheDatabaseIsReadOnlyItself() {
        assertThrows(
                StoreUnavailableException.class, () -> new JoinedTransactions(transactions).run(tx -> refusedWrite()));
    }

    @Test
    void anotherExceptionIsThrownOnUnchanged() {
        IllegalArgumentException thrown = new IllegalArgumentException("planted");
        Function<EntityManager, Object> work = entityManager -> {
            throw thrown;
        };
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> transactions.call(work)), is(sameInstance(thrown)));
    }

    private HostTransactions transactions(boolean looksOutsideReadOnly) {
        return new SpringTransactions(
                SharedEntityManagerCreator.createSharedEntityManager(ENTITY_MANAGERS.getNativeEntityManagerFactory()),
                manager,
                looksOutsideReadOnly);
    }

    private static Object refusedWrite() {
        throw new IllegalStateException(new SQLException("cannot execute INSERT in a read-only transaction", "25006"));
    }

    private static LocalContainerEntityManagerFactoryBean entityManagers() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:transactions;DB_CLOSE_DELAY=-1", "sa", "");
        LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
        bean.setDataSource(database);
        bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        bean.setPackagesToScan(SpringTransactionsTest.class.getPackageName());
        bean.afterPropertiesSet();
        return bean;
    }
}
