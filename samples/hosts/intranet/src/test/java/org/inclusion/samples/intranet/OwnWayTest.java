package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.Locale;
import org.inclusion.content.Question;
import org.inclusion.samples.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The intranet goes from one element to another by addresses of its own: nothing of what an element asked for gets lost
 * on the way. Needs a Chromium on the machine (or -Dchromium=/path); without one it is counted as skipped.
 */
@Tag("long")
class OwnWayTest {

    /** How many lines say whom to call, in elements within elements. */
    private static final String LINES_OF_THE_DESK = """
            () => {
              const lines = root => [...root.querySelectorAll('*')].reduce((sum, one) => sum
                  + (one.part?.contains('human') && getComputedStyle(one).display !== 'none' ? 1 : 0)
                  + (one.shadowRoot ? lines(one.shadowRoot) : 0), 0);
              return lines(document);
            }
            """;

    private Chromium chromium;
    private Intranet intranet;

    @BeforeEach
    void comeIn(@TempDir Path folder) {
        chromium = Chromium.start();
        intranet = Intranet.start(Settings.fileDatabase(0, folder));
    }

    @AfterEach
    void goHome() {
        intranet.close();
        chromium.close();
    }

    @Test
    void theReaderIsLedToTheHeadingOfWhatSheOpened() {
        try (Phone fatima = signedIn("fatima")) {
            fatima.tap("Mon chemin").sees("Par quoi aimeriez-vous commencer").isAtTheHeading();
            fatima.isTitled("Mon chemin").tap("Dire ce que je veux faire").sees("Qu’aimeriez-vous faire");
            fatima.isAtTheHeading().isTitled("Ce que je veux faire");
        }
    }

    @Test
    void aloneSheReadsBeforeSheTriesAndBackLeadsToHerPath() {
        try (Phone fatima = signedIn("fatima")) {
            fatima.tap("Mon chemin").sees("Par quoi").tap("Dire ce que je veux faire");
            fatima.sees("Qu’aimeriez-vous")
                    .tap("Autre chose")
                    .sees("Autre chose")
                    .unfolds("Premiers pas");
            fatima.tap("Envoyer un document").sees("Comment voulez-vous apprendre");
            fatima.tap("À mon rythme").sees("Avec quoi").tap("Mon téléphone");
            fatima.sees("Le réseau").tap("Oui, plutôt bien").sees("Avant de commencer");
            fatima.tap("Oui, quelques questions");
            fatima.waitForAnotherHeadingThan("Avant de commencer");
            answersAll(fatima);
            fatima.tap("Essayer maintenant").sees("Joindre un document à un message");
            fatima.tap("J’ai lu").sees("Messages reçus");
            fatima.goesBack().sees("Mon chemin");
        }
    }

    @Test
    void backDoesNotAskOnceMoreForTheWishThatWasSaid() {
        try (Phone fatima = signedIn("fatima")) {
            fatima.tap("Mon chemin").sees("Par quoi").tap("Dire ce que je veux faire");
            fatima.sees("Qu’aimeriez-vous")
                    .tap("Autre chose")
                    .sees("Autre chose")
                    .unfolds("Premiers pas");
            fatima.tap("Envoyer un document").sees("Comment voulez-vous apprendre");
            fatima.tap("À mon rythme").sees("Avec quoi").tap("Mon téléphone");
            fatima.sees("Le réseau").tap("Oui, plutôt bien").sees("Avant de commencer");
            fatima.tap("Oui, quelques questions");
            fatima.waitForAnotherHeadingThan("Avant de commencer");
            fatima.goesBack().sees("Mon chemin");
            fatima.tap("Revenir aux questions").waitForAnotherHeadingThan("Mon chemin");
            fatima.shows("Je ne sais pas");
        }
    }

    @Test
    void backFromWhatThePageHasNoAddressForLeadsToWhereItWasOpened() {
        try (Phone marc = signedIn("marc")) {
            marc.tap("Au guichet").sees("Qui est avec vous");
            marc.tap("Orientations reçues").sees("Orientations reçues").tap("Retour");
            marc.sees("Qui est avec vous").isAtTheHeading();
        }
    }

    @Test
    void whomMarcRefersArrivesAtTheCounterOfMontclair() {
        try (Phone marc = signedIn("marc");
                Phone samira = signedIn("samira")) {
            marc.tap("Au guichet").sees("Qui est avec vous").tap("Odette Lambert");
            marc.sees("Odette Lambert").tap("Odette est au téléphone");
            marc.sees("Avec Odette").tap("Orienter").sees("Vers qui orienter");
            marc.tap("Orienter vers un lieu").sees("Pour quoi faire").tap("Un appareil à réparer");
            marc.sees("Où").tap("CCAS de Montclair").sees("Que voulez-vous qu’on transmette");
            marc.tap("Orienter").sees("Vers qui orienter").shows("C’est envoyé");
            samira.tap("Au guichet").sees("Qui est avec vous").tap("Orientations reçues");
            samira.sees("Orientations reçues").tap("Une personne").sees("Une personne");
            samira.shows("CCAS de Valbonne-les-Prés vous adresse une personne").shows("04 65 71 00 12");
            samira.tap("La personne est attendue ici").sees("Orientations reçues");
        }
    }

    @Test
    void thePageSaysOnceWhomToCallAndTheElementsDoNot() {
        try (Phone marc = signedIn("marc")) {
            marc.open("guichet", "Qui est avec vous").write("Son nom", "benali").shows("Fatima Benali");
            marc.tap("Fatima Benali").sees("Fatima Benali").tap("Fatima est avec moi");
            marc.sees("Qu’aimeriez-vous faire");
            assertThat(marc.inThePage(LINES_OF_THE_DESK), is(0));
        }
    }

    private void answersAll(Phone fatima) {
        while (!fatima.heading().startsWith("Vous avez reconnu")) {
            String asked = fatima.heading();
            fatima.tapAnswer(rightAnswer(asked));
            fatima.waitForAnotherHeadingThan(asked);
        }
    }

    private String rightAnswer(String asked) {
        Question question = intranet.inclusion().content().pack("premiers-pas").orElseThrow().questions().stream()
                .filter(one -> one.text().in(Locale.FRENCH).equals(asked))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no question asks so: " + asked));
        return question.options().stream()
                .filter(Question.Option::right)
                .findFirst()
                .orElseThrow()
                .text()
                .in(Locale.FRENCH);
    }

    private Phone signedIn(String login) {
        return new Phone(chromium.browser(), intranet.address()).signIn(login);
    }
}
