package org.inclusion.samples.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inclusion.Inclusion;
import org.inclusion.access.Actor;
import org.inclusion.access.LearnerId;
import org.inclusion.servlet.PrincipalIds;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

/**
 * The portal in a browser: its token, its short visit, its languages and its look are its own, and the elements
 * keep them.
 */
class PortalTest extends InThePortal {

    private static final String POST = """
            async headers => {
              const answer = await fetch('/portail/inclusion/api/learners/me/wishes', {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', 'X-Inclusion': '1', ...headers },
                body: JSON.stringify({
                  goal: 'envoyer-un-document', way: 'ALONE', device: 'PHONE', ownDevice: true, network: 'GOOD', told: 'SCREEN',
                }),
              });
              return answer.status;
            }
            """;

    private static final String WISH =
            "async () => (await (await fetch('/portail/inclusion/api/learners/me/wish')).json()).goal";

    private static final String TOKEN = "document.querySelector('meta[name=inclusion-header]').content.split(': ')[1]";

    @Test
    void theSpringBootIsTheOneInTheReportsName() {
        assertThat(SpringBootVersion.getVersion(), equalTo(System.getProperty("boot")));
    }

    @Test
    void aWishIsStatedBesideAnotherElementOnTheSamePage() {
        enter("lucie");
        assertThat(page.locator("main [class=card]")).hasCount(2);
        Locator start = page.locator("inclusion-start");
        press(start, "Autre chose");
        start.locator("summary", new Locator.LocatorOptions().setHasText("Premiers pas"))
                .click();
        press(start, "Envoyer un document");
        press(start, "Avec quelqu’un, à côté de moi");
        press(start, "Mon téléphone");
        press(start, "Oui, plutôt bien");
        // The portal has a page of its own for the path: it opens.
        page.evaluate("() => { window.before = true; }");
        press(start, "Non merci");
        page.waitForFunction("() => !window.before");
        assertThat(page.evaluate(WISH), equalTo("envoyer-un-document"));
    }

    @Test
    void withoutTheTokenNothingIsChanged() {
        enter("ahmed");
        assertThat(page.evaluate(POST, Map.of()), equalTo(403));
        assertThat(page.evaluate(POST, Map.of("X-CSRF-TOKEN", "invented")), equalTo(403));
        assertThat(page.evaluate(POST, Map.of("X-CSRF-TOKEN", page.evaluate(TOKEN))), equalTo(201));
    }

    @Test
    void aVisitThatEndsInTheMiddleIsSaidCalmlyAndTheActArrivesOnce() {
        enter("claire");
        page.navigate(address("/accompagner"));
        meet("Lucie Fabre");
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Aujourd’hui"))
                .click();
        press(page.locator("inclusion-helper"), "Noter ce qu’on a fait");
        page.getByLabel("Quelle étape").waitFor();
        if (page.locator("#item optgroup").count() == 0) {
            // No wish says yet what is near.
            page.getByLabel("Un mot").fill("joindre");
            page.locator("[aria-live] .choice").first().click();
        } else {
            page.getByLabel("Quelle étape").selectOption(new SelectOption().setIndex(1));
        }
        int before = acts();
        VISITS.endAll();
        press(page.locator("inclusion-helper"), "Fait ensemble");
        assertThat(page.locator("[part~=heading]")).hasText("C’est noté");
        assertThat(page.getByText("C’est gardé. Entrez de nouveau pour l’envoyer."))
                .isVisible();
        assertThat(acts(), equalTo(before));
        screen.photograph("visit-over-kept").holds("visit over, act kept");

        press(page.locator("inclusion-helper"), "Revenir à Lucie");
        assertThat(page.locator("[part~=heading]")).hasText("Votre visite est terminée");
        screen.photograph("visit-over").holds("visit over");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entrer de nouveau"))
                .last()
                .click();
        fillIn("claire", InventedPeople.PASSWORD);
        page.navigate(address("/accompagner"));
        assertThat(page.locator("[part~=heading]")).hasText("Qui est avec vous ?");
        page.waitForCondition(() -> acts() > before);
        page.reload();
        assertThat(page.locator("[part~=heading]")).hasText("Qui est avec vous ?");
        assertThat(acts(), equalTo(before + 1));
    }

    @Test
    void aPracticeSiteIsOursAndBringsThePortalsToken() {
        enter("lucie");
        int before = acts();
        page.evaluate("""
                () => document.querySelector('main').prepend(Object.assign(
                  document.createElement('inclusion-step'), { path: 'premiers-pas', step: 'joindre-un-fichier' }))
                """);
        press(page.locator("inclusion-step"), "J’ai lu. J’essaie.");
        assertThat(page.locator("h1")).hasText("Messages reçus");
        press(page.locator("body"), "Pas cette fois, j’arrête");
        press(page.locator("body"), "Dire que j’ai essayé");
        press(page.locator("body"), "Nous avons essayé ensemble");
        assertThat(page.locator("h1")).hasText("C’est noté");

        page.waitForCondition(() -> acts() == before + 2);
        assertThat(page.getByText("C’est gardé")).hasCount(0);
    }

    @Test
    void theHelperFindsSomebodyThroughThePortal() {
        enter("claire");
        page.navigate(address("/accompagner"));
        page.getByLabel("Son nom, ou le début").fill("a");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Personne de ce nom ici.")).isVisible();
        page.getByLabel("Son nom, ou le début").fill("ahm");
        page.keyboard().press("Enter");
        page.getByText("Ahmed Khelifi").click();
        screen.photograph("meet").holds("meet");
        press(page.locator("inclusion-helper"), "Ahmed est au téléphone avec moi et est d’accord");
        isWith("Ahmed");
        screen.photograph("person").holds("person");
    }

    @Test
    void whomSheAccompaniesStandsOnTheHelpersPage() {
        enter("claire");
        page.navigate(address("/accompagner"));
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Prendre des nouvelles"))
                .click();
        assertThat(page.getByText("Jeanne Morin Pas encore de nouvelles")).isVisible();
        screen.photograph("accompanies").holds("accompanies");
    }

    @Test
    void aLearnerDoesNotGetToTheHelpersPage() {
        enter("lucie");
        page.navigate(address("/accompagner"));
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Cette page n’est pas là");
        assertThat(page.locator("inclusion-helper")).hasCount(0);
    }

    @Test
    void aLoginPageMayStandOpenAsLongAsOneLikes() {
        page.navigate(address("/login"));
        VISITS.endAll();
        fillIn("lucie", InventedPeople.PASSWORD);
    }

    @Test
    void aLoginPageWhoseTokenIsGoneOpensAnew() {
        page.navigate(address("/login"));
        page.context().clearCookies();
        page.getByLabel("Identifiant").fill("lucie");
        page.getByLabel("Mot de passe").fill(InventedPeople.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Identifiant")).hasValue("");
        fillIn("lucie", InventedPeople.PASSWORD);
    }

    @Test
    void leavingEndsTheVisit() {
        enter("lucie");
        page.evaluate("() => sessionStorage.setItem('inclusion.wish.x.x', '{}')");
        // The portal's own button stands there until ours has come.
        page.waitForFunction("() => customElements.get('inclusion-leave')");
        press(page.locator("inclusion-leave"), "Sortir");
        assertThat(page.getByText("La visite est terminée. À bientôt.")).isVisible();
        assertThat(
                page.evaluate("() => Object.keys(sessionStorage).filter(key => key.startsWith('inclusion.')).length"),
                equalTo(0));
        page.navigate(address("/profil"));
        assertThat(page.getByLabel("Identifiant")).isVisible();
    }

    @Test
    void whatSaysNothingAboutPeopleIsOpenAndTheRestIsNot() throws Exception {
        assertThat(get("/inclusion/ui/inclusion.js").statusCode(), equalTo(200));
        assertThat(get("/inclusion/ui/themes/dsfr.css").statusCode(), equalTo(200));
        assertThat(get("/inclusion/practice/codes/ABCDEF").statusCode(), not(equalTo(302)));
        assertThat(get("/inclusion/api/me").statusCode(), equalTo(401));
        assertThat(
                get("/", "Accept", "text/html").headers().firstValue("Location").orElse(""),
                containsString("/portail/login"));
        assertThat(
                get("/login").headers().firstValue("Content-Security-Policy").orElse(""),
                startsWith("default-src 'self';"));
    }

    /** And leaves it quickly, although there is no visit to end. */
    @Test
    void whoeverHasNoAccountFindsAPlaceThatHelps() {
        page.navigate(address("/login"));
        page.getByText("Trouver un lieu d’aide, sans compte").click();
        page.locator("#postcode").fill("12899");
        press(page.locator("inclusion-places"), "Chercher");
        assertThat(page.getByText("Centre social La Passerelle").first()).isVisible();
        press(page.locator("inclusion-places"), "Quitter vite");
        page.waitForURL("about:blank");
    }

    /** Whoever holds a card has no token: what was done with it reaches the library, which knows no such card. */
    @Test
    void whatWasDoneWithACardComesInWithoutAToken() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/inclusion/practice/codes/222222/results")))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("X-Inclusion", "1")
                .POST(BodyPublishers.ofString("{\"id\":\"r1\",\"step\":\"joindre-un-fichier\",\"success\":true,"
                        + "\"at\":\"2026-11-24T09:00:00Z\"}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode(), equalTo(404));
        assertThat(answer.body(), containsString("unknown-card"));
    }

    @Test
    void behindAProxyThePagesStayAtItsAddress() throws Exception {
        HttpResponse<String> sent = get(
                "/",
                "Accept",
                "text/html",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "mon-espace.example.org",
                "X-Forwarded-Prefix",
                "/portail");
        assertThat(
                sent.headers().firstValue("Location").orElse(""),
                equalTo("https://mon-espace.example.org/portail/login"));
    }

    @Test
    void theElementsSpeakTheLanguageOfThePage() {
        enter("lucie");
        page.getByText("English").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What I would like to do")))
                .isVisible();
        assertThat(page.locator("inclusion-start [part~=heading]").first()).hasText("What would you like to do?");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.getByText("Français").click();
        assertThat(page.locator("inclusion-start [part~=heading]").first()).hasText("Qu’aimeriez-vous faire ?");
    }

    @Test
    void theElementsTakeThePortalsLookInBothItsLights() {
        enter("lucie");
        Locator heading = page.locator("inclusion-start [part~=heading]");
        assertThat(heading).isVisible();
        assertThat((String) heading.evaluate("one => getComputedStyle(one).fontFamily"), containsString("serif"));
        Locator button = page.locator("inclusion-start [part~=button]").first();
        assertThat(paper(button), equalTo("rgb(255, 255, 255)"));
        page.getByText("Fond sombre").click();
        assertThat(page.locator("inclusion-start")).hasAttribute("theme", "dark");
        assertThat(paper(button), equalTo("rgb(34, 27, 61)"));
    }

    private static String paper(Locator one) {
        return (String) one.evaluate("one => getComputedStyle(one).backgroundColor");
    }

    private void meet(String name) {
        page.getByLabel("Son nom, ou le début").fill(name);
        page.keyboard().press("Enter");
        page.getByText(name).click();
        String first = name.split(" ", -1)[0];
        press(page.locator("inclusion-helper"), first + " est avec moi et est d’accord");
        isWith(first);
    }

    /** With somebody who has said no wish yet, the meeting begins with the wish; the way back leads to her page. */
    private void isWith(String first) {
        Locator heading = page.locator("[part~=heading]");
        assertThat(heading)
                .hasText(Pattern.compile("^(Avec " + first + "|«\u00a0Qu’aimeriez-vous faire\u00a0\\?\u00a0»)$"));
        if (!heading.textContent().startsWith("Avec")) {
            press(page.locator("inclusion-helper"), "Retour");
        }
        assertThat(heading).hasText("Avec " + first);
    }

    /** Presses the first of some buttons that is there. */
    private static void press(Locator element, String... labels) {
        Locator any = Stream.of(labels)
                .map(label -> element.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true)))
                .reduce(Locator::or)
                .orElseThrow();
        any.first().click();
    }

    /** What is known of Lucie, as the portal's own code asks. */
    private static int acts() {
        PrincipalIds ids = portal.getBean(PrincipalIds.class);
        Actor lucie = new Actor(ids.idOf("lucie"), Set.of(), Set.of(InventedPeople.STRUCTURE));
        return portal.getBean(Inclusion.class)
                .as(lucie)
                .about(new LearnerId(lucie.id()))
                .history(null, 50)
                .orThrow()
                .evidence()
                .size();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address(path))).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
