package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of a coordinator: sums of groups, drawn and as tables, every lesson, and no person. */
@Tag("long")
class StructureTest extends InTheGallery {

    private Screen screen;
    private Page page;
    private Visitor claire;

    @BeforeEach
    void comeIn(Screen screen) {
        this.screen = screen;
        page = screen.page();
        claire = new Visitor(gallery, page);
    }

    @Test
    void theSumsOfTheStructureAreDrawnAndNobodyIsNamed() {
        claire.like("coordinator").opens("structure").reads("Le bilan de la structure");

        Locator area = area("Communiquer et faire ensemble");
        assertThat(area.innerText(), containsString("L’aide utile est établie pour 24 personnes (+12 depuis le "));
        assertThat(area.innerText(), containsString("12 personnes sur 36"));
        assertThat(page.locator(".shell").innerText(), containsString("36 personnes accompagnées"));
        assertThat(page.locator(".shell").innerText(), not(containsString("Benali")));
        assertThat(page.locator(".shell").innerText(), not(containsString("Quitter vite")));
        screen.photograph("structure-sums").holds("sums").holdsAt400Percent("sums");
    }

    @Test
    void theAccompanimentsAreTakenAsAFileWithTheSentenceOfWhatStandsInIt() throws IOException {
        claire.like("coordinator").opens("structure").presses("Prendre les accompagnements en fichier");
        assertThat(
                page.locator(".shell").innerText(),
                containsString("Il ne dit ni qui a été accompagné, ni qui a aidé."));
        screen.photograph("structure-export").holds("export").holdsAt400Percent("export");

        for (String format : List.of("csv", "json")) {
            Download taken =
                    page.waitForDownload(() -> claire.presses("Télécharger en " + format.toUpperCase(Locale.ROOT)));
            assertThat(taken.suggestedFilename(), matchesPattern("accompagnements-.*\\." + format));
            assertThat(
                    Files.readString(taken.path()),
                    containsString(format.equals("csv") ? "autonomie" : "\"complete\":true"));
            claire.reads("Prendre les accompagnements en fichier");
        }
    }

    @Test
    void aLastDayBeforeTheFirstIsSaidAndNothingIsTaken() {
        claire.like("coordinator").opens("structure").presses("Prendre les accompagnements en fichier");
        page.locator("#until").fill("2020-01-01");
        claire.presses("Télécharger en CSV");
        page.getByText("un dernier jour qui ne vient pas avant").waitFor();
    }

    @Test
    void eachBarIsAsLongAsItsFigure() {
        claire.like("coordinator").opens("structure").reads("Le bilan de la structure");

        Locator bar = area("Communiquer et faire ensemble").locator(".bar").last();
        Object drawn = bar.evaluate(
                "bar => bar.querySelector('rect').getBoundingClientRect().width / bar.getBoundingClientRect().width");
        assertThat("12 people of 36", ((Number) drawn).doubleValue(), is(closeTo(1 / 3.0, 0.02)));
        assertThat(area("Communiquer et faire ensemble").locator(".bar").count(), is(9));
    }

    @Test
    void theTableHasTheFiguresOfTheBarsAndHeadersForEachCell() {
        new Visit(gallery, page).opens("structure/table");

        Locator rows = page.locator("tbody tr");
        assertThat(
                rows.allInnerTexts().stream()
                        .map(row -> row.replaceAll("\\s+", " "))
                        .toList(),
                contains(
                        "Aide complète 10 2 (-2) -8",
                        "Aide partagée 9 6 (0) -3",
                        "Appui ponctuel 4 9 (+5) +5",
                        "Sans aide 1 7 (+7) +6",
                        "Non établi 12"));
        assertThat(page.locator("caption").innerText(), containsString("Communiquer"));
        assertThat(page.locator("th:not([scope])").all(), is(empty()));
        assertThat(
                page.locator("caption").innerText(),
                containsString("Entre parenthèses, l’écart depuis le 1er octobre 2026."));
        assertThat(page.locator("td").count(), is(13));
        screen.photograph("structure-table").holds("table").holdsAt400Percent("table");
    }

    @Test
    void besideEachSumStandsItsChangeSinceTheOneBefore() {
        new Visit(gallery, page).opens("structure/changed").reads("36 personnes accompagnées");

        String shown = page.locator(".shell").innerText();
        assertThat(shown, containsString("comptées le 2 novembre 2026 (+12 depuis le 1er octobre 2026)"));
        assertThat(shown, containsString("pour 24 personnes (+10 depuis le 1er octobre 2026)."));
        assertThat(
                area("Communiquer").locator(".bar.last + span").allInnerTexts(),
                contains(
                        "Maintenant\u00A0: 2 (-2)",
                        "Maintenant\u00A0: 6 (0)",
                        "Maintenant\u00A0: 9 (+5)",
                        "Maintenant\u00A0: 7 (+7)"));
        screen.photograph("structure-changed").holds("changed").holdsAt400Percent("changed");
    }

    @Test
    void whereNoEarlierFigureIsShownNothingIsSaidOfAChange() {
        new Visit(gallery, page).opens("structure/areas").reads("36 personnes accompagnées");
        assertThat(page.locator(".shell").innerText(), not(containsString("depuis le")));
    }

    @Test
    void whereNothingIsEstablishedTheAreasStandInOneList() {
        new Visit(gallery, page).opens("structure/areas").reads("36 personnes accompagnées");
        assertThat(
                area("Là où l’aide utile n’est encore établie pour personne")
                        .locator("li")
                        .allInnerTexts(),
                contains("Créer Compté le 2 novembre 2026"));
        assertThat(page.locator("h2").allInnerTexts(), not(hasItem("Créer")));
    }

    @Test
    void theWishesMostSaidComeFirstAndTheStepsOfHelpersAreNamed() {
        claire.like("coordinator").opens("structure").reads("Le bilan de la structure");
        assertThat(
                area("Ce que les personnes voudraient faire")
                        .locator("li strong")
                        .allInnerTexts(),
                contains("Envoyer un document", "Écrire à un proche"));
        assertThat(
                area("Les étapes des professionnels qui apprennent")
                        .locator("li")
                        .count(),
                is(2));
        screen.photograph("structure-wishes").holds("wishes").holdsAt400Percent("wishes");
    }

    @Test
    void whereNobodyOrFewWishOrLearnThereIsNoEmptyHeading() {
        new Visit(gallery, page).opens("structure/areas").reads("36 personnes accompagnées");
        assertThat(page.locator(".shell").innerText(), not(containsString("voudraient")));
        assertThat(page.locator(".shell").innerText(), not(containsString("professionnels")));
        new Visit(gallery, page).opens("structure/steps").reads("20 professionnels");
        assertThat(page.locator(".shell").innerText(), not(containsString("voudraient")));
    }

    @Test
    void whatIsTooSmallIsSaidToBeLeftOut() {
        new Visit(gallery, page)
                .opens("structure/hidden")
                .reads("Le nombre de personnes n’est pas montré")
                .reads("Non établi : pas montré, un groupe serait trop petit.");
        new Visit(gallery, page).opens("structure/none").reads("à partir de dix personnes");
    }

    @Test
    void theKeyboardAloneLeadsToALessonAndToItsSheet() {
        claire.like("coordinator").opens("structure");
        claire.reachesAndTypes("Préparer un atelier, lire les leçons", "Enter").reads("Préparer un atelier");
        assertThat(claire.focused(), is("Préparer un atelier"));
        claire.reachesAndTypes("Premiers pas", "Enter").reads("L’atelier à imprimer");
        claire.reachesAndTypes("Joindre un document à un message", "Enter").reads("Joindre un document à un message");
        assertThat(claire.focused(), is("Joindre un document à un message"));
        claire.reads("L’exercice");
        screen.photograph("structure-lesson").holds("lesson").holdsAt400Percent("lesson");

        Page sheet = screen.context()
                .waitForPage(
                        () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Imprimer cette leçon"))
                                .press("Enter"));
        sheet.waitForFunction("() => document.body.dataset.ready");
        assertThat(sheet.locator("h1").innerText(), equalTo("Joindre un document à un message"));
        assertThat(sheet.locator("#sheet").innerText(), containsString("Comment voir que ça a marché"));
        assertThat(sheet.locator("#sheet").innerText(), not(containsString("Claire")));
    }

    @Test
    void aCoordinatorOfTwoStructuresSaysWhich() {
        claire.like("coordinator-of-two").opens("structure");
        claire.presses("galerie");
        page.getByText("36 personnes accompagnées").waitFor();
        claire.presses("Retour");
        claire.presses("atelier");
        page.getByText("à partir de dix personnes").waitFor();
    }

    @Test
    void sheReadsLessonsAndNothingOfItIsNoted() {
        claire.like("coordinator").opens("structure").presses("Préparer un atelier, lire les leçons");
        claire.presses("Premiers pas");
        claire.presses("Écrire un message").reads("L’exercice");

        assertThat(claire.evidenceOf(claire.id()), equalTo(List.of()));
    }

    private Locator area(String title) {
        return page.locator("section.card", new Page.LocatorOptions().setHasText(title))
                .first();
    }
}
