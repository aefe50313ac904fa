package org.inclusion.samples.lti;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.inclusion.Inclusion;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.PlatformDouble;
import org.inclusion.lti.PlatformGrades;
import org.inclusion.lti.TestHost;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.samples.lti.Campus.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pictures of what a teacher and a learner see in a platform without storage, on a telephone and on a desk, in
 * target/screenshots, to be looked at. In each, nothing is wider than the screen and axe finds nothing.
 */
@Tag("long")
@Timeout(180)
class LtiPicturesTest {

    private static final InstantSource CLOCK = InstantSource.system();

    private static final int HEIGHT = 800;

    private final LtiStores stores = new InMemoryLtiStores();
    private final Campus campus = new Campus();
    private final Inclusion inclusion = Inclusion.builder()
            .stores(new InMemoryStores())
            .completionGateway(new PlatformGrades(stores, TestHost.INSTALLATION_KEY, CLOCK))
            .build();
    private final TestHost host = new TestHost(inclusion, stores, CLOCK, "127.0.0.1");

    @BeforeEach
    void open() {
        campus.knows(host.entrance(""));
        host.lti().platforms().register(campus.platform().registration());
    }

    @AfterEach
    void close() {
        host.close();
        campus.close();
    }

    private Page course(StrictBrowser browser, int width, String place) {
        Page page = browser.page();
        page.setViewportSize(width, HEIGHT);
        page.navigate(campus.course(Storage.NONE, host.entrance(place)));
        return page;
    }

    private static FrameLocator activity(Page page) {
        return page.frameLocator("iframe[name=activity]");
    }

    private static Locator button(Page page, String name) {
        return activity(page)
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Frame frame(Page page) {
        return Objects.requireNonNull(page.frame("activity"));
    }

    /** The frame is as high as what stands in it: a picture has no scroll bar to move. */
    private static void keepFrame(Page page, int width, String name) {
        Frame frame = frame(page);
        page.evaluate(
                "height => { document.querySelector('iframe').style.height = height + 'px'; }",
                frame.evaluate("() => document.documentElement.scrollHeight + 20"));
        keep(page, frame, width, name);
    }

    private static void keep(Page page, Frame shown, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png"))
                .setFullPage(true));
        assertThat(name, Barriers.of(shown), is(empty()));
        assertThat(
                name,
                (int) shown.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"),
                lessThanOrEqualTo(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void whatATeacherSees(int width) {
        try (StrictBrowser browser = StrictBrowser.allowing()) {
            campus.says(campus.choosing(true));
            Page choice = course(browser, width, "");
            assertThat(activity(choice).locator("h1")).hasText("Choisir ce que le lien ouvre");
            keepFrame(choice, width, "teacher-choice");
            activity(choice).locator("summary").first().click();
            activity(choice).locator("details[open] input").nth(1).check();
            activity(choice).locator("details[open] input").nth(2).check();
            button(choice, "Voir d’abord").click();
            assertThat(activity(choice)
                            .locator(".preview inclusion-step [part~=heading]")
                            .first())
                    .isVisible();
            keepFrame(choice, width, "teacher-choice-of-two");

            campus.says(claims -> claims.subject("teacher")
                    .claim(
                            PlatformDouble.LTI + "roles",
                            List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor")));
            Page link = course(browser, width, "to/path/premiers-pas");
            assertThat(activity(link)
                            .locator("inclusion-structure [part~=heading]")
                            .first())
                    .isVisible();
            keepFrame(link, width, "teacher-activity");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void whatALearnerSees(int width) {
        try (StrictBrowser browser = StrictBrowser.allowing()) {
            Page page = course(browser, width, "to/path/premiers-pas");
            assertThat(activity(page).locator("h1")).hasText("Ce que votre formation verra");
            keepFrame(page, width, "learner-agrees");
            button(page, "D’accord").click();
            assertThat(activity(page).locator("inclusion-path [part~=heading]").first())
                    .isVisible();
            keepFrame(page, width, "learner-path");

            Page lesson = course(browser, width, "to/step/premiers-pas/joindre-un-fichier");
            assertThat(activity(lesson)
                            .locator("inclusion-step [part~=heading]")
                            .first())
                    .isVisible();
            lesson.waitForCondition(() -> Boolean.TRUE.equals(frame(lesson)
                    .evaluate("() => performance.getEntriesByType('resource')"
                            + ".some(one => one.name.includes('/files/') && one.responseStatus === 200)")));
            keepFrame(lesson, width, "learner-lesson");

            Page practice = course(browser, width, "to/practice/premiers-pas/ecrire-un-message");
            assertThat(button(practice, "Ouvrir l’activité")).isVisible();
            keepFrame(practice, width, "learner-practice");
            Page site = practice.waitForPopup(
                    () -> button(practice, "Ouvrir l’activité").click());
            site.waitForURL("**/inclusion/practice/**");
            assertThat(activity(practice)
                            .locator("inclusion-step [part~=heading]")
                            .first())
                    .isVisible();
            keepFrame(practice, width, "learner-practice-is-open");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void whatBothSeeWhereThirdPartyCookiesAreBlocked(int width) {
        try (StrictBrowser browser = new StrictBrowser()) {
            Page page = course(browser, width, "to/path/premiers-pas");
            assertThat(activity(page).locator("h1")).hasText("L’activité s’ouvre dans sa propre fenêtre");
            keepFrame(page, width, "blocked-frame");
            Page window =
                    page.waitForPopup(() -> button(page, "Ouvrir l’activité").click());
            window.setViewportSize(width, HEIGHT);
            assertThat(window.locator("h1")).hasText("Ce que votre formation verra");
            keepFrame(page, width, "blocked-frame-once-opened");
            window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Non merci"))
                    .click();
            assertThat(window.locator("inclusion-path [part~=heading]").first()).isVisible();
            keep(window, window.mainFrame(), width, "blocked-window");

            campus.says(campus.choosing(true));
            Page choice = course(browser, width, "");
            Page chooser = choice.waitForPopup(
                    () -> button(choice, "Ouvrir l’activité").click());
            chooser.setViewportSize(width, HEIGHT);
            assertThat(chooser.locator("h1")).hasText("Choisir ce que le lien ouvre");
            chooser.locator("summary").first().click();
            chooser.locator("details[open] input").nth(1).check();
            keep(chooser, chooser.mainFrame(), width, "blocked-choice-in-a-window");
        }
    }
}
