package org.inclusion.samples.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.inclusion.access.LearnerId;
import org.inclusion.samples.browser.AtRest;
import org.inclusion.samples.browser.Folds;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a helper does with one person, and how little of it the screen takes. */
class HelperTest extends InTheGallery {

    private static final String HISTORY = """
            async learner => (await (await fetch(`/inclusion/api/learners/${learner}/history`)).json()).evidence
            """;

    private static final String FIRST_OF_TODAY =
            "async () => (await (await fetch('/inclusion/api/day-relations')).json()).relations[0].learner";

    private static final String FOCUSED = """
            () => {
              let one = document.activeElement;
              while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              return one?.textContent.trim() ?? '';
            }
            """;

    private Screen screen;
    private Page page;

    @BeforeEach
    void newScreen(Screen screen) {
        this.screen = screen;
        page = screen.page();
    }

    @Test
    void anActIsNotedInTwoPresses() {
        String learner = withTheFirstOfToday();
        press("Noter ce qu’on a fait");
        chooseStep();
        press("Fait ensemble");
        headed("C’est noté");
        Map<String, Object> act = lastOf(learner);
        assertThat(act, hasEntry("kind", "practice"));
        assertThat(act, hasEntry("item", "joindre-un-fichier"));
        assertThat(act, hasEntry("help", "TOGETHER"));
        assertThat(act, hasEntry("success", true));
        assertThat(act, hasEntry("channel", "FACE_TO_FACE"));
        assertThat(act, not(hasEntry("actor", learner)));
    }

    @Test
    void aTapBeforeAStepIsChosenNotesNothing() {
        String learner = withTheFirstOfToday();
        int before = history(learner).size();
        press("Noter ce qu’on a fait");
        press("Fait ensemble");
        assertThat(page.getByText("Choisissez d’abord l’étape.")).isVisible();
        assertThat(history(learner), hasSize(before));
    }

    @Test
    void whatTheHelperDidAndWhyTravelsWithIt() {
        String learner = withTheFirstOfToday();
        press("Noter ce qu’on a fait");
        page.getByLabel("Quelle étape").selectOption("premiers-pas/ecrire-un-message");
        assertThat(page.locator("#chosen")).hasText("Écrire un message");
        page.getByLabel("Cela n’a pas marché cette fois").check();
        page.getByText("Préciser, si c’est utile").click();
        page.getByLabel("Ce que vous avez fait").selectOption("DONE_FOR");
        page.getByLabel("Pourquoi ainsi").selectOption("URGENCY");
        press("J’ai montré");
        headed("C’est noté");
        assertThat(page.getByText("Cela n’a pas marché cette fois")).isVisible();
        assertThat(page.getByText("J’ai montré")).hasCount(0);
        Map<String, Object> act = lastOf(learner);
        assertThat(act, hasEntry("item", "ecrire-un-message"));
        assertThat(act, hasEntry("success", false));
        assertThat(act, hasEntry("posture", "DONE_FOR"));
        assertThat(act, hasEntry("reason", "URGENCY"));
    }

    @Test
    void theWrongButtonIsPutRight() {
        String learner = withTheFirstOfToday();
        press("Noter ce qu’on a fait");
        chooseStep();
        press("Fait ensemble");
        headed("C’est noté");
        Object first = lastOf(learner).get("id");
        press("Ce n’était pas le bon bouton");
        press("J’étais à côté");
        headed("C’est noté");
        assertThat(lastOf(learner), hasEntry("help", "SUPPORTED"));
        assertThat(lastOf(learner).get("supersedes"), equalTo(first));
    }

    @Test
    void somethingSeenOutsideAnyStepIsNotedAsWell() {
        String learner = withTheFirstOfToday();
        int before = history(learner).size();
        press("Noter ce qu’on a fait");
        press("J’étais à côté");
        assertThat(page.getByText("Choisissez d’abord l’étape.")).isVisible();
        assertThat("a tap too early notes nothing", history(learner), hasSize(before));
        unfold("Chercher autre chose");
        page.getByLabel("Un mot").fill("documént JOINDRE");
        page.locator("[aria-live] .choice").first().click();
        assertThat(page.locator("#chosen")).hasText("Joindre un document à un message");
        press("J’étais à côté");
        headed("C’est noté");
        assertThat(lastOf(learner), hasEntry("kind", "observation"));
        assertThat(lastOf(learner), hasEntry("pack", "premiers-pas"));
    }

    @Test
    void whereEverythingWasErasedMeanwhileTheWayLeadsToSomebodyElse() {
        String learner = withTheFirstOfToday();
        gallery.people()
                .inclusion()
                .as(gallery.people().actor(learner))
                .about(new LearnerId(learner))
                .erasure()
                .request(true)
                .orThrow();
        press("Son chemin");
        headed("Tout est caché");
        press("Retour");
        assertThat(page.getByText("Une autre personne")).isVisible();
        press("Une autre personne");
        headed("Qui est avec vous ?");
    }

    @Test
    void anActNotedWithoutNetworkIsKeptAndArrivesOnce() {
        String learner = withTheFirstOfToday();
        int before = history(learner).size();
        screen.context().setOffline(true);
        press("Noter ce qu’on a fait");
        chooseStep();
        press("Fait ensemble");
        headed("C’est noté");
        assertThat(page.getByText("Pas de réseau. C’est gardé.")).isVisible();
        screen.context().setOffline(false);
        assertThat(page.getByText("Le réseau est revenu.")).isVisible();
        assertThat(history(learner), hasSize(before + 1));
    }

    @Test
    void aRaceLostOnTheServerIsRunAgainAndNobodyHearsOfIt() {
        AtomicInteger asked = new AtomicInteger();
        screen.context().route("**/next-step*", route -> {
            if (asked.incrementAndGet() < 3) {
                route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "1")));
            } else {
                route.resume();
            }
        });
        withTheFirstOfToday();
        assertThat(asked.get(), equalTo(3));
    }

    @Test
    void withoutAHostThatAnswersThereIsNoSearch() {
        page.navigate(address("helper/today"));
        headed("Qui est avec vous ?");
        assertThat(page.getByRole(AriaRole.SEARCH)).hasCount(0);
    }

    @Test
    void typingIsEnoughToFindSomebody() {
        page.addInitScript("addEventListener('inclusion-find-person', event => {"
                + "event.detail.answer = Promise.resolve("
                + "event.detail.name === 'ya' ? [{ id: 'apprend-0001', name: 'Yann Le Goff' }] : []); })");
        page.navigate(address("helper/none"));
        page.getByLabel("Son nom, ou le début").pressSequentially("ya");
        assertThat(page.getByRole(AriaRole.SEARCH)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yann Le Goff")))
                .isVisible();
        assertThat(page.getByLabel("Son nom, ou le début")).isFocused();
        page.keyboard().press("Backspace");
        assertThat(page.getByText("Yann Le Goff")).hasCount(0);
        assertThat(page.getByText("Personne de ce nom ici.")).hasCount(0);
    }

    @Test
    void whatIsToBeLookedAtTogetherIsSaidFirstAndLeadsToTheProfile() {
        page.navigate(address("helper/to-look-at"));
        headed(Pattern.compile("^Avec "));
        assertThat(page.getByText("Pas d’accord : « Joindre un document à un message »"))
                .isVisible();
        assertThat(page.getByText("À regarder ensemble : « Chercher une information »"))
                .isVisible();
        screen.photograph("helper-to-look-at").holds("to look at");
        press("Regarder ensemble");
        headed(Pattern.compile("^Ce qu.* a montré$"));
    }

    @Test
    void theThreeAnswersToTheThreeSentencesAreOfOneSize() {
        page.navigate(address("start/helper-told"));
        headed(Pattern.compile("^À dire à "));
        assertThat(page.locator(".told li")).hasCount(3);
        List<String> sizes = page.locator(".yes-no .choice").all().stream()
                .map(Locator::boundingBox)
                .map(box -> Math.round(box.width) + " x " + Math.round(box.height))
                .toList();
        assertThat(sizes, hasSize(3));
        assertThat(sizes, everyItem(equalTo(sizes.get(0))));
    }

    @Test
    void theNextStepIsTheOneMainButton() {
        withTheFirstOfToday();
        assertThat(page.locator(".main")).hasCount(1);
        assertThat(page.locator(".actions .main")).hasCount(1);
    }

    @Test
    void whatWaitsIsCountedZeroSaysNothingAndWhoIsExpectedIsMetByAQuestion() {
        page.navigate(address("helper/none"));
        headed("Qui est avec vous ?");
        assertThat(page.locator(".count")).hasCount(0);
        page.navigate(address("helper/counts"));
        assertThat(page.locator("summary", new Page.LocatorOptions().setHasText("Attendus aujourd’hui")))
                .containsText("1");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("À rappeler 1")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Orientations reçues 2")))
                .isVisible();
        assertThat(page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nadia Haddad rue du Lavoir 14 h")))
                .isVisible();
        page.getByText("Nadia Haddad").click();
        headed("Nadia Haddad");
        assertThat(page.getByText("« Nadia, je peux ouvrir")).isVisible();
        assertThat(page.locator(".kicker")).hasText("rue du Lavoir");
    }

    @Test
    void whatSheDidAtHomeIsSaidAboveTheActionsAndAskedByOnePress() {
        page.navigate(address("helper/waits"));
        headed(Pattern.compile("^Avec "));
        assertThat(page.locator(".note")).containsText("On le note ?");
        assertThat(page.locator(".note")).containsText("Marc Petit appelle");
        assertThat(page.locator(".note")).containsText("Orientation reçue, pour : Un appareil à réparer.");
        press("Regarder ensemble");
        headed("Ce qui attend");
        assertThat(page.getByText("Oui, on le note")).isVisible();
    }

    @Test
    void theFourActionsStandInTheSamePlacesWhateverIsKnown() {
        for (String state : List.of("helper/person", "helper/person-new", "helper/person-telephone", "helper/home")) {
            page.navigate(address(state));
            headed(Pattern.compile("^Avec "));
            List<String> actions = page.locator(".actions button").allInnerTexts();
            assertThat(state, actions, hasSize(4));
            assertThat(state, actions.subList(1, 4), contains("Autre demande aujourd’hui", "Orienter", "Terminer"));
        }
    }

    @Test
    void onATelephoneLiveHelpStandsOutsideTheFolds() {
        page.setViewportSize(390, 844);
        page.navigate(address("helper/person-telephone"));
        headed(Pattern.compile("^Avec "));
        assertThat(page.getByText("Voir ensemble où")).isVisible();
    }

    @Test
    void whatIsSaidOnTheTelephoneIsTriedDuringTheCallWithOnePress() {
        page.setViewportSize(390, 844);
        page.navigate(address("helper/script-telephone"));
        page.getByText("Essayer pendant l’appel").click();
        headed(Pattern.compile("^Aider .* au téléphone$"));
    }

    @Test
    void aMeetingIsClosedFromWhereverItIs() {
        String learner = withTheFirstOfToday();
        press("Son chemin");
        headed(Pattern.compile("^Le chemin d"));
        page.getByText("Terminer avec ").click();
        headed("Avant de se quitter");
        press("Terminer sans noter");
        headed("Qui est avec vous ?");
        assertThat(page.getByText("Reprendre avec ")).hasCount(0);
        assertThat(
                page.evaluate(
                        "learner => Object.values(sessionStorage).filter(kept => kept.includes(learner)).length",
                        learner),
                equalTo(0));
    }

    @Test
    void theBrowsersOwnBackStaysWithThePerson() {
        withTheFirstOfToday();
        press("Son chemin");
        headed(Pattern.compile("^Le chemin d"));
        page.goBack();
        headed(Pattern.compile("^Avec "));
        page.reload();
        headed("Qui est avec vous ?");
    }

    @Test
    void theBrowsersOwnBackLeadsFromANoteAndFromTheClosingToThePerson() {
        withTheFirstOfToday();
        press("Noter ce qu’on a fait");
        headed("Noter ce qu’on a fait");
        goesBack();
        headed(Pattern.compile("^Avec "));
        press("Terminer");
        headed("Avant de se quitter");
        goesBack();
        headed(Pattern.compile("^Avec "));
    }

    @Test
    void theBrowsersOwnBackLeadsOneViewBackWhereNobodyIsMetYet() {
        page.navigate(address("helper/today"));
        headed("Qui est avec vous ?");
        press("Préparer un atelier");
        headed("Préparer un atelier");
        press("Premiers pas");
        headed("Premiers pas");
        page.goBack();
        headed("Préparer un atelier");
        page.goBack();
        headed("Qui est avec vous ?");
    }

    @Test
    void theBrowsersOwnBackLeadsBackOnceMoreAfterItDidSo() {
        withTheFirstOfToday();
        goesBack();
        headed("Qui est avec vous ?");
        press("À rappeler");
        headed("À rappeler");
        goesBack();
        headed("Qui est avec vous ?");
    }

    @Test
    void theBrowsersOwnBackLeadsBackOnceMoreWithinWhatStandsHere() {
        withTheFirstOfToday();
        press("Ce qui est promis");
        press("Promettre un appel ou une visite");
        headed("Parler de quoi ?");
        goesBack();
        headed(Pattern.compile("^Ce qui est promis"));
        press("Promettre un appel ou une visite");
        headed("Parler de quoi ?");
        goesBack();
        headed(Pattern.compile("^Ce qui est promis"));
        goesBack();
        headed(Pattern.compile("^Avec "));
    }

    @Test
    void aBackPressedWhileTheServerAnswersLeadsBackOnceItHas() {
        withTheFirstOfToday();
        press("Ce qui est promis");
        headed(Pattern.compile("^Ce qui est promis"));
        List<Route> held = new ArrayList<>();
        page.route("**/api/**", held::add);
        press("Promettre un appel ou une visite");
        page.waitForCondition(() -> !held.isEmpty());
        goesBack();
        page.unroute("**/api/**");
        held.forEach(Route::resume);
        AtRest.on(page);
        headed(Pattern.compile("^Ce qui est promis"));
        goesBack();
        headed(Pattern.compile("^Avec "));
    }

    /** After a back the page adds the entry of the history for the next one, if there is still a view to go back to. */
    private void goesBack() {
        page.waitForFunction("() => history.state?.inclusionWithin");
        page.goBack();
    }

    @Test
    void aSearchWithoutANameAsksForOne() {
        page.addInitScript(
                "addEventListener('inclusion-find-person', event => event.detail.answer = Promise.resolve([]))");
        page.navigate(address("helper/none"));
        press("Chercher");
        assertThat(page.getByText("Écrivez d’abord son nom")).isVisible();
        assertThat(page.getByText("Personne de ce nom")).hasCount(0);
    }

    @Test
    void thePageAnswersASearchAndNobodyIsMetWithoutAgreement() {
        page.addInitScript("addEventListener('inclusion-find-person', event => {"
                + "window.asked = [...(window.asked ?? []), event.detail.name];"
                + "event.detail.answer = Promise.resolve(event.detail.name ? [{ id: 'apprend-0001', name: 'Yann Le Goff' }] : []);"
                + "})");
        page.navigate(address("helper/none"));
        page.getByLabel("Son nom, ou le début").fill("yann");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.SEARCH)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Yann Le Goff"))
                .click();
        headed("Yann Le Goff");
        assertThat(page.getByText("« Yann, je peux ouvrir ce que vous avez déjà fait ici ? »"))
                .isVisible();
        assertThat((List<?>) page.evaluate("window.asked"), equalTo(List.of("", "yann")));

        List<String> said = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                said.add(request.url() + " " + request.postData());
            }
        });
        press("Yann est au téléphone avec moi et est d’accord");
        headed("Avec Yann");
        assertThat(page.getByText("Au téléphone", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(
                said,
                contains(allOf(containsString("learners/apprend-0001/day-relation"), endsWith(" {\"present\":true}"))));
    }

    @Test
    void peopleOfOneNameAreToldApartByWhatTheHostGives() {
        hostFinds("""
                { id: 'apprend-0001', name: 'Nadia Haddad', about: 'rue du Lavoir' },
                { id: 'apprend-0002', name: 'Nadia Haddad', about: 'place des Tilleuls' }""");
        page.getByRole(AriaRole.SEARCH)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Nadia Haddad place des Tilleuls"))
                .click();
        headed("Nadia Haddad");
        assertThat(page.locator(".kicker")).hasText("place des Tilleuls");
        assertThat(page.getByText("Ne lisez pas à voix haute")).isVisible();
        screen.photograph("helper-namesake").holds("a namesake");
    }

    @Test
    void aNameWithATitleIsSaidAsTheHostGivesIt() {
        hostFinds("{ id: 'apprend-0001', name: 'Madame Lambert' }");
        press("Madame Lambert");
        assertThat(page.getByText("« Madame Lambert, je peux ouvrir")).isVisible();
        press("Madame Lambert est avec moi et est d’accord");
        headed("Avec Madame Lambert");
        press("Son chemin");
        headed("Le chemin de Madame Lambert");
    }

    @Test
    void beforeAVowelTheNameIsElided() {
        hostFinds("{ id: 'apprend-0001', name: 'Odette Lambert' }");
        press("Odette Lambert");
        press("Odette est avec moi et est d’accord");
        headed("Avec Odette");
        press("Son chemin");
        headed("Le chemin d’Odette");
    }

    @Test
    void onTheTelephoneNobodyIsThereToReadWith() {
        withTheFirstOfToday();
        Locator together = page.getByText("lire ensemble ce qui est noté");
        assertThat(together).hasCount(1);
        press("Nous sommes au téléphone");
        assertThat(page.getByText("Nous sommes face à face")).isVisible();
        assertThat(together).hasCount(0);
    }

    @Test
    void onTheTelephoneTheHelpIsThatOfAVoice() {
        withTheFirstOfToday();
        press("Nous sommes au téléphone");
        press("Noter ce qu’on a fait");
        assertThat(page.getByText("J’étais à côté")).hasCount(0);
        assertThat(page.getByText("J’ai montré")).hasCount(0);
        assertThat(page.getByText("Guidé du début à la fin")).isVisible();
        screen.photograph("helper-note-telephone").holds("a note by telephone");
        chooseStep();
        press("Aidé par la voix");
        headed("C’est noté");
        assertThat(page.getByText("Aidé par la voix")).isVisible();
    }

    @Test
    void whatThePageStylesIsStyledInTheElementThatFollowsToo() {
        withTheFirstOfToday();
        page.evaluate("""
                () => {
                  const sheet = new CSSStyleSheet();
                  sheet.replaceSync('::part(human) { display: none; }');
                  document.adoptedStyleSheets = [sheet];
                }""");
        assertThat(page.getByText("Un doute ?")).not().isVisible();
        press("Son chemin");
        headed(Pattern.compile("^Le chemin d"));
        assertThat(page.getByText("Un doute ?")).not().isVisible();
    }

    private void hostFinds(String people) {
        page.addInitScript("addEventListener('inclusion-find-person', event => {"
                + "event.detail.answer = Promise.resolve(event.detail.name ? [" + people + "] : []); })");
        page.navigate(address("helper/none"));
        page.getByLabel("Son nom, ou le début").fill("quelqu’un");
        page.keyboard().press("Enter");
    }

    @Test
    void theElementThatFollowsIsAboutTheSamePerson() {
        String learner = withTheFirstOfToday();
        page.evaluate("() => addEventListener('inclusion-go', event => { window.went = event.detail; })");
        press("Nous sommes au téléphone");
        press("Poser quelques questions à voix haute");
        assertThat(page.locator("inclusion-questions")).hasCount(1);
        assertThat(page.evaluate("window.went.learner"), equalTo(learner));
        assertThat(page.evaluate("window.went.channel"), equalTo("TELEPHONE"));
        Locator questions = page.locator("inclusion-questions");
        assertThat(questions.evaluate("one => one.learner"), equalTo(learner));
        assertThat(questions.evaluate("one => one.channel"), equalTo("TELEPHONE"));
        assertThat((String) questions.evaluate("one => one.name"), not(equalTo("")));
        press("Retour");
        assertThat(page.getByText("Au téléphone", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void theCardIsMadeReadyAndPrintedByAPageOfItsOwn() {
        String learner = withTheFirstOfToday();
        press("Imprimer sa carte");
        headed(Pattern.compile("^La carte d(e |’)"));
        assertThat(page.locator("[part~=heading]")).isFocused();
        press("Faire une carte");
        String sheet = page.locator("inclusion-helper a.main").getAttribute("href");
        assertThat(sheet, containsString("/inclusion/ui/paper.html?what=card"));
        assertThat(sheet, containsString("learner=" + learner));
        press("Retour");
        headed(Pattern.compile("^Avec "));
    }

    @Test
    void theAnswersOfTheShortSheetAreCopiedIntoTheShortForm() {
        String learner = withTheFirstOfToday();
        press("Recopier des réponses écrites");
        headed("Quelle feuille ?");
        press("La feuille courte");
        headed(Pattern.compile("^Les réponses d(e |’)"));
        Locator questions = page.locator("inclusion-questions");
        assertThat(questions.evaluate("one => one.learner"), equalTo(learner));
        assertThat(page.locator("fieldset")).hasCount(5);
    }

    @Test
    void theAnswersOfTheLongSheetAreCopiedIntoTheLongForm() {
        String learner = withTheFirstOfToday();
        press("Recopier des réponses écrites");
        press("La feuille longue");
        headed(Pattern.compile("^Les réponses d(e |’)"));
        Locator questions = page.locator("inclusion-questions");
        assertThat(questions.evaluate("one => one.learner"), equalTo(learner));
        assertThat(page.locator("fieldset").count(), greaterThan(5));
    }

    @Test
    void whatWasReadOfOnePersonIsForgottenAtTheNext() {
        withTheFirstOfToday();
        String first = (String) page.evaluate(FIRST_OF_TODAY.replace(".learner", ".name"));
        String second = (String) page.evaluate(FIRST_OF_TODAY.replace("[0].learner", "[1].name"));
        press("Une autre personne");
        press(second);
        headed("Avec " + second.split(" ", -1)[0]);
        press("Une autre personne");
        headed("Qui est avec vous ?");
        screen.context().setOffline(true);
        press(second);
        headed("Avec " + second.split(" ", -1)[0]);
        press("Une autre personne");
        press(first);
        headed("Pas de réseau");
    }

    @Test
    void whomSheAccompaniesBeyondTodayStandsThereAndWhomToCall() {
        page.navigate(address("helper/accompanies"));
        headed("Qui est avec vous ?");
        unfold("Les personnes que vous accompagnez");
        unfold("Prendre des nouvelles");
        String read = page.locator("#stage").ariaSnapshot();
        assertThat(read, containsString("heading \"Les personnes que vous accompagnez"));
        String toCall = read.substring(read.indexOf("heading \"Prendre des nouvelles"));
        assertThat(toCall, containsString("Dernières nouvelles : "));
        assertThat(toCall, containsString("Pas encore de nouvelles"));
        assertThat("only of those of whom there was some", toCall, not(containsString("depuis un moment")));
    }

    @Test
    void somebodyWithoutNewsIsCalledFirstAndAgreesBeforeAnythingIsShown() {
        page.navigate(address("helper/accompanies"));
        headed("Qui est avec vous ?");
        unfold("Prendre des nouvelles");
        Locator toCall = page.locator("button.choice", new Page.LocatorOptions().setHasText("nouvelles"));
        String name =
                toCall.first().innerText().lines().findFirst().orElseThrow().strip();
        String first = name.split(" ", -1)[0];
        toCall.first().click();
        headed(name);
        assertThat(page.getByText("« " + first + ", je peux ouvrir")).isVisible();
        assertThat(
                "nothing of hers is shown",
                page.getByText("Ce que la personne a montré").count(),
                equalTo(0));
        press("Voir le numéro");
        assertThat(page.locator("a[href^='tel:']")).isVisible();
        screen.photograph("helper-to-call").holds("to call");
        press("Pas de réponse");
        assertThat(page.getByText("C’est noté : pas de réponse.")).isVisible();
        press("Revenir aux personnes");
        headed("Qui est avec vous ?");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("À rappeler"))
                .click();
        headed("À rappeler");
        page.locator("button.choice", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.getByText("Promis : prendre des nouvelles.")).isVisible();
        page.navigate(address("helper/accompanies").replace("?", "?same&"));
        headed("Qui est avec vous ?");
        unfold("Prendre des nouvelles");
        toCall.first().click();
        press(first + " est au téléphone avec moi et est d’accord");
        headed("Avec " + first);
        assertThat(page.getByText("Au téléphone", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        press("Ce que la personne a montré");
        assertThat(
                "nobody was there to read it",
                page.getByText("tout ce qui est noté").count(),
                equalTo(0));
    }

    @Test
    void whomTheHostDoesNotNameIsSpokenOfAsThePerson() {
        page.route("**/api/people*", route -> {
            APIResponse answer = route.fetch();
            String nameless = answer.text().replaceAll("\"name\":\"[^\"]*\"", "\"name\":null");
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(nameless));
        });
        page.navigate(address("helper/accompanies"));
        headed("Qui est avec vous ?");
        unfold("Prendre des nouvelles");
        page.locator("button.choice", new Page.LocatorOptions().setHasText("nouvelles"))
                .first()
                .click();
        headed("Une personne");
        assertThat(page.getByText("« Je peux ouvrir")).isVisible();
        press("La personne est au téléphone avec moi et est d’accord");
        headed("Avec la personne");
    }

    @Test
    void fromThePathOneComesBackToThePerson() {
        withTheFirstOfToday();
        pressTheStep();
        press("Le chemin");
        headed(Pattern.compile("chemin"));
        press("Retour");
        headed(Pattern.compile("^Avec "));
    }

    @Test
    void aMeetingIsResumedWhereItWasLeftAlsoOnAPageWhoseScriptComesLater() {
        withTheFirstOfToday();
        press("Ce qui est promis");
        headed(Pattern.compile("^Ce qui est promis"));
        page.navigate(address("helper/today").replace("?", "?same&"));
        headed("Qui est avec vous ?");
        page.getByText(Pattern.compile("^Reprendre avec ")).click();
        headed(Pattern.compile("^Ce qui est promis"));
    }

    @Test
    void fromAPracticeSiteSheComesBackToThePersonOnce() {
        page.navigate(address("helper/today"));
        headed("Qui est avec vous ?");
        String name = (String) page.evaluate(FIRST_OF_TODAY.replace(".learner", ".name"));
        String learner = (String) page.evaluate(FIRST_OF_TODAY);
        page.navigate(gallery.address() + "/hosts/bare.html?element=helper");
        press(name);
        headed(Pattern.compile("^Avec "));
        press("Nous sommes au téléphone");
        pressTheStep();
        headed("Joindre un document à un message");
        press("Aller à l’exercice");
        headed("Messages reçus");
        press("Pas cette fois, on arrête");
        press("Noter l’essai");
        headed("Comment avez-vous fait ?");
        press("Essayé ensemble");
        headed("C’est noté");
        press("Voir la suite");
        headed(Pattern.compile("^Avec "));
        assertThat(page.getByText("Au téléphone", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(lastOf(learner), hasEntry("item", "joindre-un-fichier"));

        page.reload();
        headed("Qui est avec vous ?");
        press(name);
        headed(Pattern.compile("^Avec "));
    }

    @Test
    void aLearnerIsToldThatItIsNotForHer() {
        page.navigate(address("helper/learner-refused"));
        headed("Ce n’est pas possible ici");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuer")))
                .isVisible();
    }

    @Test
    void thePeopleToCallStandTogetherAndNoLevelIsSeen() {
        page.navigate(address("helper/all"));
        headed("Qui est avec vous ?");
        unfold("Prendre des nouvelles");
        String read = page.locator("#stage").ariaSnapshot();
        assertThat(
                read.lines().map(String::strip).toList(), hasItem(containsString("heading \"Prendre des nouvelles")));
        assertThat(read.substring(read.indexOf("Prendre des nouvelles")), containsString("Thi Lan Nguyen"));
        assertThat(read, not(containsString("sans aide")));
    }

    @Test
    void withoutASearchWhoeverIsHereIsFoundInAnOpenListWhetherThereWasNewsOrNot() {
        page.navigate(address("helper/all"));
        headed("Qui est avec vous ?");
        String read = page.locator("#stage").ariaSnapshot();
        String open = read.substring(0, read.indexOf("Prendre des nouvelles"));
        assertThat(open, containsString("Les personnes que vous accompagnez"));
        assertThat(open, containsString("button \"Thi Lan Nguyen\""));
    }

    @Test
    void theKeyboardAloneNotesAnAct() {
        page.navigate(address("helper/today"));
        headed("Qui est avec vous ?");
        tabTo((String) page.evaluate(FIRST_OF_TODAY.replace(".learner", ".name")));
        page.keyboard().press("Enter");
        headed(Pattern.compile("^Avec "));
        focusReads("Avec ");
        tabTo("Aujourd’hui");
        page.keyboard().press("Enter");
        tabTo("Noter ce qu’on a fait");
        page.keyboard().press("Space");
        headed("Noter ce qu’on a fait");
        focusReads("Noter ce qu’on a fait");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        tabTo("Fait ensemble");
        page.keyboard().press("Enter");
        headed("C’est noté");
        focusReads("C’est noté");
        // Nothing is trapped: forwards out of the element, and backwards out of it.
        tabTo("Taille du texte");
        page.keyboard().press("Tab");
        assertThat((String) page.evaluate(FOCUSED), not(containsString("Taille du texte")));
    }

    private void chooseStep() {
        page.getByLabel("Quelle étape").selectOption("premiers-pas/joindre-un-fichier");
    }

    private String withTheFirstOfToday() {
        page.navigate(address("helper/today"));
        headed("Qui est avec vous ?");
        String learner = (String) page.evaluate(FIRST_OF_TODAY);
        press((String) page.evaluate(FIRST_OF_TODAY.replace(".learner", ".name")));
        headed(Pattern.compile("^Avec "));
        return learner;
    }

    private void tabTo(String label) {
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate(FOCUSED).toString().equals(label)) {
                return;
            }
        }
        throw new AssertionError("no way to " + label + " with the Tab key");
    }

    private void focusReads(String beginning) {
        page.waitForFunction("beginning => (" + FOCUSED + ")().startsWith(beginning)", beginning);
    }

    /** Presses a button; the fold in which it stands is opened before. */
    private void press(String label) {
        Locator any = page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(label).setExact(true).setIncludeHidden(true));
        any.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        Folds.openFor(any);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    /** Presses the first of the four actions: the step that its name ends with. */
    private void pressTheStep() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Faire l’étape")))
                .click();
    }

    /** Opens a fold by its title. */
    private void unfold(String title) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(title))
                .click();
    }

    private void headed(String title) {
        assertThat(page.locator("[part~=heading]")).hasText(title);
    }

    private void headed(Pattern title) {
        assertThat(page.locator("[part~=heading]")).hasText(title);
    }

    private static String address(String state) {
        return gallery.address() + "/state.html?lang=fr&state=" + state;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> history(String learner) {
        return (List<Map<String, Object>>) page.evaluate(HISTORY, learner);
    }

    private Map<String, Object> lastOf(String learner) {
        return history(learner).get(0);
    }
}
