package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.inclusion.samples.browser.Keyboard;
import org.inclusion.samples.browser.PageTime;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide over pages that are not ours, by keyboard, and everything that others' guides stumble over, one by one. */
@Tag("long")
class GuideTest extends InTheGallery {

    private static final double PATIENCE = 20_000;

    /** The guide itself looks for ten seconds. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private static final String BEGIN = "Me montrer pas à pas";

    private static final String ELSEWHERE = "La suite est sur un autre écran.";

    /** Whether the panel lies over a target, or the line is somewhere else than around it; '' where all is well. */
    private static final String ASTRAY = """
            selector => {
              let root = document, target;
              for (const part of selector.split(' >>> ')) { target = root.querySelector(part); root = target.shadowRoot; }
              const guide = [...document.querySelectorAll('inclusion-guide')].find(one => one.shadowRoot.querySelector('.panel:popover-open'));
              if (!guide) return 'no panel';
              const box = one => one.getBoundingClientRect();
              const panel = box(guide.shadowRoot.querySelector('.panel')), ring = guide.shadowRoot.querySelector('.ring');
              const at = box(target), line = box(ring);
              if (!ring.matches(':popover-open')) return 'no line';
              if (panel.left < at.right && panel.right > at.left && panel.top < at.bottom && panel.bottom > at.top) return 'covered';
              if (panel.left < -1 || panel.top < -1 || panel.right > innerWidth + 1 || panel.bottom > innerHeight + 1) return 'the panel is off the screen';
              if (at.top < -1 || at.bottom > innerHeight + 1) return 'the target is off the screen';
              const near = (one, other) => Math.abs(one - other) < 12;
              return near(line.left, at.left) && near(line.top, at.top) && near(line.right, at.right) && near(line.bottom, at.bottom) ? '' : 'the line is elsewhere';
            }
            """;

    private static final String IS_AROUND = "selector => (" + ASTRAY + ")(selector) === ''";

    private static final String HOST_ONLY =
            "() => document.querySelector('#page').outerHTML + document.querySelector('h1').outerHTML + document.body.attributes.length + document.documentElement.getAttributeNames()";

    @Test
    void aWholeTourByKeyboardAlone() {
        try (Screen screen = host("plain")) {
            Page page = screen.page();
            Keyboard keys = new Keyboard(page);
            keys.presses(BEGIN).isAt("Bienvenue sur ce site.");
            sees(page, "Voici text.");
            keys.press("F2").isAt("Continuer").press("Enter").isAt("Nom");
            sees(page, "Voici name.");
            page.keyboard().type("odile");
            keys.press("Enter");
            sees(page, "Pas encore. Rien ne presse.");
            keys.press("Control+A");
            page.keyboard().type("Odile");
            keys.press("Enter").isAt("Commune");
            sees(page, "C’est bien ça.");
            keys.press("ArrowDown");
            sees(page, "Voici town.");
            keys.press("F2")
                    .isAt("Continuer")
                    .press("Enter")
                    .isAt("Envoyer")
                    .press("Enter")
                    .isAt("Tout en bas");
            keys.press("F2").isAt("Continuer").press("Enter").isAt("Voilà, le pas à pas est terminé.");
            assertThat(page.locator("inclusion-guide h2").innerText(), is("Voilà, le pas à pas est terminé."));

            assertThat(page.getAttribute("body", "data-guided"), containsString("\"finished\":true"));
            assertThat(
                    page.evaluate("() => sessionStorage.getItem('inclusion.guided.plain.nobody.nobody')"), is("true"));
        }
    }

    // ——— what others stumble over

    @Test
    void aTargetThatIsNotThereYetIsWaitedFor() {
        try (Screen screen = host("late")) {
            Page page = screen.page();
            Keyboard keys = new Keyboard(page);
            keys.presses(BEGIN);
            sees(page, "On attend la page…");
            page.evaluate("() => dispatchEvent(new Event('come'))");
            keys.isAt("Me voilà");
            assertThat(page.evaluate(ASTRAY, "#late"), is(""));
            keys.press("Enter").isAt("Bienvenue");
        }
    }

    @Test
    void aTargetThatNeverComesCanBeLeftOut() {
        try (Screen screen = new Screen(chromium.browser())) {
            Page page = screen.page();
            PageTime time = PageTime.of(page);
            open(page, "never");
            Keyboard keys = new Keyboard(page);
            keys.presses(BEGIN);
            sees(page, "On attend la page…");
            time.stops().passes(LATE);
            sees(page, "Je ne le trouve pas. Vous pouvez continuer sans.");
            keys.press("F2").isAt("Continuer sans").press("Enter").isAt("Bienvenue");
        }
    }

    @Test
    void aTargetInNestedShadowRootsIsReached() {
        try (Screen screen = host("shadow")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses(BEGIN).isAt("Au fond");
            assertThat(screen.page().evaluate(ASTRAY, "outer-part >>> inner-part >>> #deep"), is(""));
            keys.press("Enter").isAt("Tout au fond");
        }
    }

    @Test
    void theFocusGoesThroughThePageAndIsHeldNowhere() {
        try (Screen screen = host("plain")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses(BEGIN).isAt("Bienvenue sur ce site.");
            List<String> order = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                keys.press("Tab");
                order.add(keys.focused());
            }
            assertThat(order, contains("Nom", "Commune", "Envoyer", "Tout en bas"));
            order.clear();
            keys.tabTo("Tout en bas");
            for (int i = 0; i < 8; i++) {
                keys.press("Shift+Tab");
                order.add(keys.focused());
            }
            assertThat(
                    order,
                    contains("Envoyer", "Commune", "Nom", "Arrêter", "Où est-ce ?", "Continuer", "", "Tout en bas"));
        }
    }

    @Test
    void escapeLeavesAndKeepsThePlace() {
        try (Screen screen = host("plain")) {
            Page page = screen.page();
            Object before = page.evaluate(HOST_ONLY);
            Keyboard keys = new Keyboard(page);
            keys.presses(BEGIN)
                    .isAt("Bienvenue")
                    .press("F2")
                    .isAt("Continuer")
                    .press("Enter")
                    .isAt("Nom");
            keys.press("Escape");
            sees(page, "Le pas à pas est arrêté. Votre place est gardée.");

            gone(page);
            assertThat(keys.focused(), is("Nom"));
            assertThat(page.getAttribute("body", "data-guided"), containsString("\"finished\":false"));
            page.evaluate("() => document.body.removeAttribute('data-guided')");
            assertThat(page.evaluate(HOST_ONLY), is(equalTo(before)));
            page.reload();
            keys.reads("Reprendre où j’étais").presses("Reprendre où j’étais").isAt("Nom");
            keys.press("F2")
                    .presses("Revenir")
                    .isAt("Bienvenue")
                    .press("Escape")
                    .isAt("Le pas à pas est arrêté.");
            page.evaluate("() => document.body.removeAttribute('data-guided')");
            assertThat(page.evaluate(HOST_ONLY), is(equalTo(before)));
        }
    }

    @Test
    void whenTheTelephoneIsTurnedTheLineAndThePanelFollow() {
        try (Screen screen = host("plain")) {
            Page page = screen.page();
            new Keyboard(page)
                    .presses(BEGIN)
                    .isAt("Bienvenue")
                    .press("F2")
                    .isAt("Continuer")
                    .press("Enter")
                    .isAt("Nom");
            isAround(page, "#name");
            page.setViewportSize(740, 360);
            isAround(page, "#name");
            page.setViewportSize(360, 740);
            isAround(page, "#name");
        }
    }

    @Test
    void insideAScrollContainerItIsBroughtIntoViewAndFollowed() {
        try (Screen screen = host("scroll")) {
            Page page = screen.page();
            Keyboard keys = new Keyboard(page);
            keys.presses(BEGIN).isAt("Dedans");
            isAround(page, "#inside");
            page.evaluate("() => document.querySelector('.scroller').scrollBy(0, 20)");
            isAround(page, "#inside");
            page.evaluate("() => document.querySelector('.scroller').scrollBy(0, 230)");
            page.waitForFunction(
                    "() => !document.querySelector('inclusion-guide').shadowRoot.querySelector('.ring:popover-open')");
            keys.press("F2").presses("Où est-ce ?").isAt("Dedans");
            isAround(page, "#inside");
        }
    }

    @Test
    void insideATransformedAndClippedPartItIsSeenAllTheSame() {
        try (Screen screen = host("moved")) {
            new Keyboard(screen.page()).presses(BEGIN).isAt("Un");
            isAround(screen.page(), "#one");
        }
    }

    @Test
    void onAnotherPageItGoesOnByItself() {
        try (Screen screen = host("pages")) {
            Page page = screen.page();
            Keyboard keys = new Keyboard(page);
            keys.presses(BEGIN).isAt("Aller à la page d’après").press("Enter");
            page.waitForURL("**/guide-next.html");
            keys.isAt("Arrivée");
            sees(page, "C’est bien ça.");
            isAround(page, "#arrived");
            // Back by herself: the guide is where she is.
            page.goBack();
            sees(page, "Voici go.");
            page.goForward();
            keys.isAt("Arrivée").press("Enter");
            sees(page, "Voilà, le pas à pas est terminé.");
        }
    }

    @Test
    void aPageThatChangesItsAddressWithoutLoadingIsAnotherPage() {
        try (Screen screen = host("pushed")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses(BEGIN)
                    .isAt("Aller plus loin")
                    .press("Enter")
                    .isAt("Arrivée")
                    .press("Enter");
            sees(screen.page(), "Voilà, le pas à pas est terminé.");
        }
    }

    @Test
    void aTargetThatIsTakenAwayIsWaitedForAgain() {
        try (Screen screen = host("removed")) {
            Page page = screen.page();
            Keyboard keys = new Keyboard(page);
            keys.presses(BEGIN).isAt("Un").presses("Cacher");
            sees(page, "On attend la page…");
            keys.presses("Montrer");
            sees(page, "Voici one.");
            isAround(page, "#one");
            assertThat(keys.focused(), is("Montrer"));
            page.focus("#one");
            keys.press("Enter").isAt("Cacher");
        }
    }

    // ——— and besides

    @ParameterizedTest
    @CsvSource({"360,740", "320,740", "320,480", "1280,800"})
    void thePanelNeverCoversWhatItSpeaksOf(int width, int height) {
        try (Screen screen = host("plain")) {
            Page page = screen.page();
            page.setViewportSize(width, height);
            Keyboard keys = new Keyboard(page);
            keys.presses(BEGIN).isAt("Bienvenue");
            isAround(page, "#text");
            keys.press("F2").presses("Continuer").isAt("Nom");
            isAround(page, "#name");
            page.keyboard().type("Odile");
            keys.press("Enter").isAt("Commune");
            isAround(page, "#town");
            page.selectOption("#town", "Valbonne");
            keys.press("F2").presses("Continuer").isAt("Envoyer");
            isAround(page, "#send");
            keys.press("Enter").isAt("Tout en bas");
            isAround(page, "#last");
            screen.photograph("guide-" + width + "-" + height).holds("guide");
        }
    }

    @Test
    void whatAScreenReaderReads() {
        try (Screen screen = host("plain")) {
            Page page = screen.page();
            new Keyboard(page)
                    .presses(BEGIN)
                    .isAt("Bienvenue")
                    .press("F2")
                    .isAt("Continuer")
                    .press("Enter")
                    .isAt("Nom");

            assertThat(page.locator("inclusion-guide").ariaSnapshot(), is("""
                    - status: Voici name.
                    - region "Pas à pas":
                      - paragraph: Voici name.
                      - button "Continuer"
                      - button "Où est-ce ?"
                      - button "Revenir"
                      - button "Arrêter"
                      - paragraph: "Au clavier : F2 pour venir ici ou repartir, Échap pour arrêter.\"""".stripTrailing()));
        }
    }

    @Test
    void twoOnOnePageDoNotFight() {
        try (Screen screen = host("two")) {
            Page page = screen.page();
            Keyboard keys = new Keyboard(page);
            keys.presses(BEGIN).isAt("Un");
            page.locator("#other button").first().click();
            keys.isAt("Deux");
            assertThat(panels(page), is(1));
            assertThat(page.locator("#guide").getByText("Reprendre où j’étais").count(), is(1));
            keys.press("Escape");
            gone(page);
            assertThat(panels(page), is(0));
        }
        try (Screen screen = new Screen(chromium.browser())) {
            screen.page().navigate(gallery.address() + "/hosts/guide.html?case=two&auto");
            new Keyboard(screen.page()).isAt("Un");
            assertThat(panels(screen.page()), is(1));
        }
    }

    @Test
    void nothingMovesUnderAFingerThatPresses() {
        try (Screen screen = new Screen(chromium.browser())) {
            Page page = screen.page();
            PageTime time = PageTime.of(page);
            open(page, "far");
            new Keyboard(page).presses(BEGIN).isAt("Nom");
            page.keyboard().type("Odile");
            page.hover("#send");
            time.stops();
            page.mouse().down();
            time.passes(Duration.ofMillis(500));
            page.mouse().up();
            time.goesOn();
            sees(page, "Voici last.");
            assertThat(page.locator("#thanks").count(), is(1));
            isAround(page, "#last");
        }
    }

    @Test
    void anOwnEscapeOfThePageIsThePages() {
        try (Screen screen = host("plain")) {
            Page page = screen.page();
            page.evaluate(
                    "() => document.addEventListener('keydown', event => event.key === 'Escape' && event.preventDefault())");
            Keyboard keys = new Keyboard(page);
            keys.presses(BEGIN).isAt("Bienvenue").press("Escape");
            assertThat(panels(page), is(1));
        }
    }

    // ——— on the practice sites, with the tours of the pack

    @Test
    void theTourOfAPracticeSiteLeadsToItsEndAndIsSaid() {
        try (Screen screen = practise("messagerie", "joindre-un-fichier")) {
            Page page = screen.page();
            Keyboard keys = new Keyboard(page);
            keys.reads("Messages reçus").presses(BEGIN).isAt("Service Logement");
            screen.photograph("guide-practice").holds("guide on a practice site");
            keys.press("Enter");
            sees(page, "Lisez ce que le service demande");
            keys.press("F2")
                    .isAt("Continuer")
                    .press("Enter")
                    .isAt("Répondre")
                    .press("Enter")
                    .isAt("Votre message");
            page.keyboard().type("Bonjour");
            keys.press("F2")
                    .isAt("Continuer")
                    .press("Enter")
                    .isAt("Joindre")
                    .press("Enter")
                    .isAt("photo-jardin.jpg");
            keys.press("ArrowDown").press("F2").isAt("Continuer").press("Enter").isAt("Mettre dans le message");
            keys.press("Enter");
            sees(page, "le nom du document");
            isAround(page, "#attached");
            keys.press("F2").isAt("Continuer").press("Enter").isAt("Envoyer").press("Enter");
            keys.reads("Votre message est parti").reads("le pas à pas est terminé");
            keys.tabTo("Continuer")
                    .press("Enter")
                    .isAt("J’ai eu de l’aide")
                    .presses("Un peu d’aide, le guide seulement");
            keys.isAt("C’est fait");

            assertThat(
                    screen.context()
                            .request()
                            .get(gallery.address() + "/inclusion/api/learners/me/history")
                            .text(),
                    containsString("\"help\":\"SUPPORTED\""));
            assertThat(place(screen, "visite-joindre-un-fichier"), is(404));
        }
    }

    @Test
    void theGuideIsWhereSheIsAheadBesideAndBackAndSilentOverTheSuccess() {
        try (Screen screen = practise("messagerie", "joindre-un-fichier")) {
            Page page = screen.page();
            page.setViewportSize(390, 844);
            Keyboard keys = new Keyboard(page);
            keys.reads("Messages reçus").presses(BEGIN).isAt("Service Logement");
            // Another message than the one it points at.
            page.locator("#mail-colis button").click();
            sees(page, ELSEWHERE);
            page.getByText("Revenir aux messages").first().click();
            sees(page, "Voici le message du Service Logement.");
            // Ahead: she reads, answers and goes to the documents by herself.
            page.locator("#mail-logement button").click();
            sees(page, "Lisez ce que le service demande");
            page.locator("#reply button").click();
            sees(page, "Écrivez quelques mots ici");
            page.locator("#attach button").click();
            sees(page, "Choisissez « attestation-loyer.pdf »");
            // The wrong document, and nothing written.
            page.locator("[id='facture-eau.pdf']").check();
            page.locator("#open-file button").click();
            sees(page, "Écrivez quelques mots ici");
            page.fill("#mail-text", "Bonjour");
            page.locator("#attach button").click();
            page.locator("[id='attestation-loyer.pdf']").check();
            page.locator("#open-file button").click();
            sees(page, "Ce document n’est pas demandé. Retirez-le.");
            isAround(page, "#attached li:not([data-file='attestation-loyer.pdf']) button");
            screen.photograph("guide-wrong-document").holds("guide at a wrong document");
            page.locator("#attached button").first().click();
            sees(page, "le nom du document");
            // She sends without it, and the success is the page's.
            page.locator("#send button").click();
            page.getByText("Votre message est parti").first().waitFor();
            gone(page);
        }
    }

    @Test
    void aFieldThatThePageSendsBackIsWhereTheGuideIs() {
        try (Screen screen = practise("allocations", "demarche-en-ligne")) {
            Page page = screen.page();
            page.setViewportSize(390, 844);
            new Keyboard(page).reads("Mon compte").presses(BEGIN).isAt("Créer un compte");
            page.locator("#create button").click();
            page.fill("#user", "Essai");
            page.fill("#password", "Essai-essai-essai-9-Essai");
            page.locator("#account .main").click();
            sees(page, "Pas encore. La page dit ce qui manque.");
            sees(page, "Fabriquez un mot de passe");
            isAround(page, "#password");
            page.fill("#password", "Velours-tigre-9-minuit-pomme");
            page.locator("#account .main").click();
            sees(page, "Vous voilà dans votre compte.");
        }
    }

    @Test
    void inACallTheGuideAsksForWhatIsStillOff() {
        try (Screen screen = practise("visio-famille", "appel-video")) {
            Page page = screen.page();
            page.setViewportSize(390, 844);
            // Begun in the middle: the microphone is open already, and she is in the waiting room.
            page.locator("#micro button").click();
            page.locator("#enter button").click();
            new Keyboard(page).reads("Me montrer").presses(BEGIN);
            page.locator("#look button").click();
            page.locator("#look button").click();
            sees(page, "La caméra est coupée. Appuyez ici pour l’allumer.");
            page.locator("#camera button").click();
            sees(page, "Dites bonjour.");
            // Hung up too early, she is before the call again.
            page.locator("#hang-up button").click();
            sees(page, "Entrez maintenant dans la salle d’attente.");
        }
    }

    @Test
    void aPracticeSiteBeginsAnewAndSoDoesItsGuide() {
        try (Screen screen = practise("allocations", "demarche-en-ligne")) {
            Page page = screen.page();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            Keyboard keys = new Keyboard(page);
            keys.reads("Mon compte")
                    .presses(BEGIN)
                    .isAt("Créer un compte")
                    .press("Enter")
                    .isAt("Un nom inventé");
            page.keyboard().type("Mme Essai");
            keys.press("F2").presses("Continuer").isAt("Mot de passe");
            page.reload();
            keys.reads("Mon compte").presses(BEGIN).isAt("Créer un compte");
            assertThat(asked, not(hasItem(containsString("/bookmarks"))));
            assertThat(place(screen, "visite-demarche-en-ligne"), is(404));
        }
    }

    @Test
    void onAPageOfAHostThePlaceIsKeptOnTheServerForAnotherDay() {
        try (Screen screen = new Screen(chromium.browser())) {
            Page page = screen.page();
            screen.context().request().post(gallery.address() + "/person?like=new");
            page.navigate(gallery.address() + "/hosts/bare.html?element=guide&tour=visite-demarche-en-ligne");
            Keyboard keys = new Keyboard(page);
            keys.reads(BEGIN).presses(BEGIN);
            sees(page, ELSEWHERE);
            page.waitForCondition(() -> place(screen, "visite-demarche-en-ligne") == 200);
            // Another day: this tab remembers nothing, and she came further on another device.
            page.evaluate("() => sessionStorage.clear()");
            page.evaluate("() => document.querySelector('inclusion-guide').post('learners/me/bookmarks',"
                    + " { item: 'visite-demarche-en-ligne', anchor: 'mot-de-passe' })");
            page.reload();
            keys.reads("Reprendre où j’étais").presses("Reprendre");
            sees(page, ELSEWHERE);
        }
    }

    @Test
    void inThePlaceOfAnotherItGivesAWayBack() {
        try (Screen screen = new Screen(chromium.browser())) {
            Page page = screen.page();
            screen.context().request().post(gallery.address() + "/person?like=begun");
            page.navigate(gallery.address() + "/hosts/bare.html?element=path");
            Keyboard keys = new Keyboard(page);
            keys.reads("Mon chemin");
            page.evaluate(
                    "() => document.querySelector('inclusion-path').goLater('guide', { tour: 'visite-demarche-en-ligne' })");
            keys.isAt("Pas à pas").presses(BEGIN);
            sees(page, ELSEWHERE);
            keys.press("Escape")
                    .reads("Le pas à pas est arrêté.")
                    .presses("Retour")
                    .isAt("Mon chemin");
        }
    }

    // ——— what is seen

    private static Screen host(String shape) {
        Screen screen = new Screen(chromium.browser());
        open(screen.page(), shape);
        return screen;
    }

    private static void open(Page page, String shape) {
        page.navigate(gallery.address() + "/hosts/guide.html?case=" + shape);
        page.getByText(BEGIN).first().waitFor();
    }

    private static Screen practise(String site, String step) {
        Screen screen = new Screen(chromium.browser());
        screen.context().request().post(gallery.address() + "/person?like=new");
        screen.page()
                .navigate(
                        gallery.address() + "/inclusion/practice/" + site + "?lang=fr&path=premiers-pas&step=" + step);
        return screen;
    }

    private static void sees(Page page, String sentence) {
        page.locator("inclusion-guide")
                .getByText(sentence)
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    private static void gone(Page page) {
        page.locator("inclusion-guide .panel:popover-open")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.HIDDEN)
                        .setTimeout(PATIENCE));
    }

    private static int panels(Page page) {
        return page.locator("inclusion-guide .panel:popover-open").count();
    }

    /** Soon enough, the line is around it and the panel beside it. */
    private static void isAround(Page page, String selector) {
        try {
            page.waitForFunction(IS_AROUND, selector, new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError late) {
            assertThat(selector, page.evaluate(ASTRAY, selector), is(""));
        }
    }

    private static int place(Screen screen, String tour) {
        return screen.context()
                .request()
                .get(gallery.address() + "/inclusion/api/learners/me/bookmarks/" + tour)
                .status();
    }
}
