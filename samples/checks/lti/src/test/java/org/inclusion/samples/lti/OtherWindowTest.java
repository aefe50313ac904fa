package org.inclusion.samples.lti;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A whole visit in a platform without storage, with each setting of third-party cookies: she agrees, practises in
 * another window, her path and her gradebook know it, and she goes back.
 */
@Tag("long")
@Timeout(120)
class OtherWindowTest {

    private static final InstantSource CLOCK = InstantSource.system();

    private static final String STEP = "ecrire-un-message";

    /** The text of a page with that of its elements. */
    static final String TEXT = "() => { const read = root => [...root.childNodes].map(node => node.nodeType === 3"
            + " ? node.data : node.localName === 'style' ? '' : read(node.shadowRoot ?? node)).join(' ');"
            + " return read(document.body); }";

    private static final String PICTURE_CAME = "() => performance.getEntriesByType('resource')"
            + ".some(one => one.name.includes('/files/') && one.responseStatus === 200)";

    private final LtiStores stores = new InMemoryLtiStores();
    private final Campus campus = new Campus();
    private final GradebookDouble gradebook = new GradebookDouble(campus.platform());
    private final Inclusion inclusion = Inclusion.builder()
            .stores(new InMemoryStores())
            .completionGateway(new PlatformGrades(stores, TestHost.INSTALLATION_KEY, CLOCK))
            .build();
    private final TestHost host = new TestHost(inclusion, stores, CLOCK, "127.0.0.1");

    @AfterEach
    void close() {
        host.close();
        campus.close();
    }

    private Page course(StrictBrowser browser, String place) {
        campus.knows(host.entrance(""));
        gradebook.knows(host.entrance("keys"));
        host.lti().platforms().register(campus.platform().registration());
        Page page = browser.page();
        page.navigate(campus.course(Storage.NONE, host.entrance(place)));
        return page;
    }

    private static void press(FrameLocator activity, String name) {
        activity.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void press(Page window, String name) {
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
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

    /**
     * Practises while the window of the practice site is open, and closes it: the page behind it shows another text
     * than before.
     */
    private void practisesIn(Page site, Page behind, Frame page) {
        site.waitForURL("**/inclusion/practice/**");
        assertThat(behind.isClosed(), is(false));
        page.locator("inclusion-path [part~=heading]").first().waitFor();
        Object before = page.evaluate(TEXT);
        practises();
        site.close();
        behind.waitForCondition(() -> !before.equals(page.evaluate(TEXT)));
        inclusion.sendLetters().due(100);
        assertThat(
                gradebook
                        .scores()
                        .get(gradebook.scores().size() - 1)
                        .path("scoreGiven")
                        .asInt(),
                is(1));
    }

    @Test
    void whereThirdPartyCookiesAreAllowedAllOfItIsInTheFrame() {
        try (StrictBrowser browser = StrictBrowser.allowing()) {
            Page page = course(browser, "to/practice/premiers-pas/" + STEP);
            FrameLocator activity = page.frameLocator("iframe[name=activity]");
            press(activity, "D’accord");
            Page site = page.waitForPopup(() -> press(activity, "Ouvrir l’activité"));
            practisesIn(site, page, Objects.requireNonNull(page.frame("activity")));
            assertThat(activity.locator("a.return"))
                    .hasAttribute("href", campus.platform().address("/course").toString());
            assertThat(browser.complaints(), is(empty()));
        }
    }

    @Test
    void whereTheyAreBlockedAllOfItIsInAWindowWhichTheWayBackCloses() {
        try (StrictBrowser browser = new StrictBrowser()) {
            Page page = course(browser, "to/practice/premiers-pas/" + STEP);
            FrameLocator activity = page.frameLocator("iframe[name=activity]");
            Page window = page.waitForPopup(() -> press(activity, "Ouvrir l’activité"));
            press(window, "D’accord");
            Page site = window.waitForPopup(() -> press(window, "Ouvrir l’activité"));
            practisesIn(site, window, window.mainFrame());
            window.waitForClose(() -> window.locator("a.return").click());
            assertThat(activity.getByText("ouverte dans une autre fenêtre")).hasCount(0);
            assertThat(browser.complaints(), is(empty()));
        }
    }

    @Test
    void whereTheyAreBlockedALessonHasItsPicturesInTheWindow() {
        try (StrictBrowser browser = new StrictBrowser()) {
            Page page = course(browser, "to/step/premiers-pas/joindre-un-fichier");
            FrameLocator activity = page.frameLocator("iframe[name=activity]");
            Page window = page.waitForPopup(() -> press(activity, "Ouvrir l’activité"));
            press(window, "Non merci");
            window.waitForCondition(() -> Boolean.TRUE.equals(window.evaluate(PICTURE_CAME)));
            assertThat(browser.complaints(), is(empty()));
        }
    }
}
