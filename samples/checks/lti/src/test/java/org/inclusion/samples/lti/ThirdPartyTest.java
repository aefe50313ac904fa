package org.inclusion.samples.lti;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inclusion.Inclusion;
import org.inclusion.lti.TestHost;
import org.inclusion.lti.memory.InMemoryLtiStores;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.samples.lti.Campus.Storage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * A platform as strict as Moodle, in a Chromium with each setting of third-party cookies: it has no storage for tools,
 * and takes a choice in the frame of its dialog alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
class ThirdPartyTest {

    private static final String CHOOSING = "Choisir ce que le lien ouvre";

    private Campus campus;
    private TestHost host;

    @BeforeAll
    void open() {
        campus = new Campus();
        host = new TestHost(
                Inclusion.builder().stores(new InMemoryStores()).build(),
                new InMemoryLtiStores(),
                InstantSource.system(),
                "127.0.0.1");
        campus.knows(host.entrance(""));
        host.lti().platforms().register(campus.platform().registration());
    }

    @AfterAll
    void close() {
        host.close();
        campus.close();
    }

    private Page course(StrictBrowser browser, String place) {
        Page page = browser.page();
        page.navigate(campus.course(Storage.NONE, host.entrance(place)));
        return page;
    }

    private static FrameLocator activity(Page page) {
        return page.frameLocator("iframe[name=activity]");
    }

    @Test
    void whereThirdPartyCookiesAreAllowedAChoiceOfTwoStepsIsMadeInTheFrame() {
        campus.says(campus.choosing(true));
        try (StrictBrowser browser = StrictBrowser.allowing()) {
            Page page = course(browser, "");
            assertThat(activity(page).locator("h1")).hasText(CHOOSING);
            activity(page).locator("summary").first().click();
            activity(page).locator("details[open] input").nth(1).check();
            activity(page).locator("details[open] input").nth(2).check();
            activity(page)
                    .getByRole(
                            AriaRole.BUTTON,
                            new FrameLocator.GetByRoleOptions()
                                    .setName("Choisir")
                                    .setExact(true))
                    .click();
            assertThat(chosen(page).size(), is(2));
            assertThat(browser.complaints(), is(empty()));
        } finally {
            campus.says(claims -> claims);
        }
    }

    @Test
    void whereTheyAreBlockedAWindowHandsTheChoiceBackToTheFrame() {
        campus.says(campus.choosing(true));
        try (StrictBrowser browser = new StrictBrowser()) {
            Page page = course(browser, "");
            assertThat(activity(page).getByText("Votre navigateur ne retient rien"))
                    .isVisible();
            Page window = page.waitForPopup(() -> activity(page)
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Ouvrir l’activité"))
                    .click());
            assertThat(window.locator("h1")).hasText(CHOOSING);
            page.evaluate("() => frames.activity.postMessage("
                    + "{ subject: 'inclusion.choice', to: location.origin + '/choice', jwt: 'forged' }, '*')");
            window.locator("summary").first().click();
            window.locator("details[open] input").nth(1).check();
            window.waitForClose(() -> window.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Choisir").setExact(true))
                    .click());
            assertThat(chosen(page).size(), is(1));
            assertThat(browser.complaints(), is(empty()));
        } finally {
            campus.says(claims -> claims);
        }
    }

    @Test
    void whereTheyAreAllowedALessonStaysInTheFrameWithItsPictures() {
        try (StrictBrowser browser = StrictBrowser.allowing()) {
            Page page = course(browser, "to/step/premiers-pas/joindre-un-fichier");
            assertThat(activity(page).locator("inclusion-step [part~=heading]").first())
                    .isVisible();
            page.waitForCondition(() -> Boolean.TRUE.equals(Objects.requireNonNull(page.frame("activity"))
                    .evaluate("() => performance.getEntriesByType('resource')"
                            + ".some(one => one.name.includes('/files/') && one.responseStatus === 200)")));
            assertThat(browser.context().pages().size(), is(2));
            assertThat(browser.complaints(), is(empty()));
        }
    }

    @Test
    void theWayBackClosesTheWindowAndThePlatformStandsBehindIt() {
        try (StrictBrowser browser = new StrictBrowser()) {
            Page page = course(browser, "to/path/premiers-pas");
            Page window = page.waitForPopup(() -> activity(page)
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Ouvrir l’activité"))
                    .click());
            assertThat(window.locator("inclusion-path [part~=heading]").first()).isVisible();
            window.waitForClose(() -> window.locator("a.return").click());
            assertThat(browser.context().pages().size(), is(2));
        }
    }

    /** What the platform's page was told. */
    private static List<?> chosen(Page page) {
        page.waitForSelector("body[data-chosen]");
        String jwt = page.locator("body").getAttribute("data-chosen");
        try {
            Map<String, Object> claims = SignedJWT.parse(jwt).getJWTClaimsSet().getClaims();
            return (List<?>)
                    Objects.requireNonNull(claims.get("https://purl.imsglobal.org/spec/lti-dl/claim/content_items"));
        } catch (ParseException e) {
            throw new AssertionError("no signed choice: " + jwt, e);
        }
    }
}
