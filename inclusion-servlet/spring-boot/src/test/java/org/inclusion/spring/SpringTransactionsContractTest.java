package org.inclusion.spring;

import org.inclusion.jpa.InclusionSchema;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.test.jpa.HostTransactionsContract;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** The starter's transactions keep what the library expects of a host's, work inside work included. */
class SpringTransactionsContractTest extends HostTransactionsContract {

    private static final LocalContainerEntityManagerFactoryBean ENTITY_MANAGERS = entityManagers();

    private static final HostTransactions TRANSACTIONS = new SpringTransactions(
            SharedEntityManagerCreator.createSharedEntityManager(ENTITY_MANAGERS.getNativeEntityManagerFactory()),
            new JpaTransactionManager(ENTITY_MANAGERS.getNativeEntityManagerFactory()),
            false);

    @AfterAll
    static void close() {
        ENTITY_MANAGERS.destroy();
    }

    @Override
    protected HostTransactions transactions() {
        return TRANSACTIONS;
    }

    private static LocalContainerEntityManagerFactoryBean entityManagers() {
        LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
        bean.setDataSource(new DriverManagerDataSource("jdbc:h2:mem:contract;DB_CLOSE_DELAY=-1", "sa", ""));
        bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        bean.setPackagesToScan(SpringTransactionsContractTest.class.getPackageName());
        bean.afterPropertiesSet();
        InclusionSchema.of(bean.getNativeEntityManagerFactory()).create();
        return bean;
    }
}
