package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
        unfold();

        Locator area = area("Communiquer et faire ensemble");
        assertThat(area.innerText(), containsString("On sait quelle aide est utile à 24 personnes (+12 depuis le "));
        assertThat(area.innerText(), containsString("12 sur 36 personnes"));
        assertThat(page.locator(".shell").innerText(), containsString("36 personnes accompagnées"));
        assertThat(page.locator(".shell").innerText(), not(containsString("Benali")));
        assertThat(page.locator(".shell").innerText(), not(containsString("Quitter vite")));
        screen.photograph("structure-sums").holds("sums").holdsAt400Percent("sums");
    }

    @Test
    void twoFiguresComeFirstAndTheRestIsFolded() {
        new Visit(gallery, page).opens("structure/report").reads("Imprimer le bilan");
        assertThat(
                page.locator(".figures > div").allInnerTexts().stream()
                        .map(StructureTest::plain)
                        .toList(),
                contains("accompagnements 1 250", "heures 839"));
        assertThat(page.locator("details[open]").count(), is(0));
        assertThat(page.locator("details.fold").count(), is(7));
        assertThat(page.locator("option").first().innerText(), is("4e trimestre 2026"));
        screen.photograph("structure-report").holds("report").holdsAt400Percent("report");
        unfold();
        assertThat(
                plain(area("Ce qui a été fait").innerText()),
                containsString("1 128 fois, 811 h en tout, notés jusqu’au 23 novembre 2026"));
        screen.photograph("structure-report-unfolded").holds("report-unfolded");
    }

    @Test
    void aPeriodIsAQuarterAYearOrAllSinceAQuarterAndTheListIsTheSameWhateverIsChosen() {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/done")) {
                asked.add(request.url().replaceAll(".*/done", "").replaceAll("[?&]lang=fr", ""));
            }
        });
        page.route(url -> url.contains("/done"), StructureTest::withTwoQuarters);
        claire.like("coordinator").opens("structure").reads("Le bilan de la structure");
        List<String> offered = page.locator("#period option").allInnerTexts();
        for (String kind : List.of("year", "since", "quarter")) {
            page.waitForResponse(answer -> answer.url().contains("/done"), () -> chooses(kind));
            page.locator("option[value^='" + kind + "']:checked").waitFor(attached());
            assertThat(page.locator("#period option").allInnerTexts(), is(offered));
        }
        assertThat(asked.get(0), is(""));
        assertThat(asked.get(1), matchesPattern("[?&]from=(\\d{4})-Q1&until=\\1-Q4"));
        assertThat(asked.get(2), matchesPattern("[?&]from=\\d{4}-Q[1-4]"));
        assertThat(asked.get(3), matchesPattern("[?&]from=(\\d{4}-Q[1-4])&until=\\1"));
    }

    @Test
    void aPeriodChosenWhileAnotherIsLoadedIsShown() {
        List<Route> held = new ArrayList<>();
        page.route(url -> url.contains("/done"), StructureTest::withTwoQuarters);
        claire.like("coordinator").opens("structure").reads("Le bilan de la structure");
        page.route(url -> url.contains("/done"), held::add);
        chooses("year");
        page.waitForCondition(() -> held.size() == 1);
        chooses("since");
        withTwoQuarters(held.get(0));
        page.waitForCondition(() -> held.size() == 2);
        withTwoQuarters(held.get(1));
        page.locator(".on-paper", new Page.LocatorOptions().setHasText("à aujourd’hui"))
                .waitFor(attached());
        page.locator("option[value^='since']:checked").waitFor(attached());
    }

    /** The gallery's structure has counted in the present quarter alone. */
    private static void withTwoQuarters(Route route) {
        APIResponse served = route.fetch();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(served)
                .setBody(served.text()
                        .replaceFirst("\"quarters\":\\[[^]]*]", "\"quarters\":[\"2026-Q3\",\"2026-Q4\"]")));
    }

    private void chooses(String kind) {
        String value = page.locator("option[value^='" + kind + "']").first().getAttribute("value");
        page.locator("#period").selectOption(value);
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    @Test
    void theFileSaysWhatThePageSays() throws IOException {
        new Visit(gallery, page).opens("structure/report").reads("Imprimer le bilan");
        Download taken = page.waitForDownload(
                () -> page.getByText("Prendre le bilan en tableur").click());
        assertThat(taken.suggestedFilename(), is("bilan-galerie-4e-trimestre-2026.csv"));
        String file = Files.readString(taken.path());
        assertThat(file, startsWith("\uFEFFPériode;De quoi il s’agit;Chiffre;Nombre;Compté jusqu’au\r\n"));
        assertThat(file, containsString("4e trimestre 2026;Ce qui a été fait;accompagnements;1250;2026-11-23\r\n"));
        assertThat(file, containsString("4e trimestre 2026;Ce qui a été fait;heures;839;2026-11-23\r\n"));
        assertThat(file, containsString("Depuis le début;Les thématiques;E-mail;234;2026-11-02\r\n"));
        unfold();
        String shown = page.locator(".shell").innerText().replaceAll("[\\s\u00A0\u202F]", "");
        List<String> numbers = file.lines()
                .map(row -> row.split(";", -1)[3])
                .filter(number -> number.matches("\\d+"))
                .toList();
        assertThat(numbers.size(), is(greaterThan(40)));
        numbers.forEach(number -> assertThat(shown, containsString(number)));
    }

    @Test
    void promisesKeptThatAreTooFewAreSaidNotToBeShown() throws IOException {
        new Visit(gallery, page).opens("structure/report-few-promises").reads("Imprimer le bilan");
        unfold();
        assertThat(
                plain(area("Ce qui a été fait").innerText()),
                containsString("Appels et rendez-vous promis, et tenus Moins de dix, ou aucun : non affiché"));
        Download taken = page.waitForDownload(
                () -> page.getByText("Prendre le bilan en tableur").click());
        String file = Files.readString(taken.path());
        assertThat(
                file,
                containsString(
                        "4e trimestre 2026;Ce qui a été fait;Appels et rendez-vous promis, et tenus;non affiché;non affiché\r\n"));
        assertThat(file, not(containsString(";;")));
        assertThat(file, not(containsString(";\r\n")));
    }

    @Test
    void onPaperItTakesTwoPages() {
        new Visit(gallery, page).opens("structure/report").reads("Imprimer le bilan");
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPath(Path.of("target", "screenshots", "structure-report.pdf")));
        long pages = Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertThat(pages, is(lessThanOrEqualTo(2L)));
    }

    @Test
    void onPaperATableStaysWithItsHeadingAndNoSentenceSpeaksOfBars() {
        new Visit(gallery, page).opens("structure/report").reads("Imprimer le bilan");
        unfold();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(
                page.locator("table.on-paper").evaluate("table => getComputedStyle(table).breakInside"), is("avoid"));
        assertThat(
                page.locator("table.on-paper caption").evaluate("caption => getComputedStyle(caption).breakAfter"),
                is("avoid"));
        assertThat(page.locator(".shell").innerText().toLowerCase(Locale.FRENCH), not(containsString("barres")));
    }

    @Test
    void theAccompanimentsAreTakenAsAFileWithTheSentenceOfWhatStandsInIt() throws IOException {
        page.route(url -> url.contains("/accompaniments?"), StructureTest::withOneRow);
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
    void aFileWithoutAccompanimentsIsNoneAndItsDaysAreThoseOfTheReport() {
        claire.like("coordinator").opens("structure").reads("Le bilan de la structure");
        String quarter = page.locator("option:checked").getAttribute("value");
        claire.presses("Prendre les accompagnements en fichier");
        String first = quarter.replaceAll(".*(\\d{4})-Q(\\d)", "$1-") + firstMonth(quarter) + "-01";
        assertThat(page.locator("#from").inputValue(), is(first));
        claire.presses("Télécharger en CSV");
        page.getByText("Aucun accompagnement entre ces deux jours").waitFor();
    }

    /** Nobody was accompanied in the gallery: its file has one row more than it had. */
    private static void withOneRow(Route route) {
        APIResponse served = route.fetch();
        String file = served.text();
        route.fulfill(new Route.FulfillOptions()
                .setResponse(served)
                .setBody(file.startsWith("{") ? file.replace("[]", "[{}]") : file + "1\r\n"));
    }

    private static String firstMonth(String quarter) {
        int number = Integer.parseInt(quarter.substring(quarter.length() - 1));
        return String.format(Locale.ROOT, "%02d", 3 * number - 2);
    }

    @Test
    void eachPartSaysItsPeriod() {
        new Visit(gallery, page).opens("structure/report-unfolded").reads("Imprimer le bilan");
        unfold();
        assertThat(plain(area("Ce qui a été fait").innerText()), containsString("Période : 4e trimestre 2026."));
        for (String part : List.of(
                "De quoi il s’est agi", "Ce que les personnes voudraient faire", "Vers qui", "Les étapes des")) {
            assertThat(part, plain(area(part).innerText()), containsString("Depuis le début"));
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

        unfold();
        Locator bar = area("Communiquer et faire ensemble").locator(".bar").last();
        Object drawn = bar.evaluate(
                "bar => bar.querySelector('rect').getBoundingClientRect().width / bar.getBoundingClientRect().width");
        assertThat("12 people of 36", ((Number) drawn).doubleValue(), is(closeTo(1 / 3.0, 0.02)));
        assertThat(area("Communiquer et faire ensemble").locator(".bar").count(), is(9));
    }

    @Test
    void theTableHasTheFiguresOfTheBarsAndHeadersForEachCell() {
        new Visit(gallery, page).opens("structure/table");

        Locator rows = page.locator("table:not(.on-paper) tbody tr");
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
        assertThat(page.locator("table:not(.on-paper) caption").innerText(), containsString("Communiquer"));
        assertThat(page.locator("th:not([scope])").all(), is(empty()));
        assertThat(
                page.locator("table:not(.on-paper) caption").innerText(),
                containsString("Entre parenthèses, l’écart depuis le 1er octobre 2026."));
        assertThat(page.locator("table:not(.on-paper) td").count(), is(13));
        screen.photograph("structure-table").holds("table").holdsAt400Percent("table");
    }

    @Test
    void besideEachSumStandsItsChangeSinceTheOneBefore() {
        new Visit(gallery, page).opens("structure/changed").reads("Imprimer le bilan");
        unfold();

        String shown = page.locator(".shell").innerText();
        assertThat(shown, containsString("comptées le 2 novembre 2026 (+12 depuis le 1er octobre 2026)"));
        assertThat(shown, containsString("utile à 24 personnes (+10 depuis le 1er octobre 2026)."));
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
        new Visit(gallery, page).opens("structure/areas").reads("Imprimer le bilan");
        unfold();
        String shown = page.locator(".shell").innerText();
        assertThat(shown, containsString("36 personnes accompagnées depuis le début"));
        assertThat(shown.replace("accompagnées depuis le début", ""), not(containsString("depuis le")));
    }

    @Test
    void whereNothingIsEstablishedTheAreasStandInOneList() {
        new Visit(gallery, page).opens("structure/areas").reads("Imprimer le bilan");
        unfold();
        assertThat(
                page.locator("section.card:has-text('Là où l’on ne sait encore pour personne quelle aide est utile')")
                        .last()
                        .locator("li")
                        .allInnerTexts(),
                contains("Créer Compté le 2 novembre 2026"));
        assertThat(page.locator("h3").allInnerTexts(), not(hasItem("Créer")));
    }

    @Test
    void theWishesMostSaidComeFirstAndTheStepsOfHelpersAreNamed() {
        claire.like("coordinator").opens("structure").reads("Le bilan de la structure");
        unfold();
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
        new Visit(gallery, page).opens("structure/areas").reads("Imprimer le bilan");
        unfold();
        assertThat(page.locator(".shell").innerText(), not(containsString("voudraient")));
        assertThat(page.locator(".shell").innerText(), not(containsString("professionnels")));
        new Visit(gallery, page).opens("structure/steps").reads("Imprimer le bilan");
        unfold();
        page.getByText("20 professionnels").waitFor();
        assertThat(page.locator(".shell").innerText(), not(containsString("voudraient")));
    }

    @Test
    void whatIsTooSmallIsSaidToBeLeftOut() {
        new Visit(gallery, page).opens("structure/hidden").reads("rien n’est montré");
        unfold();
        page.getByText("Le nombre de personnes n’est pas affiché.").waitFor();
        page.getByText("Non établi : non affiché.").waitFor();
        assertThat("said once", page.getByText("dix personnes").count(), is(1));
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
        page.getByText("Imprimer le bilan").waitFor();
        unfold();
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

    /** A text with one kind of blank. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", " ").strip();
    }

    /** Opens every part, and what is folded in it. */
    private void unfold() {
        page.locator("details.fold").first().waitFor();
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
    }

    private Locator area(String title) {
        return page.locator(
                        "section.card, details.fold:not(:has(section.card h3))",
                        new Page.LocatorOptions().setHasText(title))
                .first();
    }
}
