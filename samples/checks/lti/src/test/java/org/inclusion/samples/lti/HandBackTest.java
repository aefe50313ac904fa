package org.inclusion.samples.lti;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.inclusion.Inclusion;
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
import org.junit.jupiter.api.Timeout;

/**
 * A choice on its way from the window to the frame, where somebody forges it, presses twice, or has closed the
 * platform's dialog.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
@Timeout(120)
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
class HandBackTest {

    private StrictBrowser browser;
    private Campus campus;
    private TestHost host;
    private Page page;
    private Page window;

    @BeforeAll
    void open() {
        browser = new StrictBrowser();
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
        browser.close();
        host.close();
        campus.close();
    }

    @BeforeEach
    void newPage() {
        campus.choices().clear();
        page = browser.page();
    }

    @AfterEach
    void nothingWasComplainedOf() {
        browser.context().pages().stream().skip(1).forEach(Page::close);
        assertThat(browser.complaints(), is(empty()));
    }

    private FrameLocator activity() {
        return page.frameLocator("iframe[name=activity]");
    }

    private void windowOpens(boolean several) {
        campus.says(campus.choosing(several));
        page.navigate(campus.course(Storage.NONE, host.entrance("")));
        window = page.waitForPopup(this::pressOpen);
        assertThat(window.locator("h1")).hasText("Choisir ce que le lien ouvre");
        window.locator("summary").first().click();
    }

    private void pressOpen() {
        activity()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Ouvrir l’activité"))
                .click();
    }

    private Locator button(String name) {
        return window.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void tick(int place) {
        window.locator("details[open] input").nth(place).check();
    }

    /** The links of the one choice that came to the platform. */
    private List<?> links() {
        page.waitForSelector("body[data-chosen]");
        try {
            String jwt = Objects.requireNonNull(campus.choices().poll(20, TimeUnit.SECONDS));
            assertThat(campus.choices(), is(empty()));
            return (List<?>) SignedJWT.parse(jwt)
                    .getJWTClaimsSet()
                    .getClaim("https://purl.imsglobal.org/spec/lti-dl/claim/content_items");
        } catch (ParseException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void aMessageOfOurOriginFromAnotherWindowIsNoChoice() {
        windowOpens(true);
        // A page without an address has the origin of the page around it.
        window.evaluate("() => document.body.append(document.createElement('iframe'))");
        window.waitForCondition(() -> window.frames().size() == 2);
        window.frames()
                .get(1)
                .evaluate(
                        "to => parent.opener.postMessage({ subject: 'inclusion.choice', to, jwt: 'forged' }, '*')",
                        campus.platform().address("/choice").toString());
        tick(1);
        window.waitForClose(() -> button("Choisir").click());
        assertThat(links().size(), is(1));
    }

    @Test
    void aChoiceThatComesTwiceIsTakenOnce() {
        windowOpens(true);
        Object taken = window.evaluate(
                "async to => {"
                        + " let taken = 0;"
                        + " addEventListener('message', ({ data }) => { taken += data?.subject === 'inclusion.choice-taken' ? 1 : 0; });"
                        + " for (let i = 0; i < 2; i++) opener.postMessage({ subject: 'inclusion.choice', to, jwt: 'same' }, location.origin);"
                        + " while (taken === 0) await new Promise(resolve => setTimeout(resolve));"
                        + " return taken; }",
                campus.platform().address("/choice").toString());
        page.waitForSelector("body[data-chosen]");
        assertThat(window.evaluate("() => document.title"), is((Object) "Choisir ce que le lien ouvre"));
        assertThat(taken, is((Object) 1));
        assertThat(campus.choices().size(), is(1));
    }

    @Test
    void theButtonsThatSendAChoiceStandAboveTheList() {
        windowOpens(true);
        assertThat(
                window.evaluate("() => !!(document.querySelector('form.choice [type=submit]')"
                        + ".compareDocumentPosition(document.querySelector('form.choice summary'))"
                        + " & Node.DOCUMENT_POSITION_FOLLOWING)"),
                is((Object) true));
    }

    @Test
    void whileAChoiceIsSentNothingElseCanBePressed() {
        windowOpens(true);
        tick(1);
        List<Route> held = new ArrayList<>();
        window.route("**/lti/choice", held::add);
        button("Choisir").click();
        window.waitForCondition(() -> held.size() == 1);
        assertThat(button("Choisir")).isDisabled();
        assertThat(button("Ne rien choisir")).isDisabled();
        window.waitForClose(() -> held.get(0).resume());
        assertThat(links().size(), is(1));
    }

    @Test
    void aChoiceThatWasRefusedCanBeSentAgain() {
        windowOpens(true);
        tick(1);
        window.route("**/lti/choice", Route::abort);
        button("Choisir").click();
        assertThat(window.getByText("Le choix n’a pas pu être envoyé.")).isVisible();
        window.unroute("**/lti/choice");
        assertThat(button("Ne rien choisir")).isEnabled();
        window.waitForClose(() -> button("Choisir").click());
        assertThat(links().size(), is(1));
    }

    @Test
    void whereTheDialogWasClosedTheWindowSaysSoAndPostsNothing() {
        windowOpens(true);
        tick(1);
        List<Request> posted = new ArrayList<>();
        window.onRequest(request -> {
            if (request.isNavigationRequest()) {
                posted.add(request);
            }
        });
        page.evaluate("() => document.querySelector('iframe').remove()");
        button("Choisir").click();
        assertThat(window.getByText("La page de votre formation n’est plus là."))
                .isVisible();
        assertThat(posted, is(empty()));
        assertThat(campus.choices(), is(empty()));
    }

    @Test
    void aWindowBelievesThePageThatHasOpenedItAlone() {
        windowOpens(true);
        tick(1);
        page.evaluate("() => document.querySelector('iframe').remove()");
        window.evaluate("() => document.body.append(document.createElement('iframe'))");
        window.waitForCondition(() -> window.frames().size() == 2);
        Frame own = window.frames().get(1);
        window.route("**/lti/choice", route -> {
            route.resume();
            own.evaluate(
                    "() => { setInterval(() => parent.postMessage({ subject: 'inclusion.choice-taken' }, '*'), 50); }");
        });
        button("Choisir").click();
        assertThat(window.getByText("La page de votre formation n’est plus là."))
                .isVisible();
        assertThat(campus.choices(), is(empty()));
    }

    /** The frame goes to a page of another origin, and stays the window's opener; the browser keeps its name. */
    @Test
    void aWindowDoesNotBelieveAnotherOriginInTheFrameThatHasOpenedIt() {
        windowOpens(true);
        tick(1);
        Frame frame = Objects.requireNonNull(page.frame("activity"));
        frame.evaluate("() => { window.postMessage = () => {}; }");
        button("Choisir").click();
        assertThat(window.getByText("La page de votre formation n’est plus là."))
                .isVisible();
        frame.navigate(campus.platform().address("/storage").toString());
        frame.evaluate("() => addEventListener('message', ({ source }) =>"
                + " source.postMessage({ subject: 'inclusion.choice-taken' }, '*'))");
        Object heard = window.evaluate("async () => {"
                + " const heard = new Promise(resolve => addEventListener('message', ({ data }) => resolve(data.subject)));"
                + " opener.postMessage({ subject: 'asked' }, '*');"
                + " return await heard; }");
        assertThat(heard, is((Object) "inclusion.choice-taken"));
        assertThat(window.getByText("La page de votre formation n’est plus là."))
                .isVisible();
    }

    @Test
    void aWindowThatWentToAnotherOriginHandsNoChoiceBack() {
        windowOpens(true);
        Frame frame = Objects.requireNonNull(page.frame("activity"));
        frame.evaluate("() => addEventListener('message', () => { document.body.dataset.heard = ''; })");
        // By the page itself: a window that its user sends elsewhere has no opener any more.
        window.evaluate(
                "to => { location.href = to; }",
                campus.platform().address("/storage").toString());
        window.waitForURL("**/storage");
        window.evaluate(
                "to => opener.postMessage({ subject: 'inclusion.choice', to, jwt: 'forged' }, '*')",
                campus.platform().address("/choice").toString());
        frame.waitForSelector("body[data-heard]");
        assertThat(activity().getByText("Votre choix part")).hasCount(0);
        assertThat(activity().getByRole(AriaRole.STATUS)).containsText("ouverte dans une autre fenêtre");
        assertThat(campus.choices(), is(empty()));
    }

    @Test
    void anAnswerThatComesLateClosesTheWindowAllTheSame() {
        windowOpens(true);
        tick(1);
        Objects.requireNonNull(page.frame("activity"))
                .evaluate(
                        "() => { window.real = window.postMessage; window.postMessage = message => { window.late = message; }; }");
        button("Choisir").click();
        assertThat(window.getByText("La page de votre formation n’est plus là."))
                .isVisible();
        window.waitForClose(() -> window.evaluate("() => opener.real.call(opener, opener.late, location.origin)"));
        assertThat(links().size(), is(1));
    }

    @Test
    void openedTwiceItIsOneWindowAndItsChoiceIsTaken() {
        windowOpens(true);
        pressOpen();
        window.waitForCondition(() -> window.locator("details[open]").count() == 0);
        assertThat(window.locator("h1")).hasText("Choisir ce que le lien ouvre");
        assertThat(browser.context().pages().size(), is(3));
        window.locator("summary").first().click();
        tick(2);
        window.waitForClose(() -> button("Choisir").click());
        assertThat(links().size(), is(1));
    }

    @Test
    void aPlatformThatTakesOneLinkGetsTheOneThatWasChosenLast() {
        windowOpens(false);
        tick(1);
        window.locator("summary").nth(1).click();
        tick(2);
        assertThat(window.locator("input[name=target]:checked")).hasCount(1);
        window.waitForClose(() -> button("Choisir").click());
        assertThat(links().size(), is(1));
    }

    @Test
    void thePageInTheFrameNoLongerSpeaksOfAWindowThatWasClosed() {
        windowOpens(true);
        assertThat(activity().getByRole(AriaRole.STATUS)).containsText("ouverte dans une autre fenêtre");
        window.close();
        assertThat(activity().getByText("ouverte dans une autre fenêtre")).hasCount(0);
        window = page.waitForPopup(this::pressOpen);
        assertThat(window.locator("h1")).hasText("Choisir ce que le lien ouvre");
        window.waitForClose(() -> button("Ne rien choisir").click());
        assertThat(links(), is(empty()));
    }
}
