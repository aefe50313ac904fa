package org.inclusion.samples.lti;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Role;
import org.inclusion.id.PathId;
import org.inclusion.lti.LtiStores;
import org.inclusion.lti.PlatformDouble;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A link of ours in the page of a course on another site, in a Chromium that blocks third-party cookies, over two
 * servers that share their stores.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(90)
@SuppressWarnings("NullAway.Init") // JUnit sets them before any test
class FrameTest {

    private static final InstantSource CLOCK = InstantSource.system();

    private final InMemoryStores kept = new InMemoryStores();
    private final LtiStores stores = new InMemoryLtiStores();
    private StrictBrowser browser;
    private Campus campus;
    private RoundRobin proxy;
    private Inclusion library;
    private TestHost one;
    private TestHost two;
    private Page page;

    @BeforeAll
    void open() {
        browser = new StrictBrowser();
        campus = new Campus();
        proxy = new RoundRobin();
        library = library();
        one = TestHost.behind(proxy.address(), library, stores, CLOCK);
        two = one.twin(stores, library());
        proxy.over(List.of(one, two));
        campus.knows(one.entrance(""));
        one.lti().platforms().register(campus.platform().registration());
    }

    private Inclusion library() {
        return Inclusion.builder().stores(kept).build();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        if (two != null) {
            two.close();
            one.close();
            proxy.close();
            campus.close();
        }
    }

    @BeforeEach
    void newPage() {
        page = browser.page();
    }

    @AfterEach
    void nothingWasComplainedOfAndNoCookieKept() {
        // The first page stays: a browser without a page may end.
        browser.context().pages().stream().skip(1).forEach(Page::close);
        assertThat(browser.complaints(), is(empty()));
        assertThat(browser.context().cookies(), is(empty()));
    }

    private FrameLocator activity() {
        return page.frameLocator("iframe[name=activity]");
    }

    private void opens(Storage storage, String place) {
        page.navigate(campus.course(storage, one.entrance(place)));
    }

    private Locator heading(String element) {
        Activity.reaches(page, one.entrance("launch"));
        return activity().locator(element + " [part~=heading]").first();
    }

    @Test
    void thisBrowserKeepsTheCookieOfASiteInItsOwnPageAndNotInAFrameOfAnother() {
        try (CookieProbe probe = new CookieProbe()) {
            assertThat(seen(page, probe), is("blocked"));
            page.navigate(probe.address());
            assertThat(page.locator("p").innerText(), is("kept"));
            browser.context().clearCookies();
        }
    }

    private String seen(Page where, CookieProbe probe) {
        where.navigate(campus.platform().address("/storage").toString());
        where.evaluate(
                "address => document.body.append(Object.assign(document.createElement('iframe'), { name: 'probe', src: address }))",
                probe.address());
        return where.frameLocator("iframe[name=probe]").locator("p").innerText();
    }

    @Test
    void withTheStorageOfThePageAroundItThePathOpensInTheFrame() {
        opens(Storage.PARENT, "to/path/premiers-pas");
        assertThat(heading("inclusion-path")).isVisible();
        @SuppressWarnings("unchecked")
        List<String> heard = (List<String>) page.evaluate("() => window.heard");
        assertThat(heard, hasItem("lti.put_data"));
        assertThat(heard, hasItem("lti.get_data"));
        assertThat(heard, hasItem("lti.frameResize"));
        assertThat(one.launches().size() + two.launches().size() > 0, is(true));
    }

    @Test
    void withAStorageFrameBesideItTheWishOpens() {
        opens(Storage.FRAME, "");
        assertThat(heading("inclusion-start")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "FRAME_WITHOUT_A_PAGE_YET",
                "NO_FRAME_YET",
                "FRAME_THAT_IS_REPLACED",
                "PARENT_THAT_IS_DEAF_AT_FIRST"
            })
    void aStorageThatIsThereAMomentLaterIsAskedAgain(Storage storage) {
        opens(storage, "");
        assertThat(heading("inclusion-start")).isVisible();
    }

    @Test
    void theTokenOfTheVisitStandsInNoStorageAndNoAddress() {
        opens(Storage.PARENT, "to/path/premiers-pas");
        assertThat(heading("inclusion-path")).isVisible();
        Frame frame = Objects.requireNonNull(page.frame("activity"));
        Object stored = frame.evaluate(
                "() => { try { return JSON.stringify({ ...localStorage, ...sessionStorage }); } catch { return '{}'; } }");
        assertThat(String.valueOf(stored).contains("eyJ"), is(false));
        assertThat(frame.url(), is(one.entrance("launch")));
    }

    @Test
    void withoutStorageAWindowOpensAndSaysWhy() {
        opens(Storage.NONE, "to/path/premiers-pas");
        assertThat(activity().locator("h1")).hasText("L’activité s’ouvre dans sa propre fenêtre");
        assertThat(activity().getByText("Votre navigateur ne retient rien")).isVisible();
        assertThat(Barriers.of(Objects.requireNonNull(page.frame("activity"))), is(empty()));
        Page window = page.waitForPopup(() -> activity()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Ouvrir l’activité"))
                .click());
        assertThat(window.locator("inclusion-path [part~=heading]").first()).isVisible();
        assertThat(activity().getByRole(AriaRole.STATUS)).containsText("ouverte dans une autre fenêtre");
        assertThat(window.url(), is(one.entrance("launch")));
    }

    @Test
    void aFrameOfAnotherSiteIsNoStorageAndIsToldNothing() {
        opens(Storage.FOREIGN, "to/path/premiers-pas");
        assertThat(activity().locator("h1")).hasText("L’activité s’ouvre dans sa propre fenêtre");
        Frame foreign = Objects.requireNonNull(page.frame("platformStorage"));
        assertThat(foreign.evaluate("() => window.heard ?? null"), is((Object) null));
    }

    @Test
    void anAnswerOfAnotherSiteIsNotBelievedAlthoughItIsRight() {
        opens(Storage.FORGED, "to/path/premiers-pas");
        assertThat(activity().locator("h1")).hasText("L’activité s’ouvre dans sa propre fenêtre");
        assertThat(Objects.requireNonNull(page.frame("forger")).evaluate("() => window.forged > 0"), is((Object) true));
    }

    /** It brings the right text, under the number of an earlier question. */
    @Test
    @Tag("long")
    void anAnswerThatIsRepeatedIsNotBelieved() {
        opens(Storage.REPLAYED, "to/path/premiers-pas");
        assertThat(activity().getByText("demandée dans un autre navigateur")).isVisible();
        assertThat(page.evaluate("() => window.replayed"), is((Object) "lti.get_data"));
    }

    @Test
    void aPracticeSiteOpensInItsOwnWindowByATicketAndKnowsHer() {
        opens(Storage.PARENT, "to/practice/premiers-pas/ecrire-un-message");
        assertThat(activity().locator("h1")).hasText("Un exercice");
        Page window = page.waitForPopup(() -> activity()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Ouvrir l’activité"))
                .click());
        window.waitForURL("**/inclusion/practice/**");
        assertThat(window.locator("h1").first()).isVisible();
        assertThat(window.getByText("Votre visite est terminée")).hasCount(0);
        assertThat(window.url().contains("eyJ"), is(false));
        assertThat(heading("inclusion-step")).isVisible();
    }

    @Test
    void aSheetOfPaperOpensInItsOwnWindowByATicketThatServesOnce() {
        campus.says(claims -> claims.subject("on-paper"));
        try {
            LearnerId learner = one.lti().learner(campus.platform().issuer(), PlatformDouble.DEPLOYMENT, "on-paper");
            Actor herself = new Actor(learner.value(), Set.of(Role.LEARNER), Set.of("school"));
            library.as(herself).about(learner).enrol(new PathId("premiers-pas")).orThrow();
            opens(Storage.PARENT, "to/path/premiers-pas");
            assertThat(heading("inclusion-path")).isVisible();
            activity()
                    .locator("summary", new FrameLocator.LocatorOptions().setHasText("Mes autres pages"))
                    .click();
            press("Ce que j’ai montré");
            activity()
                    .locator("summary", new FrameLocator.LocatorOptions().setHasText("Voir aussi"))
                    .click();
            List<Request> entered = new ArrayList<>();
            browser.context().onRequest(request -> {
                if (request.method().equals("POST") && request.url().equals(one.entrance("window"))) {
                    entered.add(request);
                }
            });
            Page window = page.waitForPopup(() -> activity()
                    .getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Imprimer sur une page"))
                    .first()
                    .click());
            window.waitForURL("**/inclusion/ui/paper.html?*");
            assertThat(window.locator("main h1, main h2").first()).isVisible();
            assertThat(window.getByText("La séance est terminée")).hasCount(0);
            assertThat(window.url().contains("eyJ"), is(false));
            assertThat(Barriers.of(window.mainFrame()), is(empty()));
            assertThat(entered.size(), is(1));
            APIResponse again = window.request()
                    .post(
                            one.entrance("window"),
                            RequestOptions.create()
                                    .setHeader("Content-Type", "application/json")
                                    .setHeader("X-Inclusion", "1")
                                    .setData(entered.get(0).postData()));
            assertThat(again.status(), is(403));
        } finally {
            campus.says(claims -> claims);
        }
    }

    private void press(String name) {
        activity()
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    @Test
    void aTicketInALinkOfSomebodyElseIsNotTaken() {
        page.navigate(
                one.entrance("window") + "#ticket=anything&to=" + one.root().resolve("inclusion/practice/journal"));
        assertThat(page.locator("h1")).hasText("La séance est terminée");
        assertThat(page.url(), is(one.entrance("window")));
    }

    @Test
    void aVisitThatIsOverSaysSoCalmlyAndLeadsBackToThePlatform() {
        opens(Storage.PARENT, "to/path/premiers-pas");
        assertThat(heading("inclusion-path")).isVisible();
        page.route("**/inclusion/api/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        Objects.requireNonNull(page.frame("activity"))
                .evaluate("() => document.querySelector('inclusion-path').setAttribute('path', 'se-proteger')");
        assertThat(activity().locator("h1")).hasText("La séance est terminée");
        assertThat(activity()
                        .getByRole(
                                AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Revenir à ma formation")))
                .hasAttribute("href", campus.platform().address("/course").toString());
    }

    @Test
    void anInstructorSeesSumsBelowWhatTheLinkOpens() {
        campus.says(claims -> claims.subject("teacher")
                .claim(
                        PlatformDouble.LTI + "roles",
                        List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor")));
        try {
            opens(Storage.PARENT, "to/path/premiers-pas");
            assertThat(activity().locator("h2", new FrameLocator.LocatorOptions().setHasText("Où en est le groupe")))
                    .isVisible();
            assertThat(heading("inclusion-structure")).isVisible();
        } finally {
            campus.says(claims -> claims);
        }
    }

    /**
     * As in a Firefox whose user has blocked third-party cookies: what the tab keeps is there, a channel to other tabs
     * is not.
     */
    @Test
    void aBrowserThatForbidsAChannelBetweenTabsOpensTheActivityAllTheSame() {
        page.addInitScript("window.BroadcastChannel = class {"
                + " constructor() { throw new DOMException('The operation is insecure.', 'SecurityError'); } }");
        opens(Storage.PARENT, "to/path/premiers-pas");
        assertThat(heading("inclusion-path")).isVisible();
    }

    @Test
    void nothingShutsAnybodyOutInTheFrame() {
        opens(Storage.PARENT, "to/path/premiers-pas");
        assertThat(heading("inclusion-path")).isVisible();
        assertThat(Barriers.of(Objects.requireNonNull(page.frame("activity"))), is(empty()));
        page.setViewportSize(340, 740);
        assertThat(
                Objects.requireNonNull(page.frame("activity"))
                        .evaluate("() => document.documentElement.scrollWidth - window.innerWidth"),
                is((Object) 0));
    }

    @Test
    void theKeyboardLeadsFromThePlatformsPageIntoOursAndOutAgain() {
        opens(Storage.PARENT, "to/path/premiers-pas");
        assertThat(heading("inclusion-path")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Before"))
                .focus();
        List<String> met = new ArrayList<>();
        for (int i = 0; i < 80 && !met.contains("After"); i++) {
            page.keyboard().press("Tab");
            met.add(
                    (String)
                            page.evaluate(
                                    "() => document.activeElement.tagName === 'IFRAME' ? 'frame' : document.activeElement.textContent"));
        }
        assertThat(met, hasItem("frame"));
        assertThat(met.get(met.size() - 1), is("After"));
        page.keyboard().press("Shift+Tab");
        assertThat((String) page.evaluate("() => document.activeElement.tagName"), is("IFRAME"));
    }

    @Test
    void whatCannotBeBelievedIsACalmPageInTheFrame() {
        campus.says(claims -> claims.claim(PlatformDouble.LTI + "deployment_id", "other"));
        try {
            opens(Storage.PARENT, "to/path/premiers-pas");
            assertThat(activity().locator("h1")).hasText("Cette activité ne s’ouvre pas");
            assertThat(Barriers.of(Objects.requireNonNull(page.frame("activity"))), is(empty()));
        } finally {
            campus.says(claims -> claims);
        }
    }
}
