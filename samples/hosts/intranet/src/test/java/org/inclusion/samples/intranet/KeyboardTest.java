package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.inclusion.samples.browser.Chromium;
import org.inclusion.samples.browser.Keyboard;
import org.inclusion.samples.browser.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The counter and the learner's own way with Tab, Enter, Space and the arrows alone: what has the focus is seen at each
 * key, and each new view has it at its heading. Needs a Chromium on the machine (or -Dchromium=/path); without one it
 * is counted as skipped.
 */
@Tag("long")
class KeyboardTest {

    private static final String ATTACHING = "Joindre un document à un message";

    private Chromium chromium;
    private Intranet intranet;
    private Screen screen;
    private Page page;
    private Keyboard keys;

    @BeforeEach
    void comeIn(@TempDir Path folder) {
        chromium = Chromium.start();
        intranet = Intranet.start(Settings.fileDatabase(0, folder));
        screen = new Screen(chromium.browser());
        page = screen.page();
        keys = new Keyboard(page);
    }

    @AfterEach
    void goHome() {
        screen.close();
        intranet.close();
        chromium.close();
    }

    @Test
    void theCounterWithQuestions() {
        signIn("marc");
        keys.presses("Au guichet").isAt("Qui est avec vous");
        keys.writes("Son nom", "benali").reads("Fatima Benali");
        keys.presses("Fatima Benali").isAt("Fatima Benali");
        keys.presses("Fatima est avec moi").isAt("Qu’aimeriez-vous faire");
        keys.presses("Envoyer un document").isAt("À dire à Fatima");
        keys.presses("Mon téléphone").isAt("Avec quoi").presses("Ma tablette").isAt("À dire à Fatima");
        keys.presses("Avec questions");
        String asked = "À dire à Fatima";
        for (boolean right : new boolean[] {true, true, true, true, false}) {
            asked = another(asked);
            keys.isAt(asked)
                    .tabTo(BrowserStoryTest.answer(intranet, asked, right))
                    .press("Space");
        }
        keys.isAt("Ce qu’on a vu ensemble").presses("Essayer ensemble maintenant");
        sendTheDocument();
        keys.presses("Fait ensemble").isAt("C’est noté");
        Page sheet = screen.context().waitForPage(() -> keys.presses("Imprimer la carte à emporter"));
        sheet.waitForFunction("() => document.body.dataset.ready === 'true'");
        new Keyboard(sheet).tabTo("Imprimer");
        sheet.close();
        keys.isAt("La carte de Fatima").presses("Retour").isAt("C’est noté");
        // The exercise was a page of its own, and so is what follows: its keys begin at the top.
        keys.presses("Terminer avec Fatima").reads("Avant de se quitter");
        keys.presses("Terminer sans noter").isAt("Qui est avec vous").tabTo("Son nom");
    }

    @Test
    void fromTheQuestionsToADisagreementAndToPractice() {
        signIn("fatima");
        keys.presses("Mon chemin").isAt("Par quoi aimeriez-vous commencer");
        keys.presses("Dire ce que je veux faire").isAt("Qu’aimeriez-vous faire");
        keys.presses("Autre chose").isAt("Autre chose").presses("Premiers pas");
        keys.presses("Envoyer un document").isAt("Comment voulez-vous apprendre");
        keys.presses("Avec quelqu’un, à côté de moi").isAt("Avec quoi");
        keys.presses("Mon téléphone").isAt("Le réseau");
        keys.presses("Oui, plutôt bien").isAt("Avant de commencer");
        keys.presses("Oui, quelques questions");
        String asked = "Avant de commencer";
        for (boolean right : new boolean[] {true, true, true, true, false}) {
            asked = another(asked);
            keys.isAt(asked)
                    .tabTo(BrowserStoryTest.answer(intranet, asked, right))
                    .press(right ? "Enter" : "Space");
            if (!right) {
                keys.isAt("Merci").presses("Continuer");
                asked = "Merci";
            }
        }
        keys.isAt("Vous avez reconnu").presses("Essayer maintenant");
        keys.isAt(ATTACHING).presses("J’ai lu");
        sendTheDocument();
        keys.presses("Continuer")
                .isAt("J’ai eu de l’aide")
                .presses("Un peu d’aide")
                .isAt("C’est fait");
        keys.presses("Voir la suite").isAt("Mon chemin");

        keys.presses("Mes autres pages").presses("Ce que j’ai montré").isAt("Ce que j’ai montré");
        keys.reads("Je m’entraîne").presses("Ce n’est pas ça").isAt("Qu’est-ce qui n’est pas ça");
        keys.presses(ATTACHING).isAt("Qu’est-ce qui ne va pas");
        keys.presses("Autre chose").isAt("C’est marqué").presses("Non merci");
        keys.isAt("Ce que j’ai montré").reads("C’est mis de côté");
        keys.presses("Finalement, je suis d’accord").isAt("Ce que j’ai montré");
        keys.presses("Tout ce qui est noté de moi").isAt("Ce qui est noté de moi");
        keys.presses("Imprimer, bloc par bloc").isAt("Que voulez-vous imprimer");
        keys.tabTo("Qui a vu").press("Space").isAt("Que voulez-vous imprimer");
        keys.presses("Retour").isAt("Ce qui est noté de moi");
        keys.presses("Retour").isAt("Ce que j’ai montré");

        page.goBack();
        keys.reads(ATTACHING).presses("Toutes les étapes").presses(ATTACHING).isAt(ATTACHING);
        keys.presses("J’ai lu").reads("Messages reçus");
    }

    private void signIn(String login) {
        page.navigate(intranet.address() + "/connexion");
        keys.writes("Identifiant", login).writes("Mot de passe", "valbonne").press("Enter");
        keys.reads("Bonjour");
    }

    /** The heading that follows another one. */
    private String another(String heading) {
        page.locator("h1", new Page.LocatorOptions().setHasNotText(heading))
                .first()
                .waitFor();
        String next = page.locator("h1").first().innerText();
        assertThat(next, containsString("?"));
        return next;
    }

    private void sendTheDocument() {
        keys.reads("Messages reçus").presses("Service Logement").isAt("Votre attestation de loyer");
        keys.presses("Répondre").isAt("Nouveau message").writes("Votre message", "Bonjour, voici mon attestation.");
        keys.presses("Joindre").choosesBelow("Choisir un document", "attestation-loyer.pdf");
        keys.presses("Mettre dans le message").isAt("Nouveau message");
        keys.presses("Envoyer").isAt("Votre message est parti");
    }
}
