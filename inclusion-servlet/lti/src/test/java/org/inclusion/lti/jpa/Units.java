package org.inclusion.lti.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.inclusion.ServerPort;
import org.inclusion.jpa.InclusionSchema;

/** Persistence units on empty databases, with the tables of the library. */
public final class Units {

    private Units() {}

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPort(ServerPort.free())
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static String h2() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    public static String postgreSql() {
        return Server.POSTGRES.getJdbcUrl("postgres", "postgres");
    }

    public static EntityManagerFactory hibernate(String url) {
        return created(Persistence.createEntityManagerFactory(
                "platforms",
                Map.of(
                        "jakarta.persistence.provider",
                        HibernatePersistenceProvider.class.getName(),
                        "jakarta.persistence.jdbc.url",
                        url,
                        "hibernate.connection.pool_size",
                        "10")));
    }

    public static EntityManagerFactory eclipseLink(String url) {
        return created(Persistence.createEntityManagerFactory(
                "platforms",
                Map.of(
                        "jakarta.persistence.provider",
                        PersistenceProvider.class.getName(),
                        "jakarta.persistence.jdbc.url",
                        url,
                        "eclipselink.session-name",
                        UUID.randomUUID().toString(),
                        "eclipselink.weaving",
                        "false",
                        "eclipselink.logging.level",
                        "OFF")));
    }

    private static EntityManagerFactory created(EntityManagerFactory factory) {
        InclusionSchema.of(factory).create();
        return factory;
    }
}
