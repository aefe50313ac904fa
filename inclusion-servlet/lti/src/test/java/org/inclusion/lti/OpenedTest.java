package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.id.PathId;
import org.inclusion.journal.JournalStore;
import org.inclusion.learner.SnapshotStore;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.progress.EnrolmentStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many people of a course have opened the activity of how many in it: the platform tells them, and they are counted
 * and not kept.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class OpenedTest {

    private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

    private static final String ROSTER = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    private static final PathId PATH = new PathId("premiers-pas");

    private final TestClock clock = new TestClock();
    private final InMemoryStores kept = new InMemoryStores();
    private PlatformDouble platform;
    private RosterDouble roster;
    private GradebookDouble gradebook;
    private Inclusion inclusion;
    private TestHost host;

    @BeforeEach
    void open() {
        platform = new PlatformDouble(clock);
        gradebook = new GradebookDouble(platform);
        roster = new RosterDouble(platform, gradebook);
        inclusion = Inclusion.builder().stores(kept).clock(clock).build();
        host = new TestHost(inclusion, StoresWithAKey.at(clock), clock, "localhost");
        host.lti().platforms().register(platform.registration());
        gradebook.knows(host.entrance("keys"));
    }

    @AfterEach
    void close() {
        host.close();
        platform.close();
    }

    private JsonNode visit(String place, UnaryOperator<JWTClaimsSet.Builder> change) {
        String target = host.entrance(place);
        JsonNode login = host.login(TestHost.loginRequest(platform, target));
        String token = platform.sign(change.apply(platform.launch(TestHost.asked(login, "nonce"), target))
                .build());
        return host.visit(login, host.launch(TestHost.asked(login, "state"), token));
    }

    private static JWTClaimsSet.Builder teaches(JWTClaimsSet.Builder claims) {
        return claims.subject("teacher").claim(PlatformDouble.LTI + "roles", List.of(MEMBERSHIP + "Instructor"));
    }

    private JsonNode teacher() {
        return visit("to/path/premiers-pas", OpenedTest::teaches);
    }

    private HttpResponse<String> asks(JsonNode visit) {
        return host.postJson(
                "opened",
                Map.of("members", visit.path("members").asText()),
                Map.of("X-Inclusion-Visit", visit.path("visit").asText()));
    }

    private JsonNode seen() {
        HttpResponse<String> answer = asks(teacher());
        assertThat(answer.body(), answer.statusCode(), is(200));
        return TestHost.json(answer);
    }

    private Actor learner(String user) {
        LearnerId id = host.lti().learner(platform.issuer(), PlatformDouble.DEPLOYMENT, user);
        return new Actor(id.value(), Set.of(Role.LEARNER), Set.of("school"));
    }

    private void open(int from, int to) {
        for (int i = from; i < to; i++) {
            Actor herself = learner("user-" + i);
            inclusion.as(herself).about(herself.asLearner()).enrol(PATH).orThrow();
        }
    }

    @Test
    void aTeacherSeesTheNumberInTensOfHowManyPeopleAreInTheCourse() {
        roster.hasLearners(34);
        roster.has("teacher", "Active", MEMBERSHIP + "Instructor");
        roster.has("helper", "Active", MEMBERSHIP + "Learner", MEMBERSHIP + "Instructor");
        roster.has("gone", "Inactive", MEMBERSHIP + "Learner");
        roster.has("guest", "Active", MEMBERSHIP + "Mentor");
        open(0, 27);
        JsonNode sum = seen();
        assertThat(sum.path("atLeast").asInt(), is(20));
        assertThat(sum.path("people").asInt(), is(34));
        assertThat(sum.size(), is(2));
    }

    @Test
    void ofFewerThanTenOnEitherSideNothingIsTold() {
        roster.hasLearners(34);
        open(0, 9);
        assertThat(seen().isEmpty(), is(true));
        clock.pass(Duration.ofMinutes(11));
        open(9, 10);
        assertThat(seen().path("atLeast").asInt(), is(10));
    }

    @Test
    void aSmallCourseIsNeverCounted() {
        roster.hasLearners(19);
        open(0, 19);
        assertThat(seen().isEmpty(), is(true));
    }

    @Test
    void theListIsReadPartByPartForTheLearnersAlone() {
        roster.hasLearners(34);
        open(0, 12);
        assertThat(seen().path("people").asInt(), is(34));
        assertThat(roster.asked(), hasSize(5));
        assertThat(roster.asked().get(0), containsString("role=" + MEMBERSHIP + "Learner"));
    }

    @Test
    void theSumStandsForTenMinutesWhoeverAsks() {
        roster.hasLearners(34);
        open(0, 12);
        seen();
        open(12, 30);
        assertThat(seen().path("atLeast").asInt(), is(10));
        assertThat(roster.asked(), hasSize(5));
        clock.pass(Duration.ofMinutes(11));
        assertThat(seen().path("atLeast").asInt(), is(20));
    }

    @Test
    void nobodyOfTheListIsKept() {
        roster.hasLearners(34);
        open(0, 12);
        seen();
        String everything = kept.transactions()
                .run(tx ->
                        kept.of(SnapshotStore.class).find(tx, learner("user-20").asLearner())
                                + kept.of(EnrolmentStore.class)
                                        .of(tx, learner("user-20").asLearner())
                                        .toString()
                                + kept.of(JournalStore.class).unsealed(tx, 100));
        assertThat(everything, not(containsString(learner("user-20").id())));
        assertThat(everything, not(containsString("user-")));
        assertThat(everything, not(containsString("Name of")));
    }

    @Test
    void aLearnerAndALinkWithoutStepsAreOfferedNoNumber() {
        assertThat(visit("to/path/premiers-pas", claims -> claims).has("members"), is(false));
        assertThat(visit("to/glossary", OpenedTest::teaches).has("members"), is(false));
        assertThat(visit("", OpenedTest::teaches).has("members"), is(false));
        assertThat(
                visit("to/path/premiers-pas", claims -> teaches(claims).claim(ROSTER, null))
                        .has("members"),
                is(false));
    }

    @Test
    void nobodyAsksInAnothersVisitOrFromAnotherPage() {
        roster.hasLearners(34);
        JsonNode hers = teacher();
        JsonNode learner = visit("to/path/premiers-pas", claims -> claims);
        Map<String, String> body = Map.of("members", hers.path("members").asText());
        assertThat(
                host.postJson(
                                "opened",
                                body,
                                Map.of(
                                        "X-Inclusion-Visit",
                                        learner.path("visit").asText()))
                        .statusCode(),
                is(403));
        assertThat(host.postJson("opened", body, Map.of()).statusCode(), is(403));
        assertThat(
                host.postJson(
                                "opened",
                                body,
                                Map.of(
                                        "X-Inclusion-Visit",
                                        hers.path("visit").asText(),
                                        "Origin",
                                        "https://elsewhere.example"))
                        .statusCode(),
                is(403));
        assertThat(
                host.postJson(
                                "opened",
                                Map.of("members", "x"),
                                Map.of("X-Inclusion-Visit", hers.path("visit").asText()))
                        .statusCode(),
                is(403));
        assertThat(roster.asked(), empty());
    }

    @Test
    void membersAtAForeignAddressAreNeverAskedFor() {
        JsonNode visit = visit(
                "to/path/premiers-pas",
                claims -> teaches(claims)
                        .claim(ROSTER, Map.of("context_memberships_url", "https://elsewhere.example/members")));
        assertThat(visit.has("members"), is(false));
    }

    private void isAway() {
        HttpResponse<String> answer = asks(teacher());
        assertThat(answer.statusCode(), is(503));
        assertThat(answer.body(), containsString("lti-members-away"));
        assertThat(answer.body(), containsString("La plateforme ne répond pas pour l’instant."));
    }

    @Test
    void aPartAtAForeignAddressIsNotAskedFor() {
        roster.hasLearners(34);
        roster.leadsTo("https://elsewhere.example/members?from=8");
        isAway();
        assertThat(roster.asked(), hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/members?again=1", "/members?from=0"})
    void aListThatLeadsBackToItselfEnds(String link) {
        roster.hasLearners(34);
        roster.leadsTo(platform.address(link).toString());
        isAway();
        assertThat(roster.asked().size(), lessThanOrEqualTo(2));
    }

    @Test
    void aListOfManySmallPartsEnds() {
        roster.hasLearners(200);
        roster.tellsAtATime(1);
        isAway();
        assertThat(roster.asked(), hasSize(50));
    }

    @Test
    void aCourseThatIsTooLargeIsNotCounted() {
        roster.hasLearners(2_001);
        roster.tellsAtATime(3_000);
        isAway();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
    void aPlatformThatSaysNoIsAskedAgainAfterAMinuteAtTheEarliest(int status) {
        roster.hasLearners(34);
        open(0, 12);
        roster.answers(status);
        isAway();
        isAway();
        assertThat(roster.asked(), hasSize(1));
        roster.answers(200);
        clock.pass(Duration.ofMinutes(2));
        assertThat(seen().path("atLeast").asInt(), is(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{\"members\":{}}", "{\"members\":[1,null,{\"user_id\":7}]}"})
    void anAnswerThatIsNoListCountsNobody(String body) {
        roster.hasLearners(34);
        open(0, 34);
        roster.says(body.isEmpty() ? " " : body);
        HttpResponse<String> answer = asks(teacher());
        assertThat(answer.statusCode(), is(body.contains("[1") ? 200 : 503));
        assertThat(answer.body(), not(containsString("atLeast")));
    }

    @Test
    void anAnswerThatComesByteAfterByteIsNotWaitedFor() {
        roster.hasLearners(34);
        roster.drips(50);
        long before = System.nanoTime();
        isAway();
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(took.toString(), took.compareTo(Duration.ofSeconds(12)) < 0, is(true));
    }

    @Test
    void anAnswerWithoutAnEndIsNotReadToIt() {
        roster.hasLearners(34);
        roster.says("[" + "1,".repeat(1_500_000));
        isAway();
    }

    @Test
    void aPlatformThatWasRemovedIsNotAsked() {
        JsonNode visit = teacher();
        host.lti().platforms().remove(platform.registration().id());
        clock.pass(Duration.ofMinutes(1));
        assertThat(asks(visit).statusCode(), is(403));
        assertThat(roster.asked(), empty());
    }
}
