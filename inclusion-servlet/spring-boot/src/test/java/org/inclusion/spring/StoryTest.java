package org.inclusion.spring;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.servlet.PrincipalIds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real Tomcat, H2 and Spring Security, with nothing of the library's but the starter, three properties and
 * a directory.
 */
class StoryTest {

    private static final ConfigurableApplicationContext HOST = start();

    private final Inclusion inclusion = HOST.getBean(Inclusion.class);
    private final PrincipalIds ids = HOST.getBean(PrincipalIds.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(HOST.getBean(PlatformTransactionManager.class));

    private static ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(Host.class);
        application.setDefaultProperties(Map.of(
                "logging.level.root", "warn",
                "spring.main.banner-mode", "off",
                "server.address", "127.0.0.1",
                "spring.datasource.url", "jdbc:h2:mem:story;DB_CLOSE_DELAY=-1",
                "spring.jpa.open-in-view", "false",
                "management.endpoint.health.show-details", "always",
                "inclusion.schema", "create",
                "inclusion.login-key", "0".repeat(64),
                "inclusion.installation-key", "1".repeat(64)));
        return application.run("--server.port=0");
    }

    @AfterAll
    static void stop() {
        HOST.close();
    }

    @Test
    void theSpringBootIsTheOneInTheReportsName() {
        assertThat(SpringBootVersion.getVersion(), equalTo(System.getProperty("boot")));
    }

    @Test
    void whoIsNotSignedInIsKeptOutBySpringSecurity() throws Exception {
        assertThat(get("/inclusion/api/me", null).statusCode(), equalTo(401));
    }

    @Test
    void odetteIsALearnerUnderAnOpaqueId() throws Exception {
        HttpResponse<String> me = get("/inclusion/api/me", "odette");
        assertThat(me.statusCode(), equalTo(200));
        assertThat(me.body(), allOf(containsString(ids.idOf("odette")), containsString("Odette")));
    }

    @Test
    void marcIsAHelperByHisRoleInSpringSecurity() throws Exception {
        assertThat(get("/inclusion/api/me", "marc").body(), containsString("\"HELPER\""));
    }

    @Test
    void theScriptOfTheElementsIsServed() throws Exception {
        assertThat(get("/inclusion/ui/inclusion.js", "odette").statusCode(), equalTo(200));
    }

    @Test
    void whatIsRecordedInATransactionOfTheHostIsUndoneWithIt() {
        Actor learner = learner("undone");
        assertThrows(
                IllegalStateException.class,
                () -> transaction.executeWithoutResult(status -> {
                    inclusion.as(learner).record(List.of(success(learner)));
                    throw new IllegalStateException("the host changes its mind");
                }));
        assertThat(history(learner), hasSize(0));
    }

    @Test
    void whatIsRecordedIsKeptAndCounted() {
        double before = counted();
        Actor learner = learner("kept");
        transaction.executeWithoutResult(status -> inclusion.as(learner).record(List.of(success(learner))));
        assertThat(history(learner), hasSize(1));
        assertThat(counted() - before, equalTo(1.0));
    }

    @Test
    void healthSaysThatTheStoreAnswers() throws Exception {
        HttpResponse<String> health = get("/actuator/health", "marc");
        assertThat(health.body(), allOf(startsWith("{"), containsString("\"inclusion\""), containsString("answers")));
    }

    @Test
    void healthTellsTheSchemaThePacksAndTheLetters() throws Exception {
        HttpResponse<String> health = get("/actuator/health", "marc");
        assertThat(
                health.body(),
                allOf(
                        containsString("\"schema\":\"3 on h2\""),
                        containsString("premiers-pas 1."),
                        containsString("\"letters\":{\"waiting\":0,\"dead\":0}")));
    }

    @Test
    void theApplicationsOwnMetricsNameRequestsByTheirRouteAndTheLibraryTimesNoneAgain() throws Exception {
        get("/inclusion/api/learners/" + ids.idOf("odette") + "/wish", "odette");
        // The application counts a request when its answer was sent: the next request comes after that.
        get("/inclusion/api/me", "odette");
        MeterRegistry meters = HOST.getBean(MeterRegistry.class);
        List<String> uris = meters.find("http.server.requests").meters().stream()
                .map(meter -> meter.getId().getTag("uri"))
                .toList();
        assertThat(uris, hasItem("/inclusion/api/learners/{learner}/wish"));
        assertThat(uris.toString(), not(containsString(ids.idOf("odette"))));
        assertThat(meters.find("inclusion.requests").meters(), empty());
        assertThat(meters.find("inclusion.requests.active").meters(), empty());
        assertThat(meters.get("inclusion.refusals").counter().count(), greaterThan(0.0));
    }

    private double counted() {
        return HOST.getBean(MeterRegistry.class)
                .get("inclusion.added")
                .tag("kind", "evidence")
                .functionCounter()
                .count();
    }

    private List<?> history(Actor learner) {
        return inclusion
                .as(learner)
                .about(learner.asLearner())
                .history(null, 10)
                .orThrow()
                .evidence();
    }

    private static HttpResponse<String> get(String path, @Nullable String login)
            throws IOException, InterruptedException {
        String port = HOST.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (login != null) {
            byte[] both = (login + ":bonjour").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static Actor learner(String id) {
        return new Actor(id, Set.of(Role.LEARNER), Set.of(Host.STRUCTURE));
    }

    private static Evidence success(Actor learner) {
        return Evidence.by(learner)
                .withId("e-" + learner.id())
                .in(Host.STRUCTURE)
                .at(Instant.now())
                .practised(new ItemRef("premiers-pas", "1.0.0", "joindre-un-fichier"), true, Help.ALONE);
    }
}
