package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.completion.CompletionStore;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.lti.grade.GradeLinks;
import org.inclusion.lti.launch.Launch;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.outbox.OutboxLag;
import org.inclusion.outbox.SentLetters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a platform's gradebook is sent: how many of the chosen steps are done, once she has read so and agreed, and
 * nothing else.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class GradeTest {

    static final Set<String> ALLOWED_OF_SCORES =
            Set.of("userId", "timestamp", "scoreGiven", "scoreMaximum", "activityProgress", "gradingProgress");

    static final Set<String> ALLOWED_OF_LINE_ITEMS =
            Set.of("id", "scoreMaximum", "label", "resourceId", "resourceLinkId", "tag");

    private static final String ENDPOINT = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

    private static final String SCOPE = "https://purl.imsglobal.org/spec/lti-ags/scope/";

    private final TestClock clock = new TestClock();
    private final InMemoryStores kept = new InMemoryStores();
    private final LtiStores stores = StoresWithAKey.at(clock);
    private PlatformDouble platform;
    private GradebookDouble gradebook;
    private Inclusion inclusion;
    private TestHost host;
    private int evidence;

    @BeforeEach
    void open() {
        platform = new PlatformDouble(clock);
        gradebook = new GradebookDouble(platform);
        inclusion = library();
        host = new TestHost(inclusion, stores, clock, "localhost");
        host.lti().platforms().register(platform.registration());
        gradebook.knows(host.entrance("keys"));
    }

    private Inclusion library() {
        return Inclusion.builder()
                .stores(kept)
                .clock(clock)
                .completionGateway(new PlatformGrades(stores, TestHost.INSTALLATION_KEY, clock))
                .build();
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

    private JsonNode visit() {
        return visit("to/path/premiers-pas", claims -> claims);
    }

    private HttpResponse<String> answers(JsonNode visit, boolean agrees) {
        return host.postJson(
                "completion",
                Map.of("link", visit.path("completion").path("link").asText(), "agrees", agrees),
                Map.of("X-Inclusion-Visit", visit.path("visit").asText()));
    }

    private void practises(String step) {
        practises("user-1", step);
    }

    private void practises(String user, String step) {
        LearnerId learner = host.lti().learner(platform.issuer(), PlatformDouble.DEPLOYMENT, user);
        Actor herself = new Actor(learner.value(), Set.of(Role.LEARNER), Set.of("school"));
        Evidence practice = Evidence.by(herself)
                .withId("p" + ++evidence)
                .about(learner)
                .in("school")
                .at(clock.instant())
                .practised(new ItemRef("premiers-pas", "1.0.0", step), true, Help.ALONE);
        inclusion.as(herself).record(List.of(practice));
    }

    private SentLetters sends() {
        return inclusion.sendLetters().due(100);
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode last() {
        return gradebook.scores().get(gradebook.scores().size() - 1);
    }

    @Test
    void nothingIsSentBeforeSheHasAnswered() {
        JsonNode visit = visit();
        assertThat(visit.path("completion").has("agreed"), is(false));
        practises("ecrire-un-message");
        sends();
        assertThat(gradebook.came(), empty());
    }

    @Test
    void whatIsSentOverAWholePathIsCompletionAlone() {
        answers(visit(), true);
        sends();
        assertThat(last().path("activityProgress").asText(), is("Initialized"));
        assertThat("a nought would read as a mark", last().has("scoreGiven"), is(false));
        inclusion
                .content()
                .path(new org.inclusion.id.PathId("premiers-pas"))
                .orElseThrow()
                .item()
                .steps()
                .forEach(step -> {
                    clock.pass(Duration.ofMinutes(1));
                    practises(step.id().value());
                    sends();
                });
        assertThat(gradebook.scores().size(), is(30));
        gradebook.scores().forEach(score -> {
            assertThat(ALLOWED_OF_SCORES.containsAll(fields(score)), is(true));
            assertThat(score.path("userId").asText(), is("user-1"));
        });
        assertThat(gradebook.scores().get(1).path("scoreGiven").asInt(), is(1));
        assertThat(gradebook.scores().get(1).path("activityProgress").asText(), is("InProgress"));
        assertThat(last().path("scoreGiven").asInt(), is(29));
        assertThat(last().path("scoreMaximum").asInt(), is(29));
        assertThat(last().path("activityProgress").asText(), is("Completed"));
        assertThat(last().path("gradingProgress").asText(), is("FullyGraded"));
        assertThat("the gradebook was asked for nothing else", gradebook.came().size(), is(30));
    }

    @Test
    void sheIsAskedOnceForAllLinksOfHerPlatform() {
        answers(visit(), true);
        JsonNode again = visit(
                "to/step/premiers-pas/mot-de-passe",
                claims -> claims.claim(PlatformDouble.LTI + "resource_link", Map.of("id", "link-2")));
        assertThat(again.path("completion").path("agreed").asBoolean(), is(true));
    }

    @Test
    void afterANoNothingIsSentAndSheIsNotAskedAgain() {
        JsonNode visit = visit();
        assertThat(answers(visit, false).statusCode(), is(200));
        practises("ecrire-un-message");
        sends();
        assertThat(gradebook.came(), empty());
        JsonNode again = visit();
        assertThat(again.path("completion").path("agreed").asBoolean(true), is(false));
    }

    @Test
    void nobodyAnswersForAnotherAndNoOtherPageDoes() {
        JsonNode hers = visit();
        JsonNode his = visit("to/path/premiers-pas", claims -> claims.subject("user-2"));
        HttpResponse<String> swapped = host.postJson(
                "completion",
                Map.of("link", hers.path("completion").path("link").asText(), "agrees", true),
                Map.of("X-Inclusion-Visit", his.path("visit").asText()));
        assertThat(swapped.statusCode(), is(403));
        HttpResponse<String> foreign = host.postJson(
                "completion",
                Map.of("link", hers.path("completion").path("link").asText(), "agrees", true),
                Map.of("X-Inclusion-Visit", hers.path("visit").asText(), "Origin", "https://elsewhere.example"));
        assertThat(foreign.statusCode(), is(403));
        HttpResponse<String> neither = host.postJson(
                "completion",
                Map.of("link", hers.path("completion").path("link").asText(), "agrees", "yes"),
                Map.of("X-Inclusion-Visit", hers.path("visit").asText()));
        assertThat(neither.statusCode(), is(400));
        sends();
        assertThat(gradebook.came(), empty());
    }

    @Test
    void anInstructorAndALinkWithoutStepsAreNotAsked() {
        JsonNode teacher = visit(
                "to/path/premiers-pas",
                claims -> claims.claim(
                        PlatformDouble.LTI + "roles",
                        List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor")));
        assertThat(teacher.has("completion"), is(false));
        assertThat(visit("", claims -> claims).has("completion"), is(false));
        assertThat(visit("to/glossary", claims -> claims).has("completion"), is(false));
    }

    @Test
    void aGradebookAtAForeignAddressIsNeverAsked() {
        JsonNode visit = visit(
                "to/path/premiers-pas",
                claims -> claims.claim(
                        ENDPOINT,
                        Map.of(
                                "scope",
                                List.of(SCOPE + "score", SCOPE + "lineitem"),
                                "lineitem",
                                "https://elsewhere.example/1")));
        assertThat(visit.has("completion"), is(false));
    }

    private static UnaryOperator<JWTClaimsSet.Builder> withoutLineItem(PlatformDouble platform, String user) {
        return claims -> claims.subject(user)
                .claim(
                        ENDPOINT,
                        Map.of(
                                "scope", List.of(SCOPE + "score", SCOPE + "lineitem"),
                                "lineitems",
                                        platform.address("/lineitems?type_id=1").toString()));
    }

    @Test
    void aLineItemIsMadeOnceByWhicheverServerForWhoeverComes() throws Exception {
        TestHost other = host.twin(stores, library());
        try {
            for (int i = 0; i < 8; i++) {
                String user = "user-" + i;
                answers(visit("to/path/premiers-pas", withoutLineItem(platform, user)), true);
                practises(user, "ecrire-un-message");
            }
            Inclusion second = library();
            ExecutorService pool = Executors.newFixedThreadPool(4);
            try {
                pool.invokeAll(List.<Callable<SentLetters>>of(
                        this::sends,
                        this::sends,
                        () -> second.sendLetters().due(100),
                        () -> second.sendLetters().due(100)));
            } finally {
                pool.shutdownNow();
            }
            clock.pass(Duration.ofHours(1));
            sends();
            assertThat(gradebook.lineItems().size(), is(1));
            JsonNode item = gradebook.lineItems().get(0);
            assertThat(ALLOWED_OF_LINE_ITEMS.containsAll(fields(item)), is(true));
            assertThat(item.path("scoreMaximum").asInt(), is(29));
            assertThat(item.path("resourceLinkId").asText(), is("link-1"));
            Set<String> users = new TreeSet<>();
            gradebook.scores().forEach(score -> users.add(score.path("userId").asText()));
            assertThat(users.size(), is(8));
            assertThat(inclusion.sendLetters().lag(), is(new OutboxLag(0, null, 0)));
        } finally {
            other.close();
        }
    }

    @Test
    void aLineItemThatAServerMadeBeforeItWasStoppedIsFoundAgain() {
        answers(visit("to/path/premiers-pas", withoutLineItem(platform, "user-1")), true);
        sends();
        LtiStores forgetful = new InMemoryLtiStores();
        forgetful.transactions().run(tx -> forgetful.platforms().add(tx, platform.registration()));
        host.lti().platforms();
        assertThat(gradebook.lineItems().size(), is(1));
        stores.transactions()
                .run(tx -> stores.signingKeys().all(tx))
                .forEach(key -> forgetful
                        .transactions()
                        .run(tx -> forgetful.signingKeys().add(tx, key)));
        practises("ecrire-un-message");
        try (Inclusion restarted = Inclusion.builder()
                .stores(kept)
                .clock(clock)
                .completionGateway(new PlatformGrades(forgetful, TestHost.INSTALLATION_KEY, clock))
                .build()) {
            restarted.sendLetters().due(10);
        }
        assertThat(gradebook.lineItems().size(), is(1));
        assertThat(last().path("scoreGiven").asInt(), is(1));
    }

    @Test
    void aLineItemThatAPlatformPutsElsewhereIsRefused() {
        gradebook.liesAbout("https://elsewhere.example/lineitems/1");
        answers(visit("to/path/premiers-pas", withoutLineItem(platform, "user-1")), true);
        assertThat(sends().dead(), is(1));
        assertThat(gradebook.scores(), empty());
    }

    @Test
    void whatAServiceMissedWhileItWasDownForADayIsSaidOnce() {
        gradebook.answers(503);
        answers(visit(), true);
        for (String step : List.of("ecrire-un-message", "mot-de-passe", "connexion-internet")) {
            practises(step);
            for (int hour = 0; hour < 8; hour++) {
                sends();
                clock.pass(Duration.ofHours(1));
            }
        }
        assertThat(gradebook.scores(), empty());
        gradebook.answers(200);
        clock.pass(Duration.ofHours(8));
        sends();
        assertThat(gradebook.scores().size(), is(1));
        assertThat(last().path("scoreGiven").asInt(), is(3));
        assertThat(inclusion.sendLetters().lag(), is(new OutboxLag(0, null, 0)));
    }

    @Test
    void aServiceThatDoesNotAnswerHoldsUpItsOwnLettersForAMomentAlone() {
        gradebook.waits(7_000);
        for (int i = 0; i < 4; i++) {
            answers(visit("to/path/premiers-pas", user(i)), true);
        }
        long before = System.nanoTime();
        SentLetters sent = sends();
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(sent.retried(), is(4));
        assertThat(took.toString(), took.compareTo(Duration.ofSeconds(15)) < 0, is(true));
        gradebook.waits(0);
        clock.pass(Duration.ofMinutes(5));
        assertThat(sends().sent(), is(4));
    }

    private static UnaryOperator<JWTClaimsSet.Builder> user(int number) {
        return claims -> claims.subject("user-" + number);
    }

    @Test
    void aServiceThatSaysNoForGoodIsAskedNoMoreAndAnOperatorIs() {
        for (int status : List.of(400, 403, 404, 410, 422)) {
            gradebook.answers(status);
            practises("user-" + status, "ecrire-un-message");
            answers(visit("to/path/premiers-pas", user(status)), true);
            assertThat("status " + status, sends().dead(), is(1));
        }
        int asked = gradebook.came().size();
        clock.pass(Duration.ofDays(3));
        sends();
        assertThat(gradebook.came().size(), is(asked));
        assertThat(inclusion.sendLetters().lag().dead(), is(5L));
    }

    @Test
    void aColumnThatATeacherDeletedIsLookedUpAnew() {
        answers(visit("to/path/premiers-pas", this::makes), true);
        assertThat(sends().sent(), is(1));
        gradebook.deletes(gradebook.lineItems().get(0).path("id").asText());
        String present = gradebook.makes("link-1", "");
        gradebook.makes("link-2", GradeLinks.TAG);
        practises("ecrire-un-message");
        assertThat(sends().sent(), is(1));
        assertThat(
                gradebook.came().get(gradebook.came().size() - 1),
                startsWith("POST " + URI.create(present).getPath() + "/scores"));
        int asked = gradebook.came().size();
        practises("mot-de-passe");
        assertThat(sends().sent(), is(1));
        assertThat("it is known from then on", gradebook.came().size(), is(asked + 1));
    }

    @Test
    void aColumnThatATeacherDeletedIsNotMadeAgain() {
        answers(visit("to/path/premiers-pas", this::makes), true);
        sends();
        gradebook.deletes(gradebook.lineItems().get(0).path("id").asText());
        practises("ecrire-un-message");
        assertThat(sends().dead(), is(1));
        assertThat(gradebook.lineItems(), empty());
    }

    @Test
    void aTokenServiceThatSaysNoIsAskedAgainForADay() {
        gradebook.answersTokens(404);
        answers(visit(), true);
        List<String> lines = LoggedLines.of(() -> assertThat(sends().retried(), is(1)));
        assertThat(lines.toString(), lines.size(), is(1));
        assertThat(lines.get(0), containsString("the token service /token gave no access token"));
        assertThat(lines.get(0), not(containsString("user-1")));
        for (int hour = 0; hour < 24; hour++) {
            clock.pass(Duration.ofHours(1));
            assertThat(sends().dead(), is(0));
        }
        gradebook.answersTokens(200);
        clock.pass(Duration.ofHours(6));
        assertThat(sends().sent(), is(1));
    }

    @Test
    void aLinkThatWasChosenWithoutTellingTheCourseTellsNothingWhateverThePlatformManages() {
        JsonNode visit = visit(
                "to/path/premiers-pas",
                claims -> makes(claims).claim(PlatformDouble.LTI + "custom", Map.of(Launch.COMPLETION, Launch.UNTOLD)));
        assertThat(visit.has("completion"), is(false));
        practises("ecrire-un-message");
        sends();
        assertThat(gradebook.came(), empty());
    }

    /** A link without a line item, whose platform lets us make one. */
    private JWTClaimsSet.Builder makes(JWTClaimsSet.Builder claims) {
        return claims.claim(
                ENDPOINT,
                Map.of(
                        "scope",
                        List.of(SCOPE + "score", SCOPE + "lineitem"),
                        "lineitems",
                        platform.address("/lineitems").toString()));
    }

    @Test
    void aTokenThatThePlatformHasForgottenIsAskedForAnew() {
        answers(visit(), true);
        sends();
        gradebook.forgetTokens();
        practises("ecrire-un-message");
        assertThat(sends().retried(), is(1));
        clock.pass(Duration.ofMinutes(2));
        assertThat(sends().sent(), is(1));
        assertThat(last().path("scoreGiven").asInt(), is(1));
    }

    @Test
    void aPlatformThatAsksForTimeGetsIt() {
        gradebook.answers(429);
        answers(visit(), true);
        assertThat(sends().retried(), is(1));
        gradebook.answers(200);
        clock.pass(Duration.ofMinutes(2));
        assertThat(sends().sent(), is(1));
    }

    @Test
    void somethingNewerThatIsThereAlreadyStays() {
        answers(visit(), true);
        gradebook.answers(409);
        assertThat(sends().sent(), is(1));
    }

    @Test
    void whereSheIsOnThePlatformIsKeptEncryptedAlone() {
        answers(visit(), true);
        LearnerId learner = host.lti().learner(platform.issuer(), PlatformDouble.DEPLOYMENT, "user-1");
        String row = kept.transactions()
                .run(tx -> kept.of(CompletionStore.class).of(tx, learner))
                .toString();
        assertThat(row, not(containsString("user-1")));
        assertThat(row, not(containsString("localhost")));
    }

    @Test
    void aPlatformThatWasRemovedIsToldNothingMore() {
        answers(visit(), true);
        host.lti().platforms().remove(platform.registration().id());
        clock.pass(Duration.ofMinutes(1));
        assertThat(sends().dead(), is(1));
        assertThat(gradebook.came(), empty());
    }
}
