package org.inclusion.samples.embedding.real;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusion.Inclusion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The URL of docs/spring-host.md for PgBouncer: with it no statement has a name on the server, whose next transaction may be on another
 * connection. PostgreSQL itself tells which ones have.
 */
@Tag("long")
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
class PgBouncerUrlTest {

    private static final String PREPARED = "select name from pg_prepared_statements";

    /** The driver names a statement from its fifth time on. */
    private static final int OFTEN = 12;

    private static EmbeddedPostgres database;

    @BeforeAll
    static void open() throws IOException {
        database = EmbeddedPostgres.start();
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
    }

    private static String query() throws IOException {
        Matcher url = Pattern.compile("`jdbc:postgresql://pgbouncer:6432/host(\\?[^`]*)`")
                .matcher(Files.readString(Path.of("../../../docs/spring-host.md")));
        assertThat("the guide has the URL", url.find());
        return url.group(1);
    }

    private static ConfigurableApplicationContext host(String query, String tables) {
        SpringApplication application = new SpringApplication(RealHost.class);
        application.setAdditionalProfiles("real");
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        return application.run(
                "--server.port=0",
                "--spring.datasource.url=jdbc:postgresql://localhost:" + database.getPort() + "/postgres" + query,
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.maximum-pool-size=1",
                "--spring.sql.init.mode=" + tables);
    }

    @Test
    void withTheUrlOfTheGuideNoStatementHasANameAndWithoutItSomeHave() throws IOException {
        try (ConfigurableApplicationContext host = host(query(), "always")) {
            JdbcTemplate jdbc = works(host);
            assertThat(jdbc.queryForList(PREPARED, String.class), is(empty()));
        }
        try (ConfigurableApplicationContext host = host("", "never")) {
            assertThat(works(host).queryForList(PREPARED, String.class), is(not(empty())));
        }
        assertThat(query(), containsString("prepareThreshold=0"));
    }

    /** The library reads its tables again and again, on the one connection that there is. */
    private static JdbcTemplate works(ConfigurableApplicationContext host) {
        Inclusion inclusion = host.getBean(Inclusion.class);
        for (int time = 0; time < OFTEN; time++) {
            inclusion.healthReport();
        }
        return host.getBean(JdbcTemplate.class);
    }
}
