package org.inclusion.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.samples.browser.ChromiumExtension;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of a host that is not Java, under a strict policy, with one script tag. */
@Tag("long")
@ExtendWith(ChromiumExtension.class)
class ServerBrowserTest {

    private static Town town;

    private Page page;

    @BeforeAll
    static void open() throws Exception {
        town = new Town();
    }

    @AfterAll
    static void close() {
        if (town != null) {
            town.close();
        }
    }

    @BeforeEach
    void enter(Screen screen) {
        page = screen.page();
        page.navigate(town.portal.origin() + "/portail/entrer?qui=lucie");
        assertThat(page.locator("inclusion-path [part~=heading]").first()).isVisible();
    }

    @Test
    void aStepIsDoneInThePageAndInAPracticeSiteAndThePathKnowsIt() {
        int before = acts();
        page.navigate(town.portal.origin() + "/portail/etape");
        press(page.locator("inclusion-step"), "J’ai lu. J’essaie.");
        assertThat(page.locator("h1")).hasText("Messages reçus");
        press(page.locator("body"), "Pas cette fois, j’arrête");
        press(page.locator("body"), "Dire que j’ai essayé");
        press(page.locator("body"), "Nous avons essayé ensemble");
        assertThat(page.locator("h1")).hasText("C’est noté");
        page.waitForCondition(() -> acts() == before + 2);

        page.navigate(town.portal.origin() + "/portail/profil");
        assertThat(page.locator("inclusion-profile [part~=heading]").first()).isVisible();
        assertThat(page.getByText("Votre visite est terminée")).hasCount(0);
    }

    @Test
    void aSessionThatEndedInTheMiddleIsOpenedAnewWithoutAWord() {
        int before = acts();
        page.navigate(town.portal.origin() + "/portail/etape");
        assertThat(button("J’ai lu. J’essaie.")).isVisible();
        endSessions();
        press(page.locator("inclusion-step"), "J’ai lu. J’essaie.");
        assertThat(page.locator("h1")).hasText("Messages reçus");
        page.waitForCondition(() -> acts() == before + 1);
    }

    @Test
    void whenTheHostKnowsNobodyAnyMoreItIsSaidCalmlyUntilSheEntersAgain() {
        page.navigate(town.portal.origin() + "/portail/etape");
        assertThat(button("J’ai lu. J’essaie.")).isVisible();
        page.evaluate("() => document.addEventListener('inclusion-signed-out', () => { window.told = true; })");
        // The host's first: else a place that the page still keeps opens a session anew in between.
        town.portal.endAllVisits();
        endSessions();
        page.evaluate("() => document.querySelector('inclusion-step').setAttribute('step', 'ecrire-un-message')");
        assertThat(page.locator("inclusion-step [part~=heading]").first()).hasText("Votre visite est terminée");
        assertThat(page.evaluate("() => window.told"), is(true));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entrer de nouveau"))
                .last()
                .click();
        assertThat(page.locator("inclusion-path [part~=heading]").first()).isVisible();
        assertThat(page.getByText("Votre visite est terminée")).hasCount(0);
    }

    /** To sign in again would change nothing: the portal has to be mended, and the console says where. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "absent   | /portail/jeton-absent answered 404",
                "json     | /portail/jeton-json answered with something that is no token",
                "refuse   | the token of /portail/jeton-refuse was refused, and the server's log says why",
                "ailleurs | must name an address of this site"
            })
    void aPortalThatLetsNobodyInIsNoVisitThatIsOver(String wrong, String told) {
        // A page of its own, since a complaint of the usual one fails the test.
        try (Page other = page.context().newPage()) {
            List<String> said = new ArrayList<>();
            other.onConsoleMessage(message -> said.add(message.text()));
            other.navigate(town.portal.origin() + "/portail/avec-jeton-" + wrong);
            assertThat(other.locator("inclusion-path [part~=heading]").first())
                    .hasText("Votre portail n’a pas pu vous faire entrer");
            assertThat(other.getByText("Cela ne vient pas de vous.")).hasCount(2);
            assertThat(other.getByText("Votre visite est terminée")).hasCount(0);
            assertThat(String.join("\n", said), containsString("inclusion: nobody is let in: "));
            assertThat(String.join("\n", said), containsString(told));
            assertThat(String.join("\n", said), not(containsString("the visit is over")));
        }
    }

    @Test
    void anElementWhoseScriptDoesNotComeSaysSoInItsPlaceAndInTheConsole() {
        try (Page other = page.context().newPage()) {
            List<String> said = new ArrayList<>();
            other.onConsoleMessage(message -> said.add(message.text()));
            other.route("**/structure/coordinator.js", Route::abort);
            other.navigate(town.portal.origin() + "/portail/bilan");
            assertThat(other.locator("inclusion-structure [part~=heading]").first())
                    .isVisible();
            assertThat(
                    String.join("\n", said),
                    containsString("<inclusion-structure> has no script: /inclusion/ui/structure/coordinator.js"));
        }
    }

    @Test
    void whatWasDoneWhileTheHostKnewNobodyArrivesOnceSheHasEnteredAgain() {
        int before = acts();
        page.navigate(town.portal.origin() + "/portail/etape");
        assertThat(button("J’ai lu. J’essaie.")).isVisible();
        // The host's first: else a place that the page still keeps opens a session anew in between.
        town.portal.endAllVisits();
        endSessions();
        press(page.locator("inclusion-step"), "J’ai lu. J’essaie.");
        page.waitForURL("**/inclusion/practice/**");
        assertThat(acts() - before, is(0));

        page.navigate(town.portal.origin() + "/portail/entrer?qui=lucie");
        page.waitForCondition(() -> acts() == before + 1);
    }

    @Test
    void leavingEndsTheSessionOnTheServer() {
        endSessions();
        page.navigate(town.portal.origin() + "/portail/sortie");
        page.waitForCondition(() -> live() == 1);
        press(page.locator("inclusion-leave"), "Sortir");
        assertThat(page.getByText("Rien de vous ne reste sur cet appareil.")).isVisible();
        page.waitForCondition(() -> live() == 0);
    }

    @Test
    void aPortalThatAllowsOneScriptTagShowsAnElementWhereTheScriptStands() {
        page.navigate(town.portal.origin() + "/portail/script-ici");
        assertThat(page.locator("script + inclusion-path [part~=heading]").first())
                .isVisible();
        page.navigate(town.portal.origin() + "/portail/script-en-tete");
        assertThat(page.locator("#avant > inclusion-path [part~=heading]").first())
                .isVisible();
    }

    @Test
    void theScriptMakesNoOtherElementAndNoAttributeThatABrowserWouldRun() {
        page.navigate(town.portal.origin() + "/portail/script-attributs");
        assertThat(page.locator("inclusion-path [part~=heading]").first()).isVisible();
        assertThat(
                page.evaluate("() => document.querySelector('inclusion-path').getAttributeNames().join()"), is("path"));

        // A page of its own, since a complaint of the usual one fails the test.
        try (Page wrong = page.context().newPage()) {
            List<String> thrown = new ArrayList<>();
            wrong.onPageError(thrown::add);
            wrong.navigate(town.portal.origin() + "/portail/script-faux");
            wrong.waitForCondition(() -> !thrown.isEmpty());
            assertThat(thrown.get(0), containsString("must name an element of inclusion"));
            assertThat(wrong.locator("img")).hasCount(0);
        }
    }

    @Test
    void withoutNamesEachRowOfAHelperHasAMarkThatStandsOnThePersonsPageToo() {
        page.navigate(town.portal.origin() + "/portail/entrer?qui=marc");
        page.navigate(town.portal.origin() + "/portail/sans-noms");
        Locator rows = rowsOf("Une personne");
        assertThat(rows).hasCount(2);
        assertThat("without a search they are there to press", rows.first().isVisible(), is(true));
        List<String> said = rows.allTextContents();
        assertThat(said.toString(), said.get(0).strip().equals(said.get(1).strip()), is(false));

        page.navigate(town.portal.origin() + "/portail/personne");
        Locator mark =
                page.locator("inclusion-helper p.small").filter(new Locator.FilterOptions().setHasText("repère"));
        assertThat(mark).isVisible();
        assertThat(said.toString(), containsString(mark.textContent()));
    }

    @Test
    void thePortalGivesNamesToItsOwnPageAndNoneToTheServer() {
        page.navigate(town.portal.origin() + "/portail/entrer?qui=marc");
        page.navigate(town.portal.origin() + "/portail/avec-noms");
        assertThat(rowsOf("Odette Lambert")).hasCount(1);
        assertThat(rowsOf("Odette Lambert").textContent(), containsString("rue Haute"));
        assertThat(rowsOf("Une personne").textContent(), containsString("repère"));
    }

    @Test
    void aStructureWithoutANameIsTheCoordinatorsAndNoId() {
        page.navigate(town.portal.origin() + "/portail/entrer?qui=ines");
        page.navigate(town.portal.origin() + "/portail/bilan");
        assertThat(page.locator("inclusion-structure [part~=heading]").first()).isVisible();
        assertThat(page.locator("inclusion-structure").getByText("Votre structure"))
                .isVisible();
        assertThat(page.getByText("ccas-valbonne")).hasCount(0);
    }

    /** Folded or not, and not those whom to call. */
    private Locator rowsOf(String name) {
        return page.locator("inclusion-helper details")
                .filter(new Locator.FilterOptions().setHasText("Les personnes que vous accompagnez"))
                .locator("button.choice")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void twoClientExtensionsOfALiferayShareOneScriptAndOneSession() {
        endSessions();
        page.navigate(town.portal.origin() + "/portail/liferay");
        assertThat(page.locator("inclusion-path [part~=heading]").first()).isVisible();
        assertThat(page.locator("inclusion-leave")).isVisible();
        assertThat("the script runs once, so one session is opened", live(), is(1));
    }

    /** Sessions of hers that a browser could use. */
    private static int live() {
        return town.database
                .ask("select secret_hash from beside_session where until > 0 and person = 'p-lucie'")
                .size();
    }

    private static void endSessions() {
        town.database.run("update beside_session set until = 0");
    }

    private static int acts() {
        return town.database
                .ask("select evidence_id from inclusion_evidence where learner_id = 'p-lucie'")
                .size();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void press(Locator element, String name) {
        element.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
