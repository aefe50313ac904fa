package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusion.Inclusion;
import org.inclusion.access.Relations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/** A host with two real databases, each with its entity managers and its transactions. */
@ExtendWith(OutputCaptureExtension.class)
class TwoDatabasesTest {

    private static final String OURS = "jdbc:h2:mem:ours;DB_CLOSE_DELAY=-1";

    private static final String THEIRS = "jdbc:h2:mem:theirs;DB_CLOSE_DELAY=-1";

    /** Two of everything. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class TwoDatabases {

        @Bean
        Relations relations() {
            return Relations.none();
        }

        @Bean
        LocalContainerEntityManagerFactoryBean ourEntityManagers() {
            return entityManagers(OURS);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean theirEntityManagers() {
            return entityManagers(THEIRS);
        }

        @Bean
        PlatformTransactionManager ourTransactions(
                @Qualifier("ourEntityManagers") EntityManagerFactory ourEntityManagers) {
            return new JpaTransactionManager(ourEntityManagers);
        }

        @Bean
        PlatformTransactionManager theirTransactions(
                @Qualifier("theirEntityManagers") EntityManagerFactory theirEntityManagers) {
            return new JpaTransactionManager(theirEntityManagers);
        }

        private static LocalContainerEntityManagerFactoryBean entityManagers(String url) {
            LocalContainerEntityManagerFactoryBean bean = new LocalContainerEntityManagerFactoryBean();
            bean.setDataSource(dataSource(url));
            bean.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            bean.setPackagesToScan(TwoDatabasesTest.class.getPackageName());
            bean.setPersistenceUnitName(url);
            return bean;
        }
    }

    @Test
    void theTablesStandInTheDatabaseThatIsNamedAndInNoOther() {
        try (ConfigurableApplicationContext host = run(
                "--inclusion.entity-manager-factory=theirEntityManagers",
                "--inclusion.transaction-manager=theirTransactions")) {
            assertThat(host.getBean(Inclusion.class).health().isWell(), equalTo(true));
            assertThat(tables(THEIRS) > 0, equalTo(true));
            assertThat(tables(OURS), equalTo(0));
        }
    }

    @Test
    void withoutANameTheHostIsAskedForOne(CapturedOutput log) {
        assertThrows(RuntimeException.class, () -> run().close());
        assertThat(log.getOut(), containsString("inclusion.entity-manager-factory is missing"));
    }

    @Test
    void transactionsOfTheOtherDatabaseAreRefused(CapturedOutput log) {
        assertThrows(
                RuntimeException.class,
                () -> run(
                                "--inclusion.entity-manager-factory=theirEntityManagers",
                                "--inclusion.transaction-manager=ourTransactions")
                        .close());
        assertThat(log.getOut(), containsString("is not that of its EntityManagerFactory"));
    }

    private static int tables(String url) {
        List<Map<String, Object>> found = new JdbcTemplate(dataSource(url))
                .queryForList("select * from information_schema.tables where upper(table_name) like 'INCLUSION%'");
        return found.size();
    }

    private static DataSource dataSource(String url) {
        return new DriverManagerDataSource(url, "sa", "");
    }

    private static ConfigurableApplicationContext run(String... settings) {
        return new SpringApplicationBuilder(TwoDatabases.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(
                                Stream.of(
                                        "--spring.main.banner-mode=off",
                                        "--logging.level.root=warn",
                                        "--spring.data.jpa.repositories.enabled=false",
                                        "--inclusion.schema=create"),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }
}
