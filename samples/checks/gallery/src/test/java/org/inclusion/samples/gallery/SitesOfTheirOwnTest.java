package org.inclusion.samples.gallery;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import java.util.regex.Pattern;
import org.inclusion.samples.browser.AtRest;
import org.inclusion.samples.browser.Keyboard;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The practice sites whose script is loaded when one is opened. What each of them counts as done, and what not, is
 * tried without a browser, in {@code src/test/ui} of the servlet's module; here they are seen, and done by
 * keyboard alone.
 */
@Tag("long")
class SitesOfTheirOwnTest extends InTheGallery {

    private static final String PROCEDURES = "mes-demarches-en-ligne";

    @Test
    void aPaperIsAddedAndTheReceiptIsFoundAgain() {
        try (Screen screen = practise("formulaire", "deposer-un-papier")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.reads("À faire : Déposer un papier, garder le reçu");
            keys.presses("Relire mes réponses").reads("Écrivez un prénom, puis un nom, inventés");
            keys.isAt("Nom et prénom").writes("Nom et prénom", "Lina Duret").writes("Classe de l’enfant", "CE1");
            keys.tabTo("lundi").press("Space");
            addPaper(keys, "ArrowDown", 0);
            keys.presses("Relire mes réponses").reads("C’est l’assurance de l’année d’avant");
            keys.presses("Retirer assurance").isAt("Inscrire un enfant");
            assertThat(screen.page().inputValue("#child"), is("Lina Duret"));
            addPaper(keys, "ArrowDown", 3);
            keys.presses("Relire mes réponses").isAt("Relisez avant d’envoyer");
            keys.presses("Envoyer la demande").isAt("La demande est envoyée").reads("CAN-3157");
            keys.presses("J’ai fini").reads("Le reçu n’est pas encore gardé");
            keys.presses("Enregistrer le reçu").isAt("Téléchargements");
            keys.presses("menu-de-la-cantine").reads("Ce fichier n’est pas le reçu");
            keys.presses("recu-CAN").isAt("La demande est bien partie").presses("Continuer");
            keys.isAt("J’ai eu de l’aide")
                    .presses("Non, je l’ai fait sans aide")
                    .isAt("C’est fait");

            assertThat(noted(screen, "deposer-un-papier"), is(1));
        }
    }

    /** Chooses one of the four papers, the first of which has the focus. */
    private static void addPaper(Keyboard keys, String key, int times) {
        keys.presses("Choisir un fichier").isAt("Choisir un fichier").press("Tab");
        keys.press("Space");
        for (int i = 0; i < times; i++) {
            keys.press(key);
        }
        keys.presses("Déposer ce fichier").isAt("Inscrire un enfant");
    }

    @Test
    void anAppointmentIsMovedAndNotCancelledFirst() {
        try (Screen screen = practise("medecin-deplacer", "changer-un-rendez-vous")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.reads("Mes rendez-vous");
            keys.presses("Monsieur Petit").isAt("Rendez-vous avec Monsieur Petit");
            keys.presses("Annuler ce rendez-vous").reads("Annuler rend l’heure tout de suite");
            keys.presses("Supprimer le rappel").reads("Le rendez-vous, lui, existe toujours");
            keys.presses("Déplacer ce rendez-vous").isAt("Choisissez un jour");
            screen.page().locator("#days button").first().focus();
            keys.press("Enter").isAt("Choisissez une heure").presses("14 h").isAt("Relisez avant de confirmer");
            keys.presses("Confirmer").isAt("Rendez-vous déplacé").presses("Continuer");
            keys.isAt("J’ai eu de l’aide")
                    .presses("Non, je l’ai fait sans aide")
                    .isAt("C’est fait");

            assertThat(noted(screen, "changer-un-rendez-vous"), is(1));
        }
    }

    @Test
    void aSwitchKeepsTheFocusAndSaysWhatItDoesNext() {
        try (Screen screen = looksAround("visio", "fr")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Allumer la caméra").isAt("Couper la caméra").reads("La caméra est allumée");
            keys.presses("Ouvrir le micro").isAt("Couper le micro").reads("Le micro est ouvert");
        }
    }

    @Test
    void theGuideLeadsThroughASiteOfItsOwn() {
        try (Screen screen = practise("formulaire", "deposer-un-papier")) {
            Keyboard keys = new Keyboard(screen.page());
            keys.presses("Me montrer pas à pas")
                    .isAt("Nom et prénom")
                    .reads("Écrivez un prénom, puis un nom, inventés");
        }
    }

    @Test
    void withoutTheScriptOfASiteThePageSaysSoAndOpensItLater() {
        try (Screen screen = new Screen(chromium.browser())) {
            Page page = screen.page();
            page.route("**/ui/practice/visio.js", Route::abort);
            page.navigate(gallery.address() + "/inclusion/practice/visio?lang=fr");
            Keyboard keys = new Keyboard(page);
            keys.reads("Rien n’est perdu");
            page.unroute("**/ui/practice/visio.js");
            keys.presses("Réessayer").reads("Avant d’entrer");
        }
    }

    @Test
    void aSiteLoadsItsOwnScriptAndNoOther() {
        try (Screen screen = new Screen(chromium.browser())) {
            StringBuilder asked = new StringBuilder();
            screen.page().onRequest(request -> asked.append(request.url()).append('\n'));
            screen.page().navigate(gallery.address() + "/inclusion/practice/medecin-annuler?lang=fr");
            isThere(screen);
            assertThat(asked.toString(), containsString("/ui/practice/medecin.js"));
            assertThat(
                    Pattern.compile(
                                    "/ui/practice/(visio|formulaire|boutique|compte|document|liaison|planning|vote|offre|attestation)\\.js")
                            .matcher(asked)
                            .find(),
                    is(false));
        }
    }

    // ——— as pages

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyScreenShutsNobodyOut(String language) {
        try (Screen screen = looksAround("visio", language)) {
            look(screen, language + "-practice-visio");
            look(screen, language + "-practice-visio-wait", "#enter button");
            look(screen, language + "-practice-visio-call", "#look button", "#look button");
            look(screen, language + "-practice-visio-early", "#hang-up button");
        }
        try (Screen screen = looksAround("medecin", language)) {
            look(screen, language + "-practice-medecin");
            look(screen, language + "-practice-medecin-hint", "#petit button");
            look(screen, language + "-practice-medecin-hours", "#weber button", "#here button", "#days button");
            look(screen, language + "-practice-medecin-check", "#hours button >> nth=2");
        }
        try (Screen screen = looksAround("medecin-annuler", language)) {
            look(screen, language + "-practice-medecin-mine");
            look(screen, language + "-practice-medecin-one", "#with-petit button", "#reminder button");
            look(screen, language + "-practice-medecin-sure", "#cancel button");
            look(screen, language + "-practice-medecin-cancelled", "#confirm .main");
        }
        try (Screen screen = looksAround("formulaire", language)) {
            look(screen, language + "-practice-formulaire");
            look(screen, language + "-practice-formulaire-hint", "#form .main");
            screen.page().fill("#child", "Lina Duret");
            screen.page().fill("#room", "CE1");
            screen.page().check("#monday");
            look(screen, language + "-practice-formulaire-files", "#add button");
            screen.page().check("#paper-photo");
            look(screen, language + "-practice-formulaire-files-hint", "#open-file button");
            screen.page().check("#paper-right");
            look(screen, language + "-practice-formulaire-added", "#open-file button");
            look(screen, language + "-practice-formulaire-check", "#form .main");
            look(screen, language + "-practice-formulaire-receipt", "#send button");
            look(screen, language + "-practice-formulaire-downloads", "#keep button");
        }
        try (Screen screen = looksAround("boutique", language)) {
            look(screen, language + "-practice-boutique");
            look(screen, language + "-practice-boutique-offer", "#fraud button");
            look(screen, language + "-practice-boutique-signs", "#report button", "#signs .main");
        }
        try (Screen screen = looksAround("boutique-acheter", language)) {
            look(screen, language + "-practice-boutique-calm", "#fraud button", "#add button");
            look(screen, language + "-practice-boutique-basket", "#again button", "#house button", "#add button");
            look(screen, language + "-practice-boutique-basket-hint", "#order button");
            screen.page().uncheck("#extra");
            look(screen, language + "-practice-boutique-total", "#order button");
        }
        try (Screen screen = looksAround("liaison", language)) {
            look(screen, language + "-practice-liaison");
            look(screen, language + "-practice-liaison-note", "#museum button");
            look(screen, language + "-practice-liaison-note-hint", "#sign .main");
        }
        try (Screen screen = looksAround("liaison-absence", language)) {
            look(screen, language + "-practice-liaison-absence", "#absence button");
            look(screen, language + "-practice-liaison-absence-hint", "form#absence .main");
        }
        try (Screen screen = looksAround("liaison-devoirs", language)) {
            look(screen, language + "-practice-liaison-homework", "#homework button");
            look(screen, language + "-practice-liaison-homework-hint", "form#homework .main");
        }
        try (Screen screen = looksAround("planning", language)) {
            look(screen, language + "-practice-planning");
            look(screen, language + "-practice-planning-next", "#next-week button");
            look(screen, language + "-practice-planning-hint", "#change button", "#change-form .main");
            screen.page().check("#which-day-19");
            screen.page().fill("#planned", "8:30");
            screen.page().fill("#asked", "11");
            look(screen, language + "-practice-planning-check", "#change-form .main");
        }
        try (Screen screen = looksAround("planning-conge", language)) {
            look(screen, language + "-practice-planning-leave-hint", "#leave button", "#leave-form .main");
        }
        try (Screen screen = looksAround("planning-heures", language)) {
            look(screen, language + "-practice-planning-hours-hint", "#hours button", "#hours-form .main");
        }
        try (Screen screen = looksAround("vote", language)) {
            look(screen, language + "-practice-vote");
            look(screen, language + "-practice-vote-proposal", "#proposal button");
            look(screen, language + "-practice-vote-hint", "#to-ballot button", "#vote .main");
            screen.page().check("#choice-no");
            look(screen, language + "-practice-vote-check", "#vote .main");
            look(screen, language + "-practice-vote-voted", "#confirm button");
        }
        try (Screen screen = looksAround("vote-projets", language)) {
            look(screen, language + "-practice-vote-code", "#enter .main");
            screen.page().fill("#code", "LAV-4827");
            look(screen, language + "-practice-vote-projects", "#enter .main");
        }
        try (Screen screen = looksAround("visio-reunion", language)) {
            look(screen, language + "-practice-meeting");
            look(screen, language + "-practice-meeting-noise", "#enter button");
            look(screen, language + "-practice-meeting-hand", "#micro button", "#hand button");
        }
        try (Screen screen = looksAround("compte", language)) {
            look(screen, language + "-practice-compte");
            look(screen, language + "-practice-compte-ask", "#forgotten button");
            look(screen, language + "-practice-compte-code", "#send-code button");
            look(screen, language + "-practice-compte-hint", "#with-code .main");
            look(screen, language + "-practice-compte-messages", "#messages button");
            look(screen, language + "-practice-compte-calm", "#tell button");
            click(screen, "#back-to-code button", "#again button");
            screen.page().fill("#code", "635290");
            look(screen, language + "-practice-compte-word", "#with-code .main");
            look(screen, language + "-practice-compte-word-hint", "#new-word .main");
        }
        try (Screen screen = looksAround("document", language)) {
            look(screen, language + "-practice-document");
            look(screen, language + "-practice-document-letter", "#letter button");
            look(screen, language + "-practice-document-comment", "#comment .choice");
            look(screen, language + "-practice-document-line", "#line button");
            screen.page().fill("#draft", "Loyer de février payé, rent for February paid");
            look(screen, language + "-practice-document-at-once", "#write .main");
            look(screen, language + "-practice-document-both", "#both button");
            look(screen, language + "-practice-document-both-hint", "#write .main");
        }
        try (Screen screen = looksAround("document", language)) {
            look(screen, language + "-practice-document-preview", "#letter button", "#fold button", "#preview button");
            look(screen, language + "-practice-document-given", "#give button");
        }
        try (Screen screen = looksAround("document-droits", language)) {
            look(screen, language + "-practice-document-rights", "#rights button");
            look(screen, language + "-practice-document-rights-hint", "#give-rights .main");
        }
        try (Screen screen = looksAround("offre", language)) {
            look(screen, language + "-practice-offre");
            look(screen, language + "-practice-offre-whole", "#whole button");
            look(screen, language + "-practice-offre-hint", "#summary .main");
            screen.page().check("#end-12");
            screen.page().fill("#total", "695");
            look(screen, language + "-practice-offre-option", "#summary .main");
        }
        try (Screen screen = looksAround("offre-telephone", language)) {
            look(screen, language + "-practice-offre-telephone");
        }
        try (Screen screen = looksAround("attestation", language)) {
            look(screen, language + "-practice-attestation");
            look(screen, language + "-practice-attestation-documents", "#documents button");
            look(screen, language + "-practice-attestation-one", "#see-old button", "#download button");
            look(screen, language + "-practice-attestation-downloads", "#downloads button", "#file-old button");
        }
        try (Screen screen = looksAround("attestation-envoyer", language)) {
            look(screen, language + "-practice-attestation-letter");
            look(screen, language + "-practice-attestation-letter-hint", "form#letter .main");
            screen.page().fill("#to", "accueil@tilleuls.example");
            screen.page().fill("#words", "Voici mon attestation");
            screen.page().check("#paper-right");
            look(screen, language + "-practice-attestation-check", "form#letter .main");
            look(screen, language + "-practice-attestation-receipt", "#send button", "#finish button");
        }
        try (Screen screen = looksAround("formulaire-candidature", language)) {
            look(screen, language + "-practice-candidature");
        }
        try (Screen screen = looksAround("formulaire-conge", language)) {
            look(screen, language + "-practice-form-leave");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "visio, se montrer et se faire entendre",
        "visio-famille, se montrer et se faire entendre",
        "visio-entretien, couper puis ouvrir le micro",
        "medecin, un rendez-vous avec la docteure Weber",
        "medecin-deplacer, déplacer le rendez-vous",
        "medecin-annuler, annuler le rendez-vous",
        "formulaire, garder le reçu",
        "boutique, trouver l’offre qui est un piège",
        "boutique-acheter, acheter le poste de radio",
        "liaison, répondre au mot du musée",
        "liaison-absence, prévenir que Lina a de la fièvre",
        "liaison-devoirs, trouver ce qui est pour demain",
        "compte, refaire le mot de passe avec un code",
        "document, donner la lettre sans la note",
        "document-droits, donner à chacun le droit",
        "offre, lire le prix entier",
        "offre-telephone, choisir l’offre qui coûte le moins",
        "attestation, trouver l’attestation de droits",
        "attestation-envoyer, envoyer l’attestation à l’adresse donnée",
        "formulaire-candidature, envoyer la candidature",
        "formulaire-conge, demander des jours de formation",
        "planning, lire votre heure de jeudi",
        "planning-conge, demander un congé payé",
        "planning-heures, déclarer les heures que vous avez faites",
        "vote, lire la proposition",
        "vote-projets, entrer avec votre code",
        "visio-reunion, dire sa phrase à son tour",
    })
    void whoeverLooksAroundIsToldWhatIsToBeDone(String site, String todo) {
        try (Screen screen = looksAround(site, "fr")) {
            new Keyboard(screen.page()).reads(todo);
            assertThat(screen.complaints(), is(empty()));
        }
    }

    private static void click(Screen screen, String... pressed) {
        for (String button : pressed) {
            screen.page().locator(button).first().click();
            AtRest.on(screen.page());
        }
    }

    /** One screen, after some buttons. */
    private static void look(Screen screen, String name, String... pressed) {
        Page page = screen.page();
        click(screen, pressed);
        page.waitForSelector("h1");
        assertThat(name, page.locator("h1").count(), is(1));
        screen.photograph(name).holds(name).holdsAt400Percent(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        screen.photograph(name + "-dark").holds(name + " in the dark");
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setContrast(Contrast.MORE));
        screen.holds(name + " with more contrast");
        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.NO_PREFERENCE));
        assertThat(name, screen.complaints(), is(empty()));
    }

    // ——— what she does

    private static Screen practise(String site, String step) {
        Screen screen = new Screen(chromium.browser());
        screen.context().request().post(gallery.address() + "/person?like=begun");
        screen.page()
                .navigate(gallery.address() + "/inclusion/practice/" + site + "?path=" + PROCEDURES + "&step=" + step
                        + "&lang=fr");
        isThere(screen);
        return screen;
    }

    /** Nobody has to say who she is. */
    private static Screen looksAround(String site, String language) {
        Screen screen = new Screen(chromium.browser());
        screen.page().navigate(gallery.address() + "/inclusion/practice/" + site + "?lang=" + language);
        isThere(screen);
        return screen;
    }

    private static void isThere(Screen screen) {
        screen.page().waitForFunction("() => document.body.dataset.ready");
    }

    /** How often a practice of a step stands in her history. */
    private static int noted(Screen screen, String step) {
        String history = screen.context()
                .request()
                .get(gallery.address() + "/inclusion/api/learners/me/history")
                .text();
        return (int) Pattern.compile("\"item\":\"" + step + "\"")
                .matcher(history)
                .results()
                .count();
    }
}
