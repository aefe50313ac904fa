package org.inclusion.samples.gallery;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.inclusion.samples.browser.PageTime;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Live help that does not begin, or of which the other side is gone, says so, and says what to press. */
@Tag("long")
class LiveHelpEndsTest extends InTheGallery {

    private static final Pattern HERS = Pattern.compile("/learners/me/helped/session-1");
    private static final Pattern HELPERS = Pattern.compile("/learners/[^/]+/together");

    private Page page;
    private PageTime time;

    @BeforeEach
    void newPage(Screen screen) {
        page = screen.page();
        time = PageTime.of(page);
    }

    @Test
    void aSessionThatSaysNothingIsNotWaitedForWithoutEnd() {
        page.route(HERS, route -> {});
        sheOpensHerPage();
        page.getByText("Un instant…").first().waitFor();
        passes(Duration.ofSeconds(31));
        headed("L’aide ne répond pas");
        press("Recommencer");
        headed("Un instant");
    }

    @Test
    void aHelperWhoDoesNotLetHerInIsSpokenOfAfterTwoMinutes() {
        page.route(HERS, route -> answers(route, state("AGREED", "2099-01-01T00:00:00Z")));
        sheOpensHerPage();
        headed("C’est dit à Marc Petit");
        passes(Duration.ofSeconds(125));
        page.getByText("Marc Petit n’a pas encore répondu").waitFor();
    }

    @Test
    void aSessionInWhichNobodyWasLetInEndsWithATrueSentenceOnHerPage() {
        answersOnce(HERS, state("COMPARING", "2020-01-01T00:00:00Z"));
        sheOpensHerPage();
        headed("L’aide n’a pas commencé");
        press("Recommencer");
        headed("Un instant");
    }

    @Test
    void onTheHelpersPageTheTimeThatIsOverIsToldFromANo() {
        isThereAndOver(HELPERS, state("AGREED", "2020-01-01T00:00:00Z"));
        theHelperOpens();
        page.getByText("Vingt minutes ont passé").waitFor();
        page.unroute(HELPERS);
        isThereAndOver(HELPERS, state("AGREED", "2099-01-01T00:00:00Z"));
        theHelperOpens();
        page.getByText("La page a répondu").waitFor();
    }

    private void sheOpensHerPage() {
        page.addInitScript("sessionStorage.setItem('inclusion.helped', 'session-1')");
        open(gallery.people().like("begun"), "helped");
    }

    private void theHelperOpens() {
        String helper = gallery.people().like("helper");
        String learner = gallery.people().peopleOf(helper).get(0);
        open(helper, "together&name=Rosa&learner=" + learner);
    }

    private void open(String who, String element) {
        new Visitor(gallery, page).is(who);
        page.navigate(gallery.address() + "/hosts/bare.html?element=" + element);
    }

    /** Steps of one second, so that what the network answers comes in between. */
    private void passes(Duration much) {
        for (long second = 0; second < much.toSeconds(); second++) {
            time.passes(Duration.ofSeconds(1));
        }
    }

    private void headed(String title) {
        page.locator("[part~=heading]")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .waitFor();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    /** The first answer is the state; then the session is over. */
    private void answersOnce(Pattern address, String state) {
        boolean[] told = {false};
        page.route(address, route -> {
            if (told[0]) {
                isOver(route);
            } else {
                told[0] = true;
                answers(route, state);
            }
        });
    }

    /** The page opens with the state; its stream then says that live help is over. */
    private void isThereAndOver(Pattern address, String state) {
        page.route(address, route -> {
            if (route.request().headers().getOrDefault("accept", "").startsWith("text/event-stream")) {
                isOver(route);
            } else {
                answers(route, state);
            }
        });
    }

    private static void isOver(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(404)
                .setContentType("application/problem+json")
                .setBody("{\"type\": \"urn:inclusion:problem:unknown-session\"}"));
    }

    private static void answers(Route route, String state) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(state));
    }

    private static String state(String status, String until) {
        return """
                {"session": "session-1", "number": 3, "status": "%s", "until": "%s",
                 "helper": {"name": "Marc Petit", "structure": "CCAS", "promise": "On ne vous demandera jamais un code."},
                 "drawings": ["KEY", "CAT"], "position": null, "place": null, "pointed": null, "pointings": 0, "sentence": null,
                 "sentences": 0, "signals": {}, "successes": []}
                """.formatted(status, until);
    }
}
