package org.inclusion.samples.lti;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.lti.GradebookDouble;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.PlatformDouble;
import org.inclusion.lti.PlatformGrades;
import org.inclusion.lti.TestHost;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.samples.lti.Campus.Storage;
import org.inclusion.samples.lti.Firefox.Cookies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A platform as strict as Moodle, in a Firefox with each setting of cookies. Asked for by its tag alone, because many a
 * machine has no Firefox: where it is asked for and there is none, it fails.
 */
@Tag("firefox")
@Timeout(180)
class FirefoxTest {

    private static final InstantSource CLOCK = InstantSource.system();

    private static final String STEP = "ecrire-un-message";

    private final LtiStores stores = new InMemoryLtiStores();
    private final Campus campus = new Campus();
    private final GradebookDouble gradebook = new GradebookDouble(campus.platform());
    private final Inclusion inclusion = Inclusion.builder()
            .stores(new InMemoryStores())
            .completionGateway(new PlatformGrades(stores, TestHost.INSTALLATION_KEY, CLOCK))
            .build();
    private final TestHost host = new TestHost(inclusion, stores, CLOCK, "127.0.0.1");

    @BeforeEach
    void open() {
        campus.knows(host.entrance(""));
        gradebook.knows(host.entrance("keys"));
        host.lti().platforms().register(campus.platform().registration());
    }

    @AfterEach
    void close() {
        host.close();
        campus.close();
    }

    private FirefoxPage course(Firefox firefox, String place) {
        return firefox.open(campus.course(Storage.NONE, host.entrance(place)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTITIONED", "NO_THIRD_PARTIES"})
    void aChoiceOfTwoStepsIsMadeInTheFrame(Cookies cookies) {
        campus.says(campus.choosing(true));
        try (Firefox firefox = new Firefox(cookies)) {
            FirefoxPage course = course(firefox, "");
            FirefoxPage activity = course.frame();
            activity.shows("h1", "Choisir ce que le lien ouvre");
            activity.press("summary", "", 0);
            activity.press("details[open] input", "", 1);
            activity.press("details[open] input", "", 2);
            activity.press("button", "Choisir", 0);
            assertThat(chosen(course).size(), is(2));
            assertThat(firefox.complaints(), is(empty()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTITIONED", "NO_THIRD_PARTIES"})
    void aVisitIsInTheFrameWithItsGradeAndItsWayBack(Cookies cookies) {
        try (Firefox firefox = new Firefox(cookies)) {
            FirefoxPage course = course(firefox, "to/practice/premiers-pas/" + STEP);
            FirefoxPage activity = course.frame();
            activity.press("button", "D’accord", 0);
            FirefoxPage site = course.popup(() -> activity.press("button", "Ouvrir l’activité", 0));
            site.isTrue("() => location.pathname.startsWith('/inclusion/practice/')");
            activity.shows("[part~=heading]", "");
            String before = activity.text(OtherWindowTest.TEXT);
            practises();
            site.close();
            activity.changes(OtherWindowTest.TEXT, before);
            inclusion.sendLetters().due(100);
            assertThat(
                    gradebook
                            .scores()
                            .get(gradebook.scores().size() - 1)
                            .path("scoreGiven")
                            .asInt(),
                    is(1));
            assertThat(
                    activity.text("() => document.querySelector('a.return').href"),
                    is(campus.platform().address("/course").toString()));
            assertThat(firefox.complaints(), is(empty()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTITIONED", "NO_THIRD_PARTIES"})
    void aLessonHasItsPicturesInTheFrame(Cookies cookies) {
        try (Firefox firefox = new Firefox(cookies)) {
            FirefoxPage activity =
                    course(firefox, "to/step/premiers-pas/joindre-un-fichier").frame();
            activity.press("button", "Non merci", 0);
            activity.isTrue("() => performance.getEntriesByType('resource')"
                    + ".some(one => one.name.includes('/files/') && one.responseStatus === 200)");
            assertThat(firefox.complaints(), is(empty()));
        }
    }

    @Test
    void whereAllCookiesAreBlockedTheFrameAndTheWindowSaySo() {
        try (Firefox firefox = new Firefox(Cookies.NONE)) {
            FirefoxPage course = course(firefox, "to/path/premiers-pas");
            FirefoxPage activity = course.frame();
            activity.shows("p", "Votre navigateur ne retient rien");
            FirefoxPage window = course.popup(() -> activity.press("button", "Ouvrir l’activité", 0));
            window.shows("p", "Votre navigateur ne retient rien sur cette page");
        }
    }

    private void practises() {
        LearnerId learner = host.lti().learner(campus.platform().issuer(), PlatformDouble.DEPLOYMENT, "user-1");
        Actor herself = new Actor(learner.value(), Set.of(Role.LEARNER), Set.of("school"));
        inclusion
                .as(herself)
                .record(List.of(Evidence.by(herself)
                        .withId("p-1")
                        .about(learner)
                        .in("school")
                        .at(CLOCK.instant())
                        .practised(new ItemRef("premiers-pas", "1.0.0", STEP), true, Help.ALONE)));
    }

    /** What the platform's page received. */
    private static List<?> chosen(FirefoxPage course) {
        course.isTrue("() => document.body.dataset.chosen !== undefined");
        String jwt = course.text("() => document.body.dataset.chosen");
        try {
            return (List<?>) Objects.requireNonNull(SignedJWT.parse(jwt)
                    .getJWTClaimsSet()
                    .getClaim("https://purl.imsglobal.org/spec/lti-dl/claim/content_items"));
        } catch (ParseException e) {
            throw new AssertionError("no signed choice: " + jwt, e);
        }
    }
}
