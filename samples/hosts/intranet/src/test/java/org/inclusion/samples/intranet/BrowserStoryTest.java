package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.inclusion.content.Question;
import org.inclusion.samples.browser.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story on two telephones, with the eyes and the fingers of people. Needs a Chromium on the machine (or
 * -Dchromium=/path); without one it is counted as skipped. With -Dpictures it leaves a picture of each view
 * in target/screenshots.
 */
class BrowserStoryTest {

    private static final String WAITING =
            "() => Object.keys(localStorage).filter(key => key.startsWith('inclusion.')).length";

    private static final String KEPT = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].length";

    @Test
    @Tag("long")
    void aDocumentIsSentAtTheCounterAndThenAtHome(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder))) {
            Browser browser = chromium.browser();
            try (Phone marc = new Phone(browser, intranet.address())) {
                atTheCounter(marc.signIn("marc"), intranet);
            }
            try (Phone fatima = new Phone(browser, intranet.address())) {
                atHome(fatima.signIn("fatima"));
            }
            try (Phone claire = new Phone(browser, intranet.address())) {
                claire.signIn("claire").tap("Mon service").sees("Mon service").shows("personne en particulier");
            }
        }
    }

    private static void atTheCounter(Phone marc, Intranet intranet) {
        marc.tap("Au guichet").sees("Qui est avec vous");
        marc.write("Son nom", "benali").shows("Fatima Benali");
        marc.tap("Fatima Benali").sees("Fatima Benali").isAtTheHeading();
        marc.tap("Fatima est avec moi").sees("Qu’aimeriez-vous faire");
        marc.tap("Envoyer un document").sees("À dire à Fatima");
        marc.tap("Avec quelqu’un, à côté de moi").sees("Comment voulez-vous apprendre");
        marc.tap("Avec quelqu’un, à côté de moi").sees("À dire à Fatima");
        marc.tap("Mon téléphone").sees("Avec quoi").tap("Mon téléphone").sees("À dire à Fatima");
        marc.tap("Le réseau marche bien").sees("Le réseau marche bien").tap("Oui, plutôt bien");
        marc.sees("À dire à Fatima").tap("Avec questions");
        marc.waitForAnotherHeadingThan("À dire à Fatima");

        boolean[] right = {true, false, true, true, false};
        for (int i = 0; i < right.length; i++) {
            String asked = marc.heading();
            marc.sees(asked).isAtTheHeading().tapAnswer(answer(intranet, asked, right[i]));
            marc.waitForAnotherHeadingThan(asked);
            if (i == 1) {
                marc.tap("Revenir à la question d’avant").sees(asked).tapAnswer(answer(intranet, asked, true));
                marc.waitForAnotherHeadingThan(asked);
            }
        }
        marc.sees("Ce qu’on a vu ensemble").shows("Vous avez reconnu");
        marc.tap("Voir la suite").sees("Le chemin de Fatima").shows("Joindre un document à un message");
        marc.tap("Ouvrir cette étape").sees("Joindre un document à un message");
        marc.tap("Aller à l’exercice").sees("Messages reçus");
        sendTheDocument(marc);
        marc.shows("Comment avez-vous fait").tap("Fait ensemble");
        marc.sees("C’est noté").tap("Voir la suite").sees("Avec Fatima");
        marc.tap("Noter ce qu’on a fait")
                .sees("Noter ce qu’on a fait")
                .tap("Retour")
                .sees("Avec Fatima");
        marc.tap("Ce que la personne a montré").sees("Ce que Fatima a montré").shows("Vous vous entraînez");
        marc.tap("Sortir").sees("Sortir de l’intranet").tap("Sortir").sees("Entrer dans l’intranet");
    }

    private static void atHome(Phone fatima) {
        fatima.tap("Mon chemin").sees("Mon chemin");
        fatima.tap("Reprendre").sees("Joindre un document à un message");
        fatima.tap("J’ai lu").sees("Messages reçus");

        // The network goes; the page that is open goes on, and keeps what was done.
        fatima.network(false);
        sendTheDocument(fatima);
        fatima.tap("Continuer").sees("J’ai eu de l’aide").tap("Non, je l’ai fait sans aide");
        fatima.sees("C’est fait").shows("Pas de réseau. C’est gardé. Ça partira tout seul.");
        fatima.network(true).shows("Le réseau est revenu");
        assertThat(fatima.inThePage(WAITING), is(0));
        fatima.tap("Voir la suite").sees("Mon chemin");

        fatima.unfolds("Toutes les étapes")
                .tap("Joindre un document à un message")
                .sees("Joindre un document à un message");
        fatima.tap("J’ai lu").sees("Messages reçus");
        sendTheDocument(fatima);
        fatima.tap("Continuer")
                .sees("J’ai eu de l’aide")
                .tap("Non, je l’ai fait sans aide")
                .sees("C’est fait");

        fatima.open("moi/profil", "Ce que j’ai montré").shows("Je m’entraîne");
        fatima.tap("Ce n’est pas ça")
                .sees("Qu’est-ce qui n’est pas ça")
                .tap("Joindre un document à un message")
                .sees("Qu’est-ce qui ne va pas")
                .tap("J’ai encore besoin d’aide")
                .sees("C’est marqué")
                .tap("Non merci")
                .shows("Votre chemin en tient compte");
        fatima.tap("Ce que j’ai fait")
                .sees("Ce que j’ai fait")
                .tap("Ce n’était pas comme ça")
                .sees("Comment était-ce");
        fatima.open("moi", "Mon chemin")
                .unfolds("Mes autres pages")
                .tap("Ce que j’ai montré")
                .sees("Ce que j’ai montré");
        fatima.tap("Qui a vu").sees("Qui a vu").shows("Marc Petit");
        fatima.open("moi", "Mon chemin")
                .tap("English")
                .sees("My path")
                .tap("Français")
                .sees("Mon chemin");
        fatima.open("actualites", "Actualités").open("annuaire", "Annuaire");
        fatima.tap("English").sees("Directory").tap("Français").sees("Annuaire");

        // A shared telephone: nothing of her stays on it.
        fatima.tap("Sortir").sees("Sortir de l’intranet").tap("Sortir").sees("Entrer dans l’intranet");
        assertThat(fatima.inThePage(KEPT), is(0));
    }

    static void sendTheDocument(Phone phone) {
        phone.tap("Service Logement").sees("Votre attestation de loyer");
        phone.tap("Répondre").sees("Nouveau message");
        phone.write("Votre message", "Bonjour, voici mon attestation.");
        phone.tap("Joindre").sees("Choisir un document");
        phone.choose("attestation-loyer.pdf").tap("Mettre dans le message").sees("Nouveau message");
        phone.tap("Envoyer").sees("Votre message est parti").isAtTheHeading();
    }

    /** What she answers to a question as it is read or said aloud. */
    static String answer(Intranet intranet, String asked, boolean right) {
        Question question = intranet.inclusion().content().pack("premiers-pas").orElseThrow().questions().stream()
                .filter(one -> Stream.of(one.spoken(), one.text())
                        .anyMatch(said -> said.in(Locale.FRENCH).equals(asked)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no question is asked so: " + asked));
        return question.options().stream()
                .filter(option -> option.right() == right)
                .findFirst()
                .orElseThrow()
                .text()
                .in(Locale.FRENCH);
    }
}
