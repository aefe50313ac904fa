package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.inclusion.samples.browser.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A guest on three telephones: invited alone with a helper, shown today's step by her, and ended by her, which nobody
 * can tell from an ordinary evening. Needs a Chromium on the machine (or -Dchromium=/path); without one it is counted
 * as skipped.
 */
@Tag("long")
class GuestStoryTest {

    private static final String GUESTS = "Qui voit l’étape du jour";
    private static final String TODAYS_STEP = "L’étape du jour";
    private static final String NOTHING_NOW = "Il n’y a rien à voir pour le moment";
    private static final String ATTACHING = "Joindre un document à un message";
    private static final String SIGNS_OF_NOBODY = "2222-2222-2222-2222";

    private static final String ALL_IT_SAYS = "() => document.querySelector('main').innerText";

    @Test
    void aGuestSeesTodaysStepWhileSheShowsIt(@TempDir Path folder) {
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
                    Phone fatima = new Phone(browser, intranet.address());
                    Phone neighbour = new Phone(browser, intranet.address())) {
                beginsAPath(marc.signIn("marc"));
                PrintedCard invitation = invites(marc);

                neighbour.goesTo(invitation.address(), TODAYS_STEP).write("Les signes", invitation.signs());
                neighbour.tap("Ouvrir").shows(NOTHING_NOW).sees(TODAYS_STEP);
                Object ordinary = neighbour.inThePage(ALL_IT_SAYS);

                shows(fatima.signIn("fatima"));
                neighbour.tap("Regarder à nouveau").shows("Restez à côté").shows(ATTACHING);
                neighbour.sees(TODAYS_STEP).showsNoMore("Fatima");
                assertThat("a guest is signed in nowhere", neighbour.cookies(), is(0));

                Object before = fatima.inThePage(ALL_IT_SAYS);
                fatima.countsAnew().tap("Ne plus montrer");
                assertThat(closed(browser, intranet, invitation, invitation.signs()), equalTo(ordinary));
                assertThat(closed(browser, intranet, invitation, SIGNS_OF_NOBODY), equalTo(ordinary));
                assertThat("one press", fatima.presses(), is(1));
                assertThat("nothing on her page tells of it", fatima.inThePage(ALL_IT_SAYS), equalTo(before));

                fatima.open("moi", "Mon chemin")
                        .unfolds("Mes autres pages")
                        .tap("Ce que j’ai montré")
                        .sees("Ce que j’ai montré");
                fatima.tap("Qui a vu").sees("Qui a vu");
                fatima.shows("Votre invité").shows("l’étape du jour");
                marc.tap("Retour").sees("Avec Fatima").tap("Inviter un proche").sees(GUESTS);
                marc.shows("L’invitation est arrêtée. Cela ne se voit qu’ici.");
            }
        }
    }

    private static void beginsAPath(Phone marc) {
        marc.open("guichet", "Qui est avec vous").write("Son nom", "benali");
        marc.tap("Fatima Benali").sees("Fatima Benali");
        marc.tap("Fatima est avec moi").sees("Qu’aimeriez-vous faire");
        marc.tap("Envoyer un document").sees("À dire à Fatima").tap("Sans question");
        marc.sees("On commence ensemble").tap("Terminer avec Fatima");
        marc.sees("Avant de se quitter").tap("Terminer sans noter").sees("Qui est avec vous");
    }

    /** Where somebody else is in the room nothing is asked. */
    private static PrintedCard invites(Phone marc) {
        marc.tap("Fatima Benali").sees("Avec Fatima");
        marc.tap("Inviter un proche").sees(GUESTS).isAtTheHeading();
        marc.tap("Inviter un proche").sees("Êtes-vous seuls").shows("Personne d’autre n’écoute");
        marc.tap("Non, une autre fois").sees(GUESTS);
        marc.tap("Inviter un proche").sees("Êtes-vous seuls").tap("Oui, nous sommes seuls");
        marc.sees("Qui est-ce").shows("et rien d’autre").tap("Voisinage, amis");
        marc.sees("Jusqu’à quand").tap("Une semaine").sees("Les signes à donner");
        PrintedCard invitation = new PrintedCard(marc.reads(".address"), marc.reads(".code"));
        marc.tap("Retour").sees(GUESTS).shows("L’invitation est ouverte");
        return invitation;
    }

    private static void shows(Phone fatima) {
        fatima.open("moi/profil", "Ce que j’ai montré").tap("Tout ce qui est noté de moi");
        fatima.sees("Ce qui est noté de moi").tap(GUESTS).sees(GUESTS).isAtTheHeading();
        fatima.shows("Voisinage, amis")
                .countsAnew()
                .tap("Montrer l’étape du jour")
                .shows("s’il y a une étape");
        assertThat("one press", fatima.presses(), is(1));
        fatima.sees(GUESTS);
    }

    /** The words of a guest's page that is closed, opened by the link with the signs in it. */
    private static Object closed(Browser browser, Intranet intranet, PrintedCard invitation, String signs) {
        try (Phone somebody = new Phone(browser, intranet.address())) {
            somebody.goesTo(invitation.address() + "#" + signs, TODAYS_STEP).shows(NOTHING_NOW);
            return somebody.inThePage(ALL_IT_SAYS);
        }
    }
}
