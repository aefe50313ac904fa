package org.inclusion.samples.portal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.samples.browser.Chromium;
import org.inclusion.samples.browser.Crawl;
import org.inclusion.samples.browser.Crawled;
import org.inclusion.samples.browser.Crawler;
import org.inclusion.servlet.PrincipalIds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every link and button of the portal is pressed, as a learner, as an agent, as an agent who learns, and as the holder
 * of a card, in both languages: nobody meets a problem page, a word that was made for nobody, an error in the console,
 * or a page without a way on.
 */
@Tag("long")
class EveryWayTest extends InThePortal {

    /**
     * A crawl stays in its language, and on our pages: leaving quickly signs out and opens another site, as
     * LeaveTest tries.
     */
    private static final Set<String> NOT_PRESSED = Set.of("English", "Français", "Quitter vite", "Exit this page");

    private static final int MANY_PRESSES = 400;

    /** A card takes twenty results, and the next one is refused: a crawl with a card makes fewer. */
    private static final int PRESSES_WITH_A_CARD = 100;

    /** Whom a helper searches for. */
    private static final Map<String, String> LUCIE = Map.of("Son nom", "lucie", "name", "lucie");

    private static final long SEED = 20_261_126;

    @ParameterizedTest(name = "{0} from {1} in {2}")
    @CsvSource({
        "lucie, /, fr",
        "lucie, /, en",
        "claire, /accompagner, fr",
        "claire, /accompagner, en",
        "claire, /, fr",
        "claire, /, en"
    })
    void nobodyIsEverStuck(String login, String start, String language, Chromium chromium) {
        goesEveryWay(chromium, language, MANY_PRESSES, LUCIE, telephone -> {
            telephone.navigate(address(start) + "?lang=" + language);
            if (telephone.url().contains("/login")) {
                telephone.locator("#username").fill(login);
                telephone.locator("#password").fill(InventedPeople.PASSWORD);
                telephone.locator("main button[type=submit]").click();
                telephone.waitForURL(address -> !address.contains("/login"));
                telephone.navigate(address(start) + "?lang=" + language);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"fr", "en"})
    void whoeverHoldsACardIsNeverStuck(String language, Chromium chromium) {
        LearnerId lucie = new LearnerId(portal.getBean(PrincipalIds.class).idOf("lucie"));
        String signs = portal.getBean(Inclusion.class)
                .as(new Actor(lucie.value(), Set.of(), Set.of(InventedPeople.STRUCTURE)))
                .about(lucie)
                .cards()
                .give(new PathId("premiers-pas"), new StepId("joindre-un-fichier"))
                .orThrow()
                .code();
        goesEveryWay(
                chromium,
                language,
                PRESSES_WITH_A_CARD,
                Map.of("code", signs),
                telephone -> telephone.navigate(address("/inclusion/practice/?code=" + signs + "&lang=" + language)));
    }

    @SuppressWarnings("SystemOut") // How far it came is for people.
    private static void goesEveryWay(
            Chromium chromium, String language, int presses, Map<String, String> writes, Consumer<Page> enter) {
        Crawl crawl = new Crawl(
                language.equals("fr") ? "fr-FR" : "en-GB",
                enter,
                address -> address.contains("/login"),
                writes,
                NOT_PRESSED,
                presses,
                Duration.ofSeconds(75));
        try (Crawler crawler = new Crawler(chromium.browser(), crawl, SEED)) {
            Crawled crawled = crawler.crawl();
            System.out.println(crawled.presses() + " presses of " + crawled.spots() + " things on " + crawled.screens()
                    + " screens");
            assertThat(crawled.spots(), is(greaterThan(10)));
            assertThat(crawled.faults(), is(empty()));
        }
    }
}
