package org.inclusion.samples.embedding.real;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.followup.Appointments;
import org.inclusion.followup.Booking;
import org.inclusion.jpa.InclusionSchema;
import org.inclusion.key.KeyPurpose;
import org.inclusion.key.KnownKey;
import org.inclusion.outbox.NoticeListener;
import org.inclusion.servlet.UserIds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The host of docs/spring-host.md, below a context path: its people, its relations, and what it adds. */
class RealHostTest {

    private static final LinkedBlockingQueue<String> TOLD = new LinkedBlockingQueue<>();

    private static final HttpServer OTHER_APPLICATION = otherApplication();

    /** How far the library's clock is ahead. */
    private static volatile Duration ahead = Duration.ZERO;

    private static final ConfigurableApplicationContext HOST = start();

    private static final String READINESS = "/actuator/health/readiness";

    private static final Path CODE = Path.of("src/main/java/org/inclusion/samples/embedding/real");

    private final Inclusion inclusion = HOST.getBean(Inclusion.class);
    private final JdbcTemplate jdbc = HOST.getBean(JdbcTemplate.class);
    private final UserIds ids = HOST.getBean(UserIds.class);

    private static HttpServer otherApplication() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                TOLD.add(exchange.getRequestHeaders().getFirst("webhook-signature") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(RealHost.class);
        application.setAdditionalProfiles("real");
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        InstantSource clock = () -> Instant.now().plus(ahead);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("clock", clock));
        ConfigurableApplicationContext host = application.run(
                "--server.port=0",
                "--server.servlet.context-path=/portail",
                "--inclusion.servlet.allowed-origins=",
                "--spring.sql.init.schema-locations=classpath:real/schema.sql,classpath:real/migrations.sql",
                "--spring.datasource.hikari.connection-timeout=500",
                "--inclusion.webhook.address=http://127.0.0.1:"
                        + OTHER_APPLICATION.getAddress().getPort() + "/");
        JdbcTemplate jdbc = host.getBean(JdbcTemplate.class);
        jdbc.update("insert into users values (17, 'odette.b', '{noop}bonjour', 'USAGER', 'ccas-1', 'Odette B.')");
        jdbc.update("insert into users values (18, 'sami.k', '{noop}bonjour', 'USAGER', 'ccas-1', 'Sami K.')");
        jdbc.update("insert into users values (4, 'claire', '{noop}bonjour', 'AGENT', 'ccas-1', 'Claire')");
        jdbc.update("insert into accompaniments values (4, 17)");
        return host;
    }

    @AfterAll
    static void stop() {
        HOST.close();
        OTHER_APPLICATION.stop(0);
    }

    private static Visitor signedIn(String login) throws IOException, InterruptedException {
        return Visitor.signedIn(Visitor.root(HOST, "/portail"), login);
    }

    @Test
    void aPersonKeepsHerPathWhenHerLoginChangesAndThePageKnowsItsContextPath() throws Exception {
        Visitor odette = signedIn("odette.b");
        assertThat(odette.get("/formation").body(), containsString("src=\"/portail/inclusion/ui/inclusion.js\""));
        assertThat(odette.get("/inclusion/ui/inclusion.js").statusCode(), is(200));
        assertThat(odette.enrols(), is(201));

        jdbc.update("update users set login = 'odette.martin' where id = 17");
        assertThat(signedIn("odette.martin").get("/mes-parcours").body(), equalTo("1"));
        jdbc.update("update users set login = 'odette.b' where id = 17");
    }

    @Test
    void aHelperSeesTheAccompaniedLearnerAndNobodyElseAndTheOtherApplicationIsTold() throws Exception {
        Visitor claire = signedIn("claire");
        assertThat(
                claire.get("/inclusion/api/learners/" + ids.idOf(17) + "/progress")
                        .statusCode(),
                is(200));
        assertThat(
                claire.get("/inclusion/api/learners/" + ids.idOf(18) + "/progress")
                        .statusCode(),
                not(200));

        inclusion.sendLetters().due(100);
        String told = TOLD.poll(30, TimeUnit.SECONDS);
        String alias = HOST.getBean(NoticeListener.class).aliasOf(ids.idOf(17)).orElseThrow();
        assertThat(
                told,
                allOf(
                        startsWith("v1,"),
                        containsString("LOOK"),
                        containsString(alias),
                        not(containsString(ids.idOf(17))),
                        not(containsString("odette"))));
    }

    @Test
    void whoClosesHerAccountIsHiddenAtOnceAndErasedAWeekLater() throws Exception {
        jdbc.update("insert into users values (19, 'leaving', '{noop}bonjour', 'USAGER', 'ccas-1', 'Paul L.')");
        jdbc.update("insert into accompaniments values (4, 19)");
        signedIn("leaving").enrols();
        HOST.getBean(Leaving.class).close(19);
        assertThat(
                inclusion
                        .eraseLearners()
                        .request(new LearnerId(ids.idOf(19)), Duration.ofDays(7))
                        .destroyedFrom()
                        .isAfter(Instant.now().plus(Duration.ofDays(6))),
                is(true));
        HOST.getBean(Erased.class).learnerErased(new LearnerId(ids.idOf(19)));
        assertThat(jdbc.queryForList("select 1 from users where id = 19").size(), is(0));
        assertThat(
                jdbc.queryForList("select 1 from accompaniments where learner = 19")
                        .size(),
                is(0));
    }

    @Test
    void behindAProxysPrefixThePageAsksThroughThePrefix() throws Exception {
        assertThat(
                signedIn("odette.b").getBehind("/mairie", "/formation").body(),
                containsString("src=\"/mairie/inclusion/ui/inclusion.js\""));
    }

    @Test
    void aHelperReadsTheNameThatThePortalHas() throws Exception {
        assertThat(
                signedIn("claire").get("/inclusion/api/people").body(),
                allOf(containsString("Odette B."), not(containsString("Sami K."))));
    }

    @Test
    void aSessionThatIsOlderThanAnErasureBringsNothingBack() throws Exception {
        jdbc.update("insert into users values (20, 'erased', '{noop}bonjour', 'USAGER', 'ccas-1', 'Rose M.')");
        Visitor open = signedIn("erased");
        assertThat(open.enrols(), is(201));
        inclusion.eraseLearners().request(new LearnerId(ids.idOf(20)), Duration.ofMinutes(1));
        ahead = Duration.ofMinutes(2);
        try {
            assertThat(inclusion.eraseLearners().due(done -> true).size(), is(1));
            ahead = Duration.ofMinutes(3);
            assertThat(open.enrols(), is(404));
        } finally {
            ahead = Duration.ZERO;
        }
    }

    @Test
    void whoErasesHerTrainingAloneKeepsHerAccount() {
        HOST.getBean(Erased.class).learnerErased(new LearnerId(ids.idOf(18)));
        assertThat(jdbc.queryForList("select 1 from users where id = 18").size(), is(1));
    }

    @Test
    void theDatabaseKnowsTheKeyOfTheUsersIdsSoThatAnotherOneIsRefused() {
        assertThat(inclusion.trustKeys().known().stream().map(KnownKey::purpose).toList(), hasItem(KeyPurpose.LOGIN));
    }

    @Test
    void anHourOfTheAgendaIsBookedOnce() {
        jdbc.update(
                "insert into hours values (1, ?, null)",
                Instant.now().plus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC));
        Appointments agenda = HOST.getBean(Appointments.class);
        LearnerId odette = new LearnerId(ids.idOf(17));
        assertThat(agenda.slots(odette, Map.of()).size(), is(1));
        Optional<Booking> booked = agenda.book("1", odette, "b-1");
        assertThat(booked.isPresent(), is(true));
        assertThat("the same once more", agenda.book("1", odette, "b-1"), is(booked));
        assertThat(agenda.book("1", odette, "b-2").isPresent(), is(false));
        agenda.cancel(booked.orElseThrow().id());
        assertThat(agenda.slots(odette, Map.of()).size(), is(1));
    }

    @Test
    void whileTheDatabaseIsAwayTheServerIsNotReadyAndLives() throws Exception {
        Visitor odette = signedIn("odette.b");
        assertThat(odette.get(READINESS).statusCode(), is(200));
        List<Connection> all = new ArrayList<>();
        try {
            HikariDataSource pool = HOST.getBean(HikariDataSource.class);
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                all.add(pool.getConnection());
            }
            assertThat(odette.get(READINESS).statusCode(), is(503));
            assertThat(odette.get("/actuator/health/liveness").statusCode(), is(200));
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
        assertThat(odette.get(READINESS).statusCode(), is(200));
    }

    /** The history stands where Flyway would have left it, before the library made its tables. */
    @Test
    void thePortalsMigrationsAndTheLibrarysTablesLeaveEachOtherAlone() throws Exception {
        jdbc.execute("alter table users add column telephone varchar(20)");
        jdbc.update("insert into flyway_schema_history values (2, '2', 'telephone', true)");
        try {
            InclusionSchema schema =
                    InclusionSchema.of(HOST.getBean(EntityManagerFactory.class)).create();
            assertThat(schema.verify().learners(), greaterThanOrEqualTo(0L));
            assertThat(
                    jdbc.queryForList(
                            "select version from flyway_schema_history order by installed_rank", String.class),
                    contains("1", "2"));
            assertThat(signedIn("sami.k").enrols(), is(201));
        } finally {
            jdbc.update("delete from flyway_schema_history where version = '2'");
            jdbc.execute("alter table users drop column telephone");
        }
    }

    @Test
    void identityRolesAndRelationsTakeSixtyLinesAtTheMost() throws IOException {
        assertThat(lines(CODE.resolve("Account.java")) + lines(CODE.resolve("Identity.java")), lessThanOrEqualTo(60L));
    }

    @Test
    void eachFurtherFeatureTakesTenLinesAtTheMost() throws IOException {
        List<String> longer = new ArrayList<>();
        try (Stream<Path> files = Files.list(CODE)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!Set.of("Account.java", "Identity.java", "RealHost.java").contains(name) && lines(file) > 10) {
                    longer.add(name + " " + lines(file));
                }
            }
        }
        assertThat(longer, is(empty()));
    }

    /** Imports and blank lines are nothing to think about; a comment is none of the host's lines. */
    private static long lines(Path file) throws IOException {
        try (Stream<String> all = Files.lines(file)) {
            return all.map(String::strip)
                    .filter(line -> !line.isEmpty()
                            && !line.startsWith("import ")
                            && !line.startsWith("package ")
                            && !line.startsWith("/**"))
                    .count();
        }
    }
}
