package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.inclusion.samples.browser.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mandate in two browsers: given at the counter, printed on one page, used, ended by her, and of no use after that.
 * Needs a Chromium on the machine (or -Dchromium=/path); without one it is counted as skipped.
 */
@Tag("long")
class MandateStoryTest {

    private static final String HOUSING = "Logement";
    private static final String MONEY = "Argent, impôts, achats";
    private static final String AWAY = "Agir en l’absence de Fatima";
    private static final String NOT_THERE = "Ce qui est fait sans moi";

    @Test
    void aMandateIsGivenPrintedUsedAndEndedByHerself(@TempDir Path folder) {
        story(TestDatabase.H2_FILE.empty(folder));
    }

    @Test
    void itIsOnPostgreSqlToo(@TempDir Path folder) {
        story(TestDatabase.POSTGRESQL.empty(folder));
    }

    private static void story(Settings settings) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(settings)) {
            Browser browser = chromium.browser();
            try (Phone marc = new Phone(browser, intranet.address());
                    Phone fatima = new Phone(browser, intranet.address())) {
                meets(marc.signIn("marc"));
                does(marc, HOUSING, "Aucun mandat n’est noté ici");
                marc.tap("Ne rien noter").sees(AWAY);
                isGiven(marc);
                does(marc, HOUSING, "Son mandat le permet");
                marc.tap("C’est fait : le noter").sees("C’est noté").shows("avec son mandat");
                marc.tap("Revenir").sees(AWAY);
                does(marc, MONEY, "Son mandat est pour autre chose");
                marc.tap("C’est fait : le noter").sees("C’est noté").shows("sans mandat noté");
                marc.tap("Revenir").sees(AWAY);

                ends(fatima.signIn("fatima"));

                does(marc, HOUSING, "Son mandat a été arrêté");
                marc.tap("C’est fait : le noter").sees("C’est noté").shows("le mandat avait été arrêté");
            }
        }
    }

    private static void meets(Phone marc) {
        marc.open("guichet", "Qui est avec vous").write("Son nom", "benali");
        marc.tap("Fatima Benali").sees("Fatima Benali");
        marc.tap("Fatima est avec moi").sees("Qu’aimeriez-vous faire");
        marc.tap("Terminer avec Fatima").sees("Avant de se quitter");
        marc.tap("Terminer sans noter")
                .sees("Qui est avec vous")
                .tap("Fatima Benali")
                .sees("Avec Fatima");
        marc.tap("Agir en son absence").sees(AWAY).isAtTheHeading().shows("Aucun mandat.");
    }

    /** She says yes on his page, when the text was read to her; she may as well say no. */
    private static void isGiven(Phone marc) {
        marc.tap("Noter un mandat avec Fatima").sees("Pour quelles démarches").shows("la décision du juge");
        marc.tap("Lire le texte ensemble").sees("Pour quelles démarches").shows("Cochez au moins une démarche");
        marc.choose(HOUSING)
                .tap("Lire le texte ensemble")
                .sees("À lire à voix haute")
                .shows("Je garde mes mots de passe");
        marc.tap("Non merci").sees(AWAY).shows("Aucun mandat.");
        marc.tap("Noter un mandat avec Fatima").sees("Pour quelles démarches");
        marc.choose(HOUSING).tap("Lire le texte ensemble").sees("À lire à voix haute");
        marc.tap("Fatima est là et dit oui").sees("Le mandat est noté").isAtTheHeading();
        assertThat(marc.tapForPages("Imprimer ce mandat"), is(1L));
        marc.tap("Revenir").sees(AWAY).shows("Valable jusqu’au");
    }

    private static void does(Phone marc, String procedure, String said) {
        marc.tap("Faire une démarche en son absence").sees("Pour quelle démarche");
        marc.tap(procedure).sees(procedure).shows(said).shows("Jamais avec le mot de passe");
    }

    /** One press, and it is over. */
    private static void ends(Phone fatima) {
        fatima.open("moi/profil", "Ce que j’ai montré")
                .unfolds("Voir aussi")
                .tap(NOT_THERE)
                .sees(NOT_THERE)
                .isAtTheHeading();
        fatima.shows("Fait en votre absence, sans mandat noté").shows("Fait en votre absence, avec votre mandat");
        assertThat(fatima.tapForPages("Imprimer ce mandat"), is(1L));
        fatima.countsAnew().tap("Mettre fin").shows("C’est arrêté");
        assertThat(fatima.presses(), is(1));
        fatima.sees(NOT_THERE).shows("Arrêté le").showsNoMore("Mettre fin");
        fatima.tap("Retour").sees("Ce que j’ai montré").tap("Tout ce qui est noté de moi");
        fatima.sees("Ce qui est noté de moi").unfolds(NOT_THERE).shows("Arrêté le");
    }
}
