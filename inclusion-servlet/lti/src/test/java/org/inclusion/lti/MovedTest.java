package org.inclusion.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Outcome;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.lti.platform.Platform;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person whose account on a platform changed keeps what is noted of her, once two people have said so. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class MovedTest {

    private final TestClock clock = new TestClock();
    private final InMemoryStores kept = new InMemoryStores();
    private final LtiStores stores = new InMemoryLtiStores();
    private PlatformDouble platform;
    private GradebookDouble gradebook;
    private Inclusion inclusion;
    private TestHost host;

    @BeforeEach
    void open() {
        platform = new PlatformDouble(clock);
        gradebook = new GradebookDouble(platform);
        inclusion = Inclusion.builder()
                .stores(kept)
                .clock(clock)
                .installationKey(TestHost.INSTALLATION_KEY)
                .completionGateway(new PlatformGrades(stores, TestHost.INSTALLATION_KEY, clock))
                .build();
        host = new TestHost(inclusion, stores, clock, "localhost");
        Platform registered = platform.registration();
        host.lti().platforms().register(registered.withDeployment("deployment-2"));
        gradebook.knows(host.entrance("keys"));
    }

    @AfterEach
    void close() {
        host.close();
        platform.close();
    }

    private PlatformPerson person(String deployment, String user) {
        return new PlatformPerson(platform.issuer(), deployment, user);
    }

    private JsonNode comes(PlatformPerson who) {
        String target = host.entrance("to/path/premiers-pas");
        JsonNode login = host.login(TestHost.loginRequest(platform, target));
        String token = platform.sign(platform.launch(TestHost.asked(login, "nonce"), target)
                .subject(who.user())
                .claim(PlatformDouble.LTI + "deployment_id", who.deployment())
                .build());
        return host.visit(login, host.launch(TestHost.asked(login, "state"), token));
    }

    private void agrees(JsonNode visit) {
        host.postJson(
                "completion",
                Map.of("link", visit.path("completion").path("link").asText(), "agrees", true),
                Map.of("X-Inclusion-Visit", visit.path("visit").asText()));
    }

    private LearnerId idOf(PlatformPerson person) {
        return host.lti().learner(person.issuer(), person.deployment(), person.user());
    }

    private void practises(PlatformPerson person, String id, String step) {
        LearnerId learner = idOf(person);
        Actor herself = new Actor(learner.value(), Set.of(Role.LEARNER), Set.of("school"));
        inclusion
                .as(herself)
                .record(List.of(Evidence.by(herself)
                        .withId(id)
                        .about(learner)
                        .in("school")
                        .at(clock.instant())
                        .practised(new ItemRef("premiers-pas", "1.0.0", step), true, Help.ALONE)));
    }

    private List<?> evidenceOf(PlatformPerson person) {
        return kept.transactions().run(tx -> kept.of(EvidenceStore.class).after(tx, idOf(person), null, 10));
    }

    static Stream<List<String>> changes() {
        return Stream.of(List.of(PlatformDouble.DEPLOYMENT, "user-9"), List.of("deployment-2", "user-1"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsNotedGoesWithHerAndHerCourseIsToldUnderHerNewName(List<String> changed) {
        PlatformPerson left = person(PlatformDouble.DEPLOYMENT, "user-1");
        PlatformPerson now = person(changed.get(0), changed.get(1));
        agrees(comes(left));
        practises(left, "p1", "ecrire-un-message");
        inclusion.sendLetters().due(100);

        inclusion.moveLearners().ask(host.lti().moved(left, now, "claire")).orThrow();
        assertThat(
                inclusion.moveLearners().confirm(host.lti().moved(left, now, "claire")) instanceof Outcome.Refused,
                is(true));
        inclusion.moveLearners().confirm(host.lti().moved(left, now, "denis")).orThrow();

        assertThat(evidenceOf(left), hasSize(0));
        assertThat(evidenceOf(now), hasSize(1));
        assertThat(comes(now).path("completion").path("agreed").asBoolean(), is(true));
        practises(now, "p2", "mot-de-passe");
        inclusion.sendLetters().due(100);
        JsonNode last = gradebook.scores().get(gradebook.scores().size() - 1);
        assertThat(last.path("userId").asText(), is(changed.get(1)));
        assertThat(last.path("scoreGiven").asInt(), is(2));
    }

    @Test
    void aPlatformThatIsNotRegisteredAndOnePersonTwiceAreNoMove() {
        PlatformPerson left = person(PlatformDouble.DEPLOYMENT, "user-1");
        assertThrows(
                IllegalArgumentException.class,
                () -> host.lti().moved(left, person("deployment-3", "user-1"), "claire"));
        assertThrows(IllegalArgumentException.class, () -> host.lti().moved(left, left, "claire"));
        assertThrows(IllegalArgumentException.class, () -> person("", "user-1"));
    }

    @Test
    void underANewInstallationKeyWhatIsNotedGoesWithHerWhenSheComesAndHerCourseIsStillTold() {
        PlatformPerson her = person(PlatformDouble.DEPLOYMENT, "user-1");
        agrees(comes(her));
        practises(her, "p1", "ecrire-un-message");
        inclusion.sendLetters().due(100);
        LearnerId before = idOf(her);
        host.close();
        inclusion.close();

        byte[] next = new byte[32];
        List<byte[]> former = List.of(TestHost.INSTALLATION_KEY);
        inclusion = Inclusion.builder()
                .stores(kept)
                .clock(clock)
                .installationKey(next)
                .formerInstallationKeys(former)
                .completionGateway(new PlatformGrades(stores, next, former, clock))
                .build();
        host = new TestHost(inclusion, stores, clock, "localhost");
        gradebook.knows(host.entrance("keys"));
        assertThat(idOf(her), not(before));
        assertThat(evidenceOf(her), hasSize(0));
        assertThat(comes(her).path("completion").path("agreed").asBoolean(), is(true));
        assertThat(evidenceOf(her), hasSize(1));
        practises(her, "p2", "mot-de-passe");
        inclusion.sendLetters().due(100);
        JsonNode last = gradebook.scores().get(gradebook.scores().size() - 1);
        assertThat(last.path("scoreGiven").asInt(), is(2));
    }

    @Test
    void anEntranceWithAnotherKeyThanTheLibraryIsRefused() {
        LtiBuilder other = Lti.builder()
                .inclusion(inclusion)
                .stores(stores)
                .installationKey(new byte[32])
                .entrance(URI.create("https://portail.example.org/lti/"))
                .library(URI.create("https://portail.example.org/inclusion/"));
        assertThat(
                assertThrows(InvalidConfigurationException.class, other::build).getMessage(),
                containsString("installationKey: the key of the entrance is"));
    }

    @Test
    void thePersonStandsInNoText() {
        assertThat(person("deployment-1", "user-1").toString(), not(containsString("user-1")));
        assertThat(
                new EntranceSecrets(stores, TestHost.INSTALLATION_KEY, clock).learner(person("deployment-1", "user-1")),
                is(idOf(person("deployment-1", "user-1"))));
    }
}
