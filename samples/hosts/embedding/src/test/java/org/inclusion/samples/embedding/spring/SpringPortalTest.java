package org.inclusion.samples.embedding.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Relations;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.jpa.JpaStores;
import org.inclusion.jpa.transaction.HostTransactions;
import org.inclusion.learner.LearnerListener;
import org.inclusion.learner.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

class SpringPortalTest {

    private static final ConfigurableApplicationContext PORTAL = start();

    private static final Pattern LOGIN_TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern PAGE_TOKEN = Pattern.compile("content=\"X-CSRF-TOKEN: ([^\"]+)\"");

    private final Inclusion inclusion = PORTAL.getBean(Inclusion.class);
    private final JdbcTemplate jdbc = PORTAL.getBean(JdbcTemplate.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(PORTAL.getBean(PlatformTransactionManager.class));

    /** The ids that the listener was told of. */
    private final List<String> told = new ArrayList<>();

    /** What the listener does besides. */
    private Runnable also = () -> {};

    /** In the same transactions, with somebody who listens. */
    private final Inclusion telling = Inclusion.builder()
            .stores(JpaStores.joining(PORTAL.getBean(HostTransactions.class)))
            .relations(Relations.none())
            .listener(new LearnerListener() {
                @Override
                public void evidenceRecorded(LearnerId about, List<String> evidenceIds) {
                    told.addAll(evidenceIds);
                    also.run();
                }
            })
            .build();

    private static ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(Portal.class);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        ConfigurableApplicationContext portal = application.run("--server.port=0");
        portal.getBean(JdbcTemplate.class).execute("create table visit (learner varchar(64))");
        return portal;
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    @Test
    void theSpringBootIsTheOneInTheReportsName() {
        assertThat(SpringBootVersion.getVersion(), equalTo(System.getProperty("boot")));
    }

    @Test
    void theServletAnswersInTheHostsContainer() throws Exception {
        assertThat(status("/inclusion/ui/inclusion.js", "*/*"), equalTo(200));
        assertThat(status("/inclusion/api/places?postcode=12000", "*/*"), equalTo(200));
    }

    @Test
    void whoIsNotSignedInIsToldSoByTheApiAndLedToTheLoginElsewhere() throws Exception {
        assertThat(status("/inclusion/api/me", "application/json"), equalTo(401));
        assertThat(status("/", "text/html"), equalTo(302));
    }

    @Test
    void aPageHasTheTokenWithWhichItsElementWrites() throws Exception {
        HttpClient odette = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String login = tokenIn(
                LOGIN_TOKEN,
                odette.send(page("/login"), BodyHandlers.ofString()).body());
        HttpRequest signIn = HttpRequest.newBuilder(address("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=odette&password=bonjour&_csrf=" + login))
                .build();
        odette.send(signIn, BodyHandlers.ofString());
        String token = tokenIn(
                PAGE_TOKEN, odette.send(page("/"), BodyHandlers.ofString()).body());
        HttpRequest enrol = HttpRequest.newBuilder(address("/inclusion/api/learners/me/enrolments"))
                .header("Content-Type", "application/json")
                .header("X-Inclusion", "1")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString("{\"path\": \"premiers-pas\"}"))
                .build();
        assertThat(odette.send(enrol, BodyHandlers.ofString()).statusCode(), equalTo(201));
    }

    private static String tokenIn(Pattern place, String page) {
        Matcher found = place.matcher(page);
        assertThat(page, found.find());
        return found.group(1);
    }

    private static int status(String address, String accepted) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address(address))
                                .header("Accept", accepted)
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private static HttpRequest page(String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html")
                .build();
    }

    private static URI address(String path) {
        return URI.create(
                "http://127.0.0.1:" + PORTAL.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    @Test
    void ourWriteAndTheHostsAreKeptTogether() {
        Actor learner = learner("kept");
        List<Receipt> receipts = transaction.execute(status -> {
            jdbc.update("insert into visit values ('kept')");
            return inclusion.as(learner).record(List.of(success(learner)));
        });
        assertThat(receipts.stream().map(Receipt::status).toList(), contains(Receipt.Status.STORED));
        assertThat(history(learner), hasSize(1));
        assertThat(visits("kept"), equalTo(1));
    }

    @Test
    void ourWriteAndTheHostsAreUndoneTogether() {
        Actor learner = learner("undone");
        assertThrows(
                IllegalStateException.class,
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.update("insert into visit values ('undone')");
                    inclusion.as(learner).record(List.of(success(learner)));
                    throw new IllegalStateException("the host changes its mind");
                }));
        assertThat(history(learner), hasSize(0));
        assertThat(visits("undone"), equalTo(0));
    }

    @Test
    void whatTheHostMarksForRollbackIsNotKeptAndNobodyHearsOfIt() {
        Actor learner = learner("marked");
        transaction.executeWithoutResult(status -> {
            jdbc.update("insert into visit values ('marked')");
            telling.as(learner).record(List.of(success(learner)));
            status.setRollbackOnly();
        });
        assertThat(history(learner), hasSize(0));
        assertThat(visits("marked"), equalTo(0));
        assertThat(told, not(hasItem("e-marked")));
    }

    @Test
    void aTransactionWithinATransactionIsOneAndTheListenerHearsItAfterTheOuterCommit() {
        Actor learner = learner("nested");
        transaction.executeWithoutResult(outer -> {
            transaction.executeWithoutResult(inner -> telling.as(learner).record(List.of(success(learner))));
            assertThat(told, not(hasItem("e-nested")));
            jdbc.update("insert into visit values ('nested')");
        });
        assertThat(told, hasItem("e-nested"));
        assertThat(visits("nested"), equalTo(1));
    }

    @Test
    void anExceptionOfTheHostsThatItCatchesOutsideItsInnerTransactionUndoesOurs() {
        Actor learner = learner("caught");
        assertThrows(
                UnexpectedRollbackException.class,
                () -> transaction.executeWithoutResult(outer -> {
                    telling.as(learner).record(List.of(success(learner)));
                    assertThrows(
                            IllegalStateException.class,
                            () -> transaction.executeWithoutResult(inner -> {
                                throw new IllegalStateException("planted");
                            }));
                }));
        assertThat(history(learner), hasSize(0));
        assertThat(told, not(hasItem("e-caught")));
    }

    @Test
    void aListenerThatThrowsBreaksNothing() {
        Actor learner = learner("thrown");
        also = () -> {
            throw new IllegalStateException("planted");
        };
        transaction.executeWithoutResult(status -> {
            telling.as(learner).record(List.of(success(learner)));
            jdbc.update("insert into visit values ('thrown')");
        });
        assertThat(told, hasItem("e-thrown"));
        assertThat(history(learner), hasSize(1));
        assertThat(visits("thrown"), equalTo(1));
    }

    @Test
    void aListenerMayUseTheLibraryItself() {
        Actor learner = learner("listening");
        Actor another = learner("another");
        also = () -> inclusion.as(another).record(List.of(success(another)));
        transaction.executeWithoutResult(status -> telling.as(learner).record(List.of(success(learner))));
        assertThat(history(learner), hasSize(1));
        assertThat(history(another), hasSize(1));
        long version = inclusion
                .as(another)
                .about(another.asLearner())
                .progress()
                .orThrow()
                .version();
        assertThat("whole, not by half", version, equalTo(1L));
    }

    private List<?> history(Actor learner) {
        return inclusion
                .as(learner)
                .about(learner.asLearner())
                .history(null, 10)
                .orThrow()
                .evidence();
    }

    private int visits(String id) {
        Integer count = jdbc.queryForObject("select count(*) from visit where learner = ?", Integer.class, id);
        return count == null ? 0 : count;
    }

    private static Actor learner(String id) {
        return new Actor(id, Set.of(Role.LEARNER), Set.of("departement"));
    }

    private static Evidence success(Actor learner) {
        return Evidence.by(learner)
                .withId("e-" + learner.id())
                .in("departement")
                .at(Instant.now())
                .practised(new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier"), true, Help.ALONE);
    }
}
