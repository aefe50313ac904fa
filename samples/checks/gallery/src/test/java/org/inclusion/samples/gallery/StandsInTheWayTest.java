package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.stringContainsInOrder;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A lost network, a service that cannot help now, a visit that is over and a missing CSRF token are four things: she
 * reads another sentence for each, and whoever looks into the console finds the reason.
 */
@Tag("long")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StandsInTheWayTest extends InTheGallery {

    private static final String STEP = "step&path=premiers-pas&step=joindre-un-fichier";

    private static final String EVIDENCE = "**/api/evidence**";

    private static final String API = "**/inclusion/api/**";

    private final List<String> console = new ArrayList<>();
    private Screen screen;
    private Page page;
    private Visitor fatima;

    @BeforeEach
    void come(Screen screen) {
        this.screen = screen;
        page = screen.page();
        page.onConsoleMessage(message -> {
            if (message.text().startsWith("inclusion: ")) {
                console.add(message.type() + " " + message.text());
            }
        });
        fatima = new Visitor(gallery, page).like("begun");
    }

    @Test
    void aLostNetworkIsALostNetwork() {
        page.route(API, Route::abort);
        fatima.opens("path").reads("Pas de réseau");
        assertThat(console, hasItem(startsWith("warning inclusion: no network: /inclusion/api/me")));
        screen.holds("no network");
    }

    @Test
    void aServiceThatCannotHelpNowIsNotHerNetwork() {
        page.route(API, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        fatima.opens("path").reads("Le service ne répond pas");
        assertThat(
                console, hasItem(startsWith("warning inclusion: the server cannot help now: /inclusion/api/me 503")));
        screen.holds("busy");
        page.unroute(API);
        fatima.presses("Réessayer").reads("Mon chemin");
    }

    @Test
    void aVisitThatIsOverIsOver() {
        fatima.opens("path");
        page.context().clearCookies();
        page.reload();
        fatima.reads("Votre visite est terminée");
        assertThat(console, hasItem(startsWith("warning inclusion: the visit is over: /inclusion/api/me 401")));
    }

    @Test
    void aMissingTokenIsAPageToReloadAndWhatWasNotedLeavesAfterwards() {
        int before = fatima.evidenceOf(fatima.id()).size();
        page.route(
                EVIDENCE,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(403)
                        .setContentType("text/html")
                        .setBody("<h1>Forbidden</h1>")));
        // Without its site, the exercise is read here, and the page stays.
        page.route("**/inclusion/practice/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        fatima.opens(STEP).presses("J’ai lu. J’essaie.");
        assertThat(page.locator("[part~=status]").first()).containsText("C’est gardé. Rechargez la page.");
        assertThat(
                console,
                hasItem(stringContainsInOrder(
                        "the CSRF token is missing or old (inclusion-header): /inclusion/api/evidence", " 403")));
        assertThat(fatima.evidenceOf(fatima.id()), hasSize(before));
        screen.holds("stale");

        page.unroute(EVIDENCE);
        fatima.presses("Recharger la page");
        fatima.opens("path");
        page.waitForCondition(() -> fatima.evidenceOf(fatima.id()).size() > before);
    }

    @Test
    void anActThatIsRefusedForItsTokenSaysWhatToDo() {
        page.navigate(gallery.address() + "/state.html?state=start/stale");
        fatima.reads("Recharger la page");
        assertThat(page.getByText("Cela vient de nous, pas de vous.")).isVisible();
        assertThat(fatima.button("Recharger la page")).isVisible();
        screen.photograph("stale").holds("a page to reload").holdsAt400Percent("a page to reload");
    }
}
