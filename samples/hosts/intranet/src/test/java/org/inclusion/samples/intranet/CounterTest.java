package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.nio.file.Path;
import java.util.Map;
import org.inclusion.samples.browser.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The counter, from a name to a printed card: every press is counted, those of the learner in her exercise too. Needs a
 * Chromium on the machine (or -Dchromium=/path); without one it is counted as skipped.
 */
@Tag("long")
class CounterTest {

    private static final int WITH_QUESTIONS = 20;
    private static final int WITHOUT = 15;
    private static final int FIRST_MEETING = 24;
    private static final int AGENT = 15;

    private static final String KEPT_OF_HER = "() => Object.keys(sessionStorage).filter(key => key.endsWith('."
            + Facts.idOf("fatima") + "') || key === 'inclusion.practice').length";

    private Chromium chromium;
    private Intranet intranet;
    private Phone marc;

    @BeforeEach
    void comeIn(@TempDir Path folder) {
        chromium = Chromium.start();
        intranet = Intranet.start(Settings.fileDatabase(0, folder));
        marc = new Phone(chromium.browser(), intranet.address()).signIn("marc");
        marc.open("guichet", "Qui est avec vous").countsAnew();
    }

    @AfterEach
    void goHome() {
        marc.close();
        intranet.close();
        chromium.close();
    }

    @Test
    void withQuestionsItTakesTwentyPressesAtTheMost() {
        meets().tap("Avec questions");
        marc.waitForAnotherHeadingThan("À dire à Fatima");
        answersFive();
        marc.sees("Ce qu’on a vu ensemble");
        practisesAndTakesACardHome();

        assertThat(marc.presses(), lessThanOrEqualTo(WITH_QUESTIONS));
    }

    @Test
    void withoutQuestionsItTakesFifteen() {
        meets().tap("Sans question").sees("On commence ensemble");
        practisesAndTakesACardHome();

        assertThat(marc.presses(), lessThanOrEqualTo(WITHOUT));
    }

    @Test
    void twoMoreFinishWithoutANoteAndNothingOfHerStaysInTheTab() {
        meets().tap("Sans question").sees("On commence ensemble");
        marc.tap("Essayer ensemble maintenant").sees("Messages reçus");
        BrowserStoryTest.sendTheDocument(marc);
        marc.tap("Fait ensemble").sees("C’est noté").countsAnew();
        marc.tap("Terminer avec Fatima").sees("Avant de se quitter");
        marc.tap("Terminer sans noter").sees("Qui est avec vous");

        assertThat(marc.presses(), is(2));
        assertThat(marc.inThePage(KEPT_OF_HER), is(0));
    }

    /** Consent, wish, questions, exercise, what is said before they part, a call that is promised, and a card. */
    @Test
    void aFirstMeetingWithItsClosingAndAPromiseTakesTwentyFourPressesAtTheMost() {
        meets().tap("Avec questions");
        marc.waitForAnotherHeadingThan("À dire à Fatima");
        answersFive();
        marc.sees("Ce qu’on a vu ensemble").tap("Essayer ensemble maintenant").sees("Messages reçus");
        BrowserStoryTest.sendTheDocument(marc);
        marc.tap("Fait ensemble").sees("C’est noté");
        marc.tap("Terminer avec Fatima").sees("Avant de se quitter").shows("(fait ensemble)");
        marc.touch("[name=call] >> nth=1").choose("Imprimer la carte");
        marc.tapForPaper("Noter et terminer");
        marc.sees("C’est noté").shows("C’est promis. À dire");

        assertThat(marc.presses(), lessThanOrEqualTo(FIRST_MEETING));
        assertThat(marc.inThePage(KEPT_OF_HER), is(0));
    }

    /** Somebody who came before: from the name to the note of what the two did. */
    @Test
    void anAgentWithTwelveMinutesTakesFifteen() {
        meets().tap("Sans question").sees("On commence ensemble").tap("Terminer avec Fatima");
        marc.sees("Avant de se quitter")
                .tap("Terminer sans noter")
                .sees("Qui est avec vous")
                .countsAnew();

        marc.write("Son nom", "benali").touch("[aria-live] .choice");
        marc.sees("Fatima Benali").tap("Fatima est avec moi").sees("Avec Fatima");
        marc.tap("Faire l’étape")
                .sees("Joindre un document")
                .tap("Aller à l’exercice")
                .sees("Messages reçus");
        BrowserStoryTest.sendTheDocument(marc);
        marc.tap("Fait ensemble").sees("C’est noté").tap("Terminer avec Fatima").sees("Avant de se quitter");
        marc.tap("Noter et terminer").sees("C’est noté");

        assertThat(marc.presses(), lessThanOrEqualTo(AGENT));
    }

    @Test
    void eachRefusalIsOnePressAndNothingOfHersWasOpened() {
        marc.write("Son nom", "benali")
                .shows("Fatima Benali")
                .tap("Fatima Benali")
                .sees("Fatima Benali");
        assertThat(looks(), is(0));
        marc.countsAnew().tap("Pas maintenant").sees("Qui est avec vous");
        assertThat(marc.presses(), is(1));
        assertThat(looks(), is(0));

        meets().countsAnew().tap("Pas aujourd’hui").sees("Avec Fatima");
        assertThat(marc.presses(), is(1));
        assertThat(signedIn("fatima").get("learners/me/wish").status(), is(404));
    }

    @Test
    void theBrowsersOwnBackKeepsThePlace() {
        meets().tap("Avec questions");
        marc.waitForAnotherHeadingThan("À dire à Fatima");
        String asked = marc.heading();
        marc.goesBack().sees("Avec Fatima");
        marc.tap("Poser quelques questions").sees(asked);
        // Away to the intranet's own pages, and here again.
        marc.open("actualites", "Actualités").open("guichet", "Qui est avec vous");
        marc.tap("Reprendre avec Fatima").sees(asked);
    }

    @Test
    void whatSheDoesNotAgreeWithIsSaidAtTheNextMeeting() {
        meets().tap("Sans question").sees("On commence ensemble");
        marc.tap("Essayer ensemble maintenant").sees("Messages reçus");
        BrowserStoryTest.sendTheDocument(marc);
        marc.tap("Fait ensemble").sees("C’est noté").tap("Terminer avec Fatima").sees("Avant de se quitter");
        marc.tap("Terminer sans noter").sees("Qui est avec vous");
        Visitor fatima = signedIn("fatima");
        fatima.post(
                "learners/me/disagreements",
                Map.of("pack", "premiers-pas", "skill", "joindre-un-fichier", "saying", "I_CAN_DO_IT"));
        marc.tap("Fatima Benali").sees("Avec Fatima").shows("Pas d’accord :").shows("À regarder ensemble.");
        marc.tap("Regarder ensemble").sees("Ce que Fatima a montré");
    }

    /** To the page with the three sentences: the name, her agreement, her wish. */
    private Phone meets() {
        marc.write("Son nom", "benali")
                .shows("Fatima Benali")
                .tap("Fatima Benali")
                .sees("Fatima Benali");
        marc.tap("Fatima est avec moi").sees("Qu’aimeriez-vous faire");
        return marc.tap("Envoyer un document").sees("À dire à Fatima");
    }

    private void answersFive() {
        for (boolean right : new boolean[] {true, true, true, true, false}) {
            String asked = marc.heading();
            marc.tapAnswer(BrowserStoryTest.answer(intranet, asked, right));
            marc.waitForAnotherHeadingThan(asked);
        }
    }

    private void practisesAndTakesACardHome() {
        marc.tap("Essayer ensemble maintenant").sees("Messages reçus");
        BrowserStoryTest.sendTheDocument(marc);
        marc.tap("Fait ensemble").sees("C’est noté");
        marc.tapForPaper("Imprimer la carte à emporter").sees("La carte de Fatima");
    }

    /** How often somebody has looked at something of hers. */
    private int looks() {
        return signedIn("fatima").get("learners/me/looks").body().path("looks").size();
    }

    private Visitor signedIn(String login) {
        return Visitor.signedIn(intranet.address(), login);
    }
}
