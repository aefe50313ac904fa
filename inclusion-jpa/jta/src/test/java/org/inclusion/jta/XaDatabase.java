package org.inclusion.jta;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.inclusion.ServerPort;
import org.postgresql.xa.PGXADataSource;

/** An empty database, and a pool whose connections take part in the JTA transaction that is running. */
record XaDatabase(String url, String user, AgroalDataSource pool) {

    static XaDatabase h2() {
        return on("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", JdbcDataSource.class);
    }

    static XaDatabase postgreSql() {
        String name = "d" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return on(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", PGXADataSource.class);
    }

    private static XaDatabase on(String url, String user, Class<? extends XADataSource> driver) {
        AgroalDataSourceConfigurationSupplier configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(20)
                        .acquisitionTimeout(Duration.ofSeconds(20))
                        .transactionIntegration(new NarayanaTransactionIntegration(JtaHost.MANAGER, JtaHost.REGISTRY))
                        .connectionFactoryConfiguration(connection -> connection
                                .connectionProviderClass(driver)
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(""))));
        try {
            return new XaDatabase(url, user, AgroalDataSource.from(configuration));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one PostgreSQL server of this virtual machine, started when it is first asked for. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                // Else it refuses the first of the two phases.
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_prepared_transactions", "10")
                        .setPort(ServerPort.free())
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
