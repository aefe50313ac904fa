package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.lti.launch.GradeEndpoint;
import org.inclusion.lti.launch.Launch;
import org.inclusion.lti.launch.LaunchKind;
import org.inclusion.lti.launch.LaunchRole;
import org.inclusion.lti.launch.LaunchTarget;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.lti.platform.PlatformSettings;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The visit that a launch opens: whose it is, what it may, and when it ends. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class VisitTest {

    private static final String INSTRUCTOR = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";

    private final TestClock clock = new TestClock();
    private PlatformDouble platform;
    private TestHost host;

    @BeforeEach
    void open() {
        platform = new PlatformDouble(clock);
        host = new TestHost(new InMemoryLtiStores(), clock);
        host.lti().platforms().register(platform.registration());
    }

    @AfterEach
    void close() {
        host.close();
        platform.close();
    }

    private JsonNode visit(UnaryOperator<JWTClaimsSet.Builder> change) {
        String target = host.entrance("to/path/premiers-pas");
        JsonNode login = host.login(TestHost.loginRequest(platform, target));
        String token = platform.sign(change.apply(platform.launch(TestHost.asked(login, "nonce"), target))
                .build());
        return host.visit(login, host.launch(TestHost.asked(login, "state"), token));
    }

    private JsonNode visit() {
        return visit(claims -> claims);
    }

    private String idOf(JsonNode visit) {
        return TestHost.json(host.api("me", visit)).path("id").asText();
    }

    @Test
    void theLibraryKnowsThePersonByAHashAlone() {
        JsonNode visit = visit();
        String id = idOf(visit);
        assertThat(id.matches("[A-Za-z0-9_-]{43}"), is(true));
        assertThat(
                id,
                is(host.lti()
                        .learner(platform.issuer(), PlatformDouble.DEPLOYMENT, "user-1")
                        .value()));
        assertThat(idOf(visit()), is(id));
        assertThat(idOf(visit(claims -> claims.subject("user-2"))), not(id));
        String all = visit.toString() + host.api("me", visit).body();
        for (String kept : List.of("Amina", "amina@example.org", "user-1")) {
            assertThat(all, not(containsString(kept)));
        }
    }

    @Test
    void onePersonOfTwoDeploymentsIsTwo() {
        host.lti().platforms().addDeployment(platform.registration().id(), "deployment-2");
        clock.pass(Duration.ofSeconds(11));
        String first = idOf(visit());
        String second = idOf(visit(claims -> claims.claim(PlatformDouble.LTI + "deployment_id", "deployment-2")));
        assertThat(second, not(first));
        // Neither is a text of one taken for a text of the other.
        assertThat(host.lti().learner("a", "b 1 c", "d"), not(host.lti().learner("a", "b", "1 c d")));
    }

    @Test
    void whoFollowsALaunchIsToldEverythingThatThePlatformSaid() {
        visit();
        Launch launch = host.launches().get(0);
        assertThat(launch.platform(), is(platform.registration()));
        assertThat(launch.user(), is("user-1"));
        assertThat(launch.kind(), is(LaunchKind.RESOURCE_LINK));
        assertThat(launch.roles(), is(Set.of(LaunchRole.LEARNER)));
        assertThat(launch.target(), is(LaunchTarget.path("premiers-pas")));
        assertThat(launch.resourceLink(), is("link-1"));
        GradeEndpoint grades = Objects.requireNonNull(launch.grades());
        assertThat(grades.lineItem(), is(platform.address("/lineitems/1")));
        assertThat(grades.scopes().size(), is(1));
        assertThat(Objects.requireNonNull(launch.roster()).memberships(), is(platform.address("/members")));
        assertThat(launch.deepLinking(), nullValue());
        assertThat(launch.returnUrl(), is(platform.address("/course")));
        assertThat(launch.name(), nullValue());
        assertThat(launch.toString(), not(containsString("user-1")));
    }

    @Test
    void aReturnToAForeignAddressIsLeftOut() {
        visit(claims -> claims.claim(
                PlatformDouble.LTI + "launch_presentation", Map.of("return_url", "https://elsewhere.example.org/")));
        assertThat(host.launches().get(0).returnUrl(), nullValue());
        visit(claims -> claims.claim(PlatformDouble.LTI + "launch_presentation", List.of("nonsense")));
        assertThat(host.launches().get(1).returnUrl(), nullValue());
    }

    @Test
    void aLearnerHasNoRightAboutOthersAndAnInstructorSeesSumsAlone() {
        JsonNode learner = visit();
        assertThat(rolesOf(learner), containsInAnyOrder("LEARNER"));
        assertThat(learner.has("structure"), is(false));
        JsonNode instructor =
                visit(claims -> claims.subject("teacher").claim(PlatformDouble.LTI + "roles", List.of(INSTRUCTOR)));
        assertThat(rolesOf(instructor), containsInAnyOrder("LEARNER", "COORDINATOR"));
        assertThat(instructor.path("structure").asText(), is("school"));
        String hers = "learners/" + idOf(learner) + "/progress";
        assertThat(host.api(hers, learner).statusCode(), is(200));
        assertThat(host.api(hers, instructor).statusCode(), is(404));
        assertThat(host.api("structures/school", instructor).statusCode(), not(403));
    }

    private List<String> rolesOf(JsonNode visit) {
        List<String> roles = new ArrayList<>();
        TestHost.json(host.api("me", visit)).path("roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    @Test
    void anInstructorHelpsWhereTheHostAgreedSo() {
        host.lti()
                .platforms()
                .changeSettings(
                        platform.registration().id(),
                        PlatformSettings.of("school", Set.of()).withHelpingInstructors());
        clock.pass(Duration.ofSeconds(11));
        JsonNode instructor = visit(claims -> claims.claim(PlatformDouble.LTI + "roles", List.of(INSTRUCTOR)));
        assertThat(rolesOf(instructor), containsInAnyOrder("LEARNER", "COORDINATOR", "HELPER"));
        JsonNode learner = visit(claims -> claims.subject("user-2"));
        assertThat(
                host.api("learners/" + idOf(learner) + "/progress", instructor).statusCode(), is(404));
    }

    @Test
    void aNameIsShownWhereThatIsAgreedAndKeptNowhere() {
        assertThat(visit().has("name"), is(false));
        host.lti()
                .platforms()
                .changeSettings(
                        platform.registration().id(),
                        PlatformSettings.of("school", Set.of()).withNames(true));
        clock.pass(Duration.ofSeconds(11));
        JsonNode visit = visit();
        assertThat(visit.path("name").asText(), is("Amina Exemple"));
        assertThat(host.api("me", visit).body(), not(containsString("Amina")));
    }

    @Test
    void aBrowserThatDidNotAskOpensNothing() {
        String target = host.entrance("");
        JsonNode hers = host.login(TestHost.loginRequest(platform, target));
        JsonNode his = host.login(TestHost.loginRequest(platform, target));
        String token = platform.sign(
                platform.launch(TestHost.asked(hers, "nonce"), target).build());
        String arrival = TestHost.told(host.launch(TestHost.asked(hers, "state"), token))
                .path("arrival")
                .asText();
        for (String secret : List.of(his.path("secret").asText(), "", "nonsense")) {
            HttpResponse<String> refused = host.begin(arrival, secret);
            assertThat(refused.statusCode(), is(403));
            assertThat(refused.headers().firstValue("Content-Type").orElse(""), is("application/problem+json"));
            assertThat(TestHost.json(refused).path("type").asText(), is("urn:inclusion:problem:lti-other-browser"));
        }
        assertThat(host.begin(arrival, hers.path("secret").asText()).statusCode(), is(200));
        assertThat(host.begin(arrival, hers.path("secret").asText()).statusCode(), is(403));
        assertThat(host.launches().size(), is(1));
    }

    @Test
    void aPageOfAnotherSiteOpensNothing() {
        Map<String, String> body = Map.of("arrival", "", "secret", "");
        HttpResponse<String> foreign = host.postJson("visit", body, Map.of("Origin", "https://elsewhere.example.org"));
        assertThat(TestHost.json(foreign).path("type").asText(), is("urn:inclusion:problem:lti-not-believed"));
        HttpResponse<String> plain = host.postJson("visit", body, Map.of("X-Inclusion", "0"));
        assertThat(TestHost.json(plain).path("type").asText(), is("urn:inclusion:problem:lti-not-believed"));
    }

    @Test
    void aVisitEndsAndATokenOfAnotherKindIsNone() {
        JsonNode visit = visit();
        assertThat(host.api("me", visit).statusCode(), is(200));
        clock.pass(Duration.ofHours(5));
        assertThat(host.api("me", visit).statusCode(), is(401));
        Map<String, String> ticket = Map.of("X-Inclusion-Visit", "nonsense");
        assertThat(host.get("inclusion/api/me", ticket).statusCode(), is(401));
        assertThat(host.get("inclusion/api/me", Map.of()).statusCode(), is(401));
    }

    @Test
    void aVisitOfBeforeAnErasureBringsNobodyBackAndANewVisitBeginsAnew() {
        host.close();
        Inclusion library = Inclusion.builder()
                .stores(new InMemoryStores())
                .clock(clock)
                .installationKey(new byte[32])
                .build();
        host = new TestHost(library, new InMemoryLtiStores(), clock, "localhost");
        host.lti().platforms().register(platform.registration());
        JsonNode before = visit();
        String hers = "learners/" + idOf(before) + "/progress";
        assertThat(host.api(hers, before).statusCode(), is(200));

        library.eraseLearners().request(new LearnerId(idOf(before)), Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(2));
        library.eraseLearners().due(erased -> true);
        clock.pass(Duration.ofMinutes(1));

        assertThat(host.api(hers, before).statusCode(), is(404));
        Map<String, String> headers =
                Map.of("X-Inclusion-Visit", before.path("visit").asText());
        String ticket = TestHost.json(host.postJson("ticket", Map.of(), headers))
                .path("ticket")
                .asText();
        JsonNode window = TestHost.json(host.postJson("window", Map.of("ticket", ticket), Map.of()));
        assertThat(host.api(hers, window).statusCode(), is(404));
        assertThat(host.api(hers, visit()).statusCode(), is(200));
    }

    @Test
    void theVisitsOfAPlatformThatWasRemovedEnd() {
        JsonNode visit = visit();
        host.lti().platforms().remove(platform.registration().id());
        clock.pass(Duration.ofSeconds(11));
        assertThat(host.api("me", visit).statusCode(), is(401));
    }

    @Test
    void aTicketOpensTheVisitInOneMoreWindowOnce() {
        JsonNode visit = visit();
        Map<String, String> headers =
                Map.of("X-Inclusion-Visit", visit.path("visit").asText());
        String ticket = TestHost.json(host.postJson("ticket", Map.of(), headers))
                .path("ticket")
                .asText();
        JsonNode window = TestHost.json(host.postJson("window", Map.of("ticket", ticket), Map.of()));
        assertThat(idOf(window), is(idOf(visit)));
        assertThat(window.path("until"), is(visit.path("until")));
        assertThat(host.postJson("window", Map.of("ticket", ticket), Map.of()).statusCode(), is(403));
        // A ticket is no visit, and a visit no ticket.
        assertThat(
                host.get("inclusion/api/me", Map.of("X-Inclusion-Visit", ticket))
                        .statusCode(),
                is(401));
        assertThat(
                host.postJson("window", Map.of("ticket", visit.path("visit").asText()), Map.of())
                        .statusCode(),
                is(403));
        assertThat(host.postJson("ticket", Map.of(), Map.of()).statusCode(), is(403));
    }

    @Test
    void aTicketIsOverAfterAMinute() {
        Map<String, String> headers =
                Map.of("X-Inclusion-Visit", visit().path("visit").asText());
        String ticket = TestHost.json(host.postJson("ticket", Map.of(), headers))
                .path("ticket")
                .asText();
        clock.pass(Duration.ofSeconds(61));
        assertThat(host.postJson("window", Map.of("ticket", ticket), Map.of()).statusCode(), is(403));
    }

    @Test
    void aPlatformWhoseKeysVanishForAnHourGoesOnAndANewKeyIsFound() {
        visit();
        platform.away(true);
        clock.pass(Duration.ofMinutes(59));
        visit();
        platform.away(false);
        platform.changeKey("platform-2");
        visit();
    }

    @Test
    void aKeyThatCannotBeHadNowIsToldFromOneThatIsWrong() {
        platform.away(true);
        String target = host.entrance("");
        JsonNode login = host.login(TestHost.loginRequest(platform, target));
        String token = platform.sign(
                platform.launch(TestHost.asked(login, "nonce"), target).build());
        HttpResponse<String> answer = host.launch(TestHost.asked(login, "state"), token);
        assertThat(answer.statusCode(), is(503));
        assertThat(answer.body(), containsString("Rien n’est perdu"));
    }
}
