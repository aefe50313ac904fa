package org.inclusion.samples.lti;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.evidence.Evidence;
import org.inclusion.evidence.EvidenceStore;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.PathId;
import org.inclusion.lti.GradebookDouble;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.PlatformDouble;
import org.inclusion.lti.PlatformGrades;
import org.inclusion.lti.RosterDouble;
import org.inclusion.lti.TestHost;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.samples.lti.Campus.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A course of another site's platform: its teacher chooses what a link opens, its people read once what it would see,
 * and its gradebook gets that alone. In a Chromium that blocks third-party cookies.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
class CourseTest {

    private static final InstantSource CLOCK = InstantSource.system();

    private static final String CHOICE = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    private static final String PATH = "to/path/premiers-pas";

    private final InMemoryStores kept = new InMemoryStores();
    private final LtiStores stores = new InMemoryLtiStores();
    private StrictBrowser browser;
    private Campus campus;
    private GradebookDouble gradebook;
    private Inclusion inclusion;
    private TestHost host;
    private Page page;
    private int complained;

    @BeforeAll
    void open() {
        browser = new StrictBrowser();
        campus = new Campus();
        gradebook = new GradebookDouble(campus.platform());
        inclusion = Inclusion.builder()
                .stores(kept)
                .completionGateway(new PlatformGrades(stores, TestHost.INSTALLATION_KEY, CLOCK))
                .build();
        host = new TestHost(inclusion, stores, CLOCK, "127.0.0.1");
        campus.knows(host.entrance(""));
        gradebook.knows(host.entrance("keys"));
        host.lti().platforms().register(campus.platform().registration());
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        if (host != null) {
            host.close();
            campus.close();
        }
    }

    @BeforeEach
    void newPage() {
        page = browser.page();
        gradebook.scores().clear();
        gradebook.came().clear();
    }

    @AfterEach
    void nothingWasComplainedOfAndNoCookieKept() {
        browser.context().pages().stream().skip(1).forEach(Page::close);
        campus.says(claims -> claims);
        // What was complained of in one test is not held against the next.
        List<String> complaints = List.copyOf(
                browser.complaints().subList(complained, browser.complaints().size()));
        complained += complaints.size();
        assertThat(complaints, is(empty()));
        assertThat(browser.context().cookies(), is(empty()));
    }

    private FrameLocator activity() {
        return page.frameLocator("iframe[name=activity]");
    }

    private Frame frame() {
        return Objects.requireNonNull(page.frame("activity"));
    }

    private Locator button(String name) {
        return activity()
                .getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator title() {
        return activity().locator("h1");
    }

    private void opens(String user, String place) {
        campus.says(claims -> claims.subject(user));
        page.navigate(campus.course(Storage.PARENT, host.entrance(place)));
        Activity.reaches(page, host.entrance("launch"));
    }

    private void isTaken() {
        Activity.reaches(page, campus.platform().address("/choice").toString());
    }

    private void teacherChooses() {
        campus.says(campus.choosing(false));
        page.navigate(campus.course(Storage.PARENT, host.entrance("")));
        Activity.reaches(page, host.entrance("launch"));
        assertThat(title()).hasText("Choisir ce que le lien ouvre");
    }

    private Map<?, ?> chosen() throws InterruptedException, ParseException {
        String taken = Objects.requireNonNull(campus.choices().poll(20, TimeUnit.SECONDS), "no choice came");
        JWTClaimsSet claims = SignedJWT.parse(taken).getJWTClaimsSet();
        assertThat(claims.getStringClaim(CHOICE + "data"), is("7"));
        return (Map<?, ?>) ((List<?>) claims.getClaim(CHOICE + "content_items")).get(0);
    }

    private void practises(String user, String step) {
        LearnerId learner = host.lti().learner(campus.platform().issuer(), PlatformDouble.DEPLOYMENT, user);
        Actor herself = new Actor(learner.value(), Set.of(Role.LEARNER), Set.of("school"));
        inclusion
                .as(herself)
                .record(List.of(Evidence.by(herself)
                        .withId("p-" + step)
                        .about(learner)
                        .in("school")
                        .at(CLOCK.instant())
                        .practised(new ItemRef("premiers-pas", "1.0.0", step), true, Help.ALONE)));
    }

    private static Object tooWide(Frame frame) {
        return frame.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    }

    private void isAsNarrowAsAFrameMayBe() {
        page.setViewportSize(336, 740);
        assertThat((int) frame().evaluate("() => window.innerWidth") <= 320, is(true));
        assertThat(tooWide(frame()), is((Object) 0));
    }

    @Test
    void aTeacherSeesAPathFirstAndChoosesItWithTheKeyboardAlone() throws Exception {
        teacherChooses();
        assertThat(Barriers.of(frame()), is(empty()));
        Locator path = activity().locator("summary").first();
        path.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(activity().getByLabel("Tout ce parcours").first()).isChecked();
        button("Voir d’abord").press("Enter");
        assertThat(activity().locator(".preview li").first()).isVisible();
        assertThat(activity().locator(".preview h2")).isFocused();
        assertThat(Barriers.of(frame()), is(empty()));
        isAsNarrowAsAFrameMayBe();
        button("Choisir").press("Enter");
        isTaken();
        Map<?, ?> item = chosen();
        assertThat(String.valueOf(item.get("url")).startsWith(host.entrance("to/path/")), is(true));
        assertThat(item.containsKey("lineItem"), is(true));
    }

    @Test
    void aTeacherChoosesThePracticeSiteOfAStepAndNoColumn() throws Exception {
        teacherChooses();
        activity().locator("summary").first().click();
        activity().locator("details").first().locator("label").nth(1).click();
        activity()
                .getByRole(
                        AriaRole.GROUP,
                        new FrameLocator.GetByRoleOptions().setName("Une étape qui a un exercice ouvre"))
                .getByLabel("L’exercice tout de suite")
                .check();
        activity()
                .getByLabel("Dire à la formation combien d’étapes sont faites")
                .uncheck();
        button("Voir d’abord").click();
        assertThat(activity().locator(".preview inclusion-step [part~=heading]").first())
                .isVisible();
        button("Choisir").click();
        isTaken();
        Map<?, ?> item = chosen();
        assertThat(String.valueOf(item.get("url")).startsWith(host.entrance("to/practice/")), is(true));
        assertThat(item.containsKey("lineItem"), is(false));
    }

    @Test
    void aTeacherWhoChoosesNothingIsToldToChooseOrGoesBack() throws Exception {
        teacherChooses();
        button("Choisir").click();
        assertThat(activity().getByText("Choisissez d’abord")).isVisible();
        button("Ne rien choisir").click();
        isTaken();
        String taken = Objects.requireNonNull(campus.choices().poll(20, TimeUnit.SECONDS));
        assertThat(SignedJWT.parse(taken).getJWTClaimsSet().getClaim(CHOICE + "content_items"), is((Object) List.of()));
    }

    @Test
    void sheReadsOnceWhatHerCourseWouldSeeAndThenHerCourseSeesThatAlone() {
        opens("amina", PATH);
        assertThat(title()).hasText("Ce que votre formation verra");
        assertThat(title()).isFocused();
        assertThat(Barriers.of(frame()), is(empty()));
        BoundingBox yes = button("D’accord").boundingBox();
        BoundingBox no = button("Non merci").boundingBox();
        assertThat("no thank you is as large as yes", no.width >= yes.width && no.height >= yes.height, is(true));
        inclusion.sendLetters().due(100);
        assertThat(gradebook.came(), is(empty()));
        isAsNarrowAsAFrameMayBe();
        button("D’accord").click();
        assertThat(activity().locator("inclusion-path [part~=heading]").first()).isVisible();
        assertThat(tooWide(frame()), is((Object) 0));
        assertThat(Barriers.of(frame()), is(empty()));
        practises("amina", "ecrire-un-message");
        inclusion.sendLetters().due(100);
        JsonNode last = gradebook.scores().get(gradebook.scores().size() - 1);
        List<String> fields = new ArrayList<>();
        last.fieldNames().forEachRemaining(fields::add);
        assertThat(
                fields.stream().sorted().toList(),
                is(List.of(
                        "activityProgress", "gradingProgress", "scoreGiven", "scoreMaximum", "timestamp", "userId")));
        assertThat(last.path("scoreGiven").asInt(), is(1));

        opens("amina", PATH);
        assertThat(activity().locator("inclusion-path [part~=heading]").first()).isVisible();
        assertThat(activity()
                        .getByRole(
                                AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Revenir à ma formation")))
                .hasAttribute("href", campus.platform().address("/course").toString());
    }

    @Test
    void afterANoTheActivityOpensAllTheSameAndSheMayChangeHerMind() {
        opens("odette", PATH);
        button("Non merci").click();
        assertThat(activity().locator("inclusion-path [part~=heading]").first()).isVisible();
        practises("odette", "mot-de-passe");
        inclusion.sendLetters().due(100);
        assertThat(gradebook.came(), is(empty()));
        button("Ce que ma formation voit").click();
        assertThat(activity().getByText("Votre formation ne voit rien de ce que vous faites ici."))
                .isVisible();
        assertThat(Barriers.of(frame()), is(empty()));
        button("D’accord").click();
        assertThat(activity().getByText("Votre formation voit combien d’étapes sont faites."))
                .isVisible();
        inclusion.sendLetters().due(100);
        assertThat(gradebook.scores().size(), is(1));
    }

    @Test
    void aTeacherAsksHowManyPeopleHaveOpenedTheActivityAndReadsANumberInTens() {
        RosterDouble roster = new RosterDouble(campus.platform(), gradebook);
        roster.hasLearners(30);
        for (int i = 0; i < 14; i++) {
            LearnerId learner = host.lti().learner(campus.platform().issuer(), PlatformDouble.DEPLOYMENT, "user-" + i);
            Actor herself = new Actor(learner.value(), Set.of(Role.LEARNER), Set.of("school"));
            inclusion
                    .as(herself)
                    .about(learner)
                    .enrol(new PathId("premiers-pas"))
                    .orThrow();
        }
        campus.says(claims -> claims.subject("teacher")
                .claim(
                        PlatformDouble.LTI + "roles",
                        List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor")));
        page.navigate(campus.course(Storage.PARENT, host.entrance(PATH)));
        Activity.reaches(page, host.entrance("launch"));
        button("Combien de personnes ont ouvert l’activité ?").press("Enter");
        assertThat(activity().getByText("Au moins 10 personnes de la formation, sur 30."))
                .isVisible();
        assertThat(Barriers.of(frame()), is(empty()));
        isAsNarrowAsAFrameMayBe();
        roster.answers(503);
        page.reload();
        Activity.reaches(page, host.entrance("launch"));
        button("Combien de personnes ont ouvert l’activité ?").click();
        assertThat(activity().getByText("Au moins 10 personnes")).isVisible();
    }

    @Test
    void theKeyboardLeadsIntoWhatSheReadsAndOutAgain() {
        opens("yann", PATH);
        assertThat(title()).hasText("Ce que votre formation verra");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Before"))
                .focus();
        List<String> met = new ArrayList<>();
        for (int i = 0; i < 10 && !met.contains("After"); i++) {
            page.keyboard().press("Tab");
            met.add(
                    (String)
                            page.evaluate(
                                    "() => document.activeElement.tagName === 'IFRAME' ? 'frame' : document.activeElement.textContent"));
        }
        assertThat(met, hasItem("frame"));
        assertThat(met, hasItem("After"));
    }

    @Test
    void whatSheDoesWithoutANetworkWaitsInThePageAndIsNotLost() {
        opens("noor", "to/step/premiers-pas/ecrire-un-message");
        button("Non merci").click();
        assertThat(activity().locator("inclusion-step [part~=heading]").first()).isVisible();
        LearnerId noor = host.lti().learner(campus.platform().issuer(), PlatformDouble.DEPLOYMENT, "noor");
        List<Request> failed = new ArrayList<>();
        page.onRequestFailed(failed::add);
        browser.context().setOffline(true);
        activity()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("J’ai lu. J’essaie."))
                .first()
                .click();
        page.waitForCondition(
                () -> failed.stream().anyMatch(request -> request.url().contains("/evidence")));
        assertThat(evidence(noor), is(0));
        browser.context().setOffline(false);
        page.waitForCondition(() -> evidence(noor) == 1);
    }

    private int evidence(LearnerId learner) {
        return kept.transactions()
                .run(tx -> kept.of(EvidenceStore.class).after(tx, learner, null, 10))
                .size();
    }
}
