package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.samples.browser.Chromium;
import org.inclusion.samples.browser.ChromiumExtension;
import org.inclusion.samples.browser.Crawl;
import org.inclusion.samples.browser.Crawled;
import org.inclusion.samples.browser.Crawler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every link and button of the intranet is pressed, as each of its people and as the holder of a card, in both
 * languages: nobody meets a problem page, a word that was made for nobody, an error in the console, or a page without a
 * way on.
 */
@ExtendWith(ChromiumExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit sets the folder before each test
class EveryWayTest {

    private static final String PASSWORD = "valbonne";

    /** A crawl stays in its language. */
    private static final Set<String> OTHER_LANGUAGE = Set.of("English", "Français");

    /** With a card, leaving quickly opens another site, as LeaveTest tries: a crawl stays on our pages. */
    private static final Set<String> WITH_A_CARD = Set.of("English", "Français", "Quitter vite", "Exit this page");

    /** An empty page, which says nothing about where somebody was. */
    private static final String LEFT_QUICKLY = "about:blank";

    /** A card takes twenty results, and the next one is refused: a crawl with a card makes fewer. */
    private static final int PRESSES_WITH_A_CARD = 100;

    /** Whom a helper searches for. */
    private static final Map<String, String> FATIMA = Map.of("Son nom", "fatima", "name", "fatima");

    private static final long SEED = 20_261_126;

    /** -Dcrawl=300 goes on for five minutes; a crawl ends earlier where it has pressed everything. */
    private static final Duration ONE_CRAWL = Duration.ofSeconds(Integer.getInteger("crawl", 45));

    @TempDir
    Path folder;

    @Tag("long")
    @ParameterizedTest(name = "{0} from {1} in {2}")
    @CsvSource({
        "fatima, '', fr",
        "fatima, '', en",
        "marc, '#/guichet', fr",
        "marc, '#/guichet', en",
        "marc, '#/moi', fr",
        "marc, '#/moi', en",
        "claire, '', fr",
        "claire, '', en"
    })
    void nobodyIsEverStuck(String login, String view, String language, Chromium chromium) {
        try (Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder))) {
            goesEveryWay(
                    chromium, language, as(intranet, login, language, view), FATIMA, OTHER_LANGUAGE, 400, ONE_CRAWL);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"fr", "en"})
    void whoeverHoldsACardIsNeverStuck(String language, Chromium chromium) {
        try (Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder))) {
            LearnerId fatima = new LearnerId(Facts.idOf("fatima"));
            String signs = intranet.inclusion()
                    .as(new Actor(fatima.value(), Set.of(), Set.of("ccas-valbonne")))
                    .about(fatima)
                    .cards()
                    .give(new PathId("premiers-pas"), new StepId("joindre-un-fichier"))
                    .orThrow()
                    .code();
            String card = intranet.address() + "/inclusion/practice/?code=" + signs + "&lang=" + language;
            goesEveryWay(
                    chromium,
                    language,
                    page -> page.navigate(card),
                    Map.of("code", signs),
                    WITH_A_CARD,
                    PRESSES_WITH_A_CARD,
                    ONE_CRAWL);
        }
    }

    private static Consumer<Page> as(Intranet intranet, String login, String language, String view) {
        return page -> {
            page.navigate(intranet.address() + "/connexion?lang=" + language);
            if (page.url().contains("/connexion")) {
                page.locator("#login").fill(login);
                page.locator("#password").fill(PASSWORD);
                page.locator("button[type=submit]").click();
                page.waitForURL(address -> !address.contains("/connexion"));
            }
            page.navigate(intranet.address() + "/" + view);
        };
    }

    @SuppressWarnings("SystemOut") // How far it came is for people.
    private static void goesEveryWay(
            Chromium chromium,
            String language,
            Consumer<Page> enter,
            Map<String, String> writes,
            Set<String> notPressed,
            int presses,
            Duration time) {
        Crawl crawl = new Crawl(
                language.equals("fr") ? "fr-FR" : "en-GB",
                enter,
                address -> address.contains("/connexion") || address.equals(LEFT_QUICKLY),
                writes,
                notPressed,
                presses,
                time);
        try (Crawler crawler = new Crawler(chromium.browser(), crawl, SEED)) {
            Crawled crawled = crawler.crawl();
            System.out.println(crawled.presses() + " presses of " + crawled.spots() + " things on " + crawled.screens()
                    + " screens");
            assertThat(crawled.spots(), is(greaterThan(10)));
            assertThat(crawled.faults(), is(empty()));
        }
    }
}
