package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.TimeUnit;
import org.inclusion.access.LearnerId;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * While a release is installed, a page that was loaded before gets scripts of the next version. It says that it has to
 * be loaded again, and then it works. A page that has the script of all pages twice works as well.
 */
@Tag("long")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TwoVersionsTest extends InTheGallery {

    /** Takes from the script of all pages what only the next version has. */
    private static final String OF_THE_NEXT_VERSION = "import { later } from '../inclusion.js';\nlater();\n";

    private static final String AGAIN = "Recharger la page";

    private Page page;
    private Visitor her;

    @BeforeEach
    void come(Screen screen) {
        page = screen.page();
        her = new Visitor(gallery, page);
    }

    @Test
    void aViewWhoseScriptIsOfTheNextVersionSaysThatThePageHasToBeLoadedAgain() {
        page.route("**/ui/followup/call-me.js", TwoVersionsTest::isOfTheNextVersion);
        her.like("begun").opens("path").presses("Rappelez-moi").reads(AGAIN);
        page.unroute("**/ui/followup/call-me.js");
        her.presses(AGAIN);
        page.waitForLoadState();
        her.presses("Rappelez-moi").reads("Rappelez-moi");
        assertThat(her.button("Oui, rappelez-moi")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"helper, helper", "begun, profile"})
    void soDoesAnElementInItsPlace(String kind, String element) {
        String script = "**/ui/" + element + "/" + element + ".js";
        page.route(script, TwoVersionsTest::isOfTheNextVersion);
        her.like(kind).opens(element).reads(AGAIN);
        page.unroute(script);
        her.presses(AGAIN);
        assertThat(her.button(AGAIN)).isHidden();
        page.locator("inclusion-" + element + " [part~=heading]").first().waitFor();
    }

    @Test
    void aPracticeSiteSaysItInItsOwnPage() {
        // The browser complains: nothing of ours runs there that could say it.
        try (BrowserContext complains = chromium.browser().newContext()) {
            Page site = complains.newPage();
            site.route("**/ui/practice/practice.js", TwoVersionsTest::isOfTheNextVersion);
            site.navigate(gallery.address() + "/inclusion/practice/messagerie?lang=fr");
            assertThat(site.locator("body")).containsText("rechargez la page");
        }
    }

    @Test
    void aPageThatHasTheScriptTwiceSaysItsSentencesAndAsks() {
        page.route("**/hosts/bare.html*", route -> {
            String host = route.fetch().text().replace("inclusion.js", "inclusion.js?of=the-host");
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(host));
        });
        her.like("begun")
                .opens("path")
                .presses("Rappelez-moi")
                .presses("Oui, rappelez-moi")
                .reads("C’est demandé");
        assertThat(
                gallery.people()
                        .inclusion()
                        .as(gallery.people().actor(her.id()))
                        .about(new LearnerId(her.id()))
                        .promises()
                        .list()
                        .orThrow(),
                hasSize(1));
    }

    private static void isOfTheNextVersion(Route route) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(OF_THE_NEXT_VERSION));
    }
}
