package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Help on the telephone, in two browsers on two servers over one PostgreSQL. Needs a Chromium on the machine (or
 * -Dchromium=/path); without one it is counted as skipped. With -Dpictures it leaves pictures in target/screenshots.
 */
@Tag("long")
class LiveHelpTest extends TwoServers {

    private static final String ATTACHING = "Joindre un document à un message";
    private static final int MOVES = 3;

    private static final String READS = """
            words => {
              const plain = text => text.replace(/\\s+/g, ' ');
              const deep = root => [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
              return deep(document).some(one => one.matches('.here') && plain(one.textContent).includes(plain(words)));
            }
            """;

    @Test
    void sheIsHelpedOnHerPathAndComesBackAfterTheConnectionWasCut() {
        first.callsToday("fatima");
        she.signIn("fatima").tap("Mon chemin").sees("Mon chemin");
        meet("Fatima", "account");
        sheReadsALesson();
        theSamePlace();
        marcPointsAndSheAnswers();
        theConnectionIsCut();
        sheOpensTheExercise();
        sheSendsTheDocument("account", "fatima");
        she.tap("Oui : fait ensemble").waitsFor("p.heard", "C’est noté : fait ensemble.");
        marc.reads("Fatima a répondu.");
        assertThat(practices("fatima"), contains("joindre-un-fichier TELEPHONE TOGETHER true"));
        she.tap("Continuer").reads("La personne au téléphone l’a vu aussi.");
        assertThat("she has answered", she.has("vous dites si on le note"), is(false));
        theyEnd("L’aide est terminée");
    }

    @Test
    void anExerciseWithoutAGuideIsNamedToHerHelperAndNothingOfTheLessonCanBeShownInIt() {
        first.callsToday("fatima");
        she.signIn("fatima").tap("Mon chemin").sees("Mon chemin");
        meet("Fatima", "exercise");
        she.unfolds("Toutes les étapes").tap("Écrire un message").sees("Écrire un message");
        marc.reads("Montrer sur sa page");
        she.tap("J’ai lu. J’essaie.").sees("Messages reçus");
        marc.reads("Dans l’exercice : Répondre à une voisine");
        assertThat("nothing of the lesson is on her page", marc.has("Montrer sur sa page"), is(false));
        she.page()
                .locator("main button", new Page.LocatorOptions().setHasText("Odile"))
                .first()
                .click();
        she.tap("Je ne le vois pas");
        marc.reads("Fatima répond : « Je ne le vois pas ».").tap("Prenez votre temps.");
        marc.reads("Dernière phrase envoyée : « Prenez votre temps. »").reads("Fatima n’a pas encore répondu.");
        assertThat("that was before", marc.has("Fatima répond : « Je ne le vois pas »"), is(false));
        marc.page().evaluate("() => scrollTo(0, document.body.scrollHeight)");
        she.tap("Je le vois");
        marc.reads("Fatima répond : « Je le vois ».");
        BoundingBox answer = marc.page().locator(".said").boundingBox();
        assertThat("he sees her answer without going up", answer.y, is(greaterThanOrEqualTo(0.0)));
        marc.looks("exercise-marc-answer");
    }

    @Test
    void behindAProxyThatHoldsEventsBackThePagesAskInstead() {
        first.callsToday("fatima");
        she.holdsEventsBack();
        marc.holdsEventsBack();
        she.signIn("fatima").tap("Mon chemin").sees("Mon chemin");
        meet("Fatima", "polling");
        sheReadsALesson();
        theSamePlace();
        marcPointsAndSheAnswers();
        theConnectionIsCut();
        sheOpensTheExercise();
        sheSendsTheDocument("polling", "fatima");
        she.tap("Non, ne rien noter");
        marc.reads("Fatima a répondu.");
        assertThat("no is no", practices("fatima"), is(empty()));
        theyEnd("L’aide est terminée");
    }

    @Test
    void onAPageOfTheTownsOwnHerHelperReadsTheStopsThatMayBeTold() {
        first.callsToday("fatima");
        she.signIn("fatima").tap("Mon chemin").sees("Mon chemin");
        meet("Fatima", "town");
        she.opens("/inscription").reads("Marc Petit est avec vous").tap("Me montrer pas à pas");
        marc.waitsFor(".here", "Écrivez le prénom de l'enfant");
        marc.page().locator(".card .quiet[aria-pressed]").first().click();
        she.waitsFor("p.heard", "Marc Petit vous montre : « Écrivez le prénom");
        she.isRinged("#child");
        she.looks("town-she-tour");
        she.page().getByLabel("Prénom").fill("Camille");
        she.tap("Continuer");
        marc.reads("On ne voit pas où Fatima en est.");
        she.page().getByLabel("Numéro de famille").fill("00112233");
        she.tap("Répondre").tap("Je ne sais plus où j’en suis");
        marc.reads("Fatima répond : « Je ne sais plus où j’en suis ».");
        she.tap("Continuer");
        marc.waitsFor(".here", "Appuyez ici pour envoyer");
        she.page().locator("#go").click();
        she.reads("C’est réussi. On le note ?");
        marc.reads("C’est réussi : la page l’a confirmé.");
        marc.looks("town-marc-tour");
        for (String untold : List.of("4711", "numéro de famille", "Camille", "00112233", "inscription")) {
            assertThat(marc.page().locator("body").innerText(), not(containsString(untold)));
        }
        she.tap("Oui : aide quand je bloquais");
        marc.reads("Fatima a répondu.");
        assertThat(practices("fatima"), contains("cantine TELEPHONE SUPPORTED true"));
        theyEnd("L’aide est terminée");
    }

    @Test
    void withACardSheIsHelpedWithoutAnAccount() {
        first.callsToday("nadia");
        String card = first.card("nadia");
        she.opens("/inclusion/practice/?code=" + card).sees("Envoyer une attestation de loyer");
        meet("Nadia", "card");
        she.sees("Envoyer une attestation de loyer");
        she.keepsOnlyTheSession(Set.of("inclusion.helped-by-card"));
        she.tap("Commencer").sees("Messages reçus");
        sheSendsTheDocument("card", "nadia");
        she.tap("Oui : on m’a tout montré");
        marc.reads("Nadia a répondu.");
        assertThat(practices("nadia"), contains("joindre-un-fichier TELEPHONE SHOWN true"));
        assertThat(
                "it does not come back a second time",
                first.as("marc")
                        .about(LiveNode.learner("nadia"))
                        .cards()
                        .homeProposals()
                        .orThrow(),
                is(empty()));
        theyEnd("L’aide est terminée");
        assertThat("she is signed in nowhere", she.screen().context().cookies(), is(empty()));
    }

    // ——— the same place

    private void sheReadsALesson() {
        she.unfolds("Toutes les étapes").tap(ATTACHING).sees(ATTACHING);
        marc.waitsFor(".here", she.text("[data-block='1']"));
        she.looks("she-4-lesson");
        marc.looks("marc-4-lesson");
        theEndOfTheHelpIsInReach();
    }

    /** The words that may be explained lie folded: open, they were thirty times as long as the screen. */
    private void theEndOfTheHelpIsInReach() {
        marc.page().evaluate("() => scrollTo(0, 0)");
        double top = marc.page().getByText("Terminer l’aide").first().boundingBox().y;
        assertThat("it is reached without scrolling", top, lessThan((double)
                marc.page().viewportSize().height));
        int height = (int) marc.page().evaluate("() => document.documentElement.scrollHeight");
        assertThat(height, lessThan(12_000));
        assertThat(marc.page().locator("inclusion-glossary-search").isVisible(), is(false));
    }

    /**
     * She moves in the lesson, and Marc's page says where she is. How soon, is measured by the program
     * {@code together}.
     */
    private void theSamePlace() {
        List<String> blocks = she.texts("[data-block]");
        int last = blocks.size() - 1;
        while (blocks.get(last).isEmpty()) {
            last--;
        }
        for (int i = 0; i < MOVES; i++) {
            int block = i % 2 == 0 ? last : 0;
            String words = endOfFirstLine(blocks.get(block));
            assertThat("she is somewhere else before", marc.text(".here"), not(containsString(words)));
            she.page()
                    .locator("[data-block='" + (block + 1) + "']")
                    .evaluate("one => one.scrollIntoView({ block: 'center', behavior: 'instant' })");
            marc.page().waitForFunction(READS, words);
        }
    }

    /** A tip or a term begins in other words on her page than on his. */
    private static String endOfFirstLine(String block) {
        String line = block.lines().findFirst().orElseThrow().strip();
        return line.substring(Math.max(0, line.length() - 30));
    }

    private void marcPointsAndSheAnswers() {
        String pointed = marc.text(".card .quiet[aria-pressed]");
        marc.page().locator(".card .quiet[aria-pressed]").first().click();
        she.waitsFor("p.heard", "Marc Petit vous montre");
        she.isRinged("[data-block]");
        assertThat(she.text("p.heard"), containsString(pointed.substring(0, 10)));
        she.looks("she-5-pointed");
        she.tap("Je ne le vois pas").reads("C’est dit à Marc Petit");
        marc.reads("Fatima répond : « Je ne le vois pas ».");
        marc.tap("Prenez votre temps.");
        she.waitsFor("p.heard", "Prenez votre temps.");
        marc.looks("marc-5-pointed");
    }

    private void theConnectionIsCut() {
        she.network(false).reads("Pas de réseau. Vous pouvez continuer à vous parler.");
        marc.tap("Que voyez-vous ?");
        she.network(true);
        she.waitsFor("p.heard", "Que voyez-vous ?");
        assertThat("she is where she was", she.has(ATTACHING), is(true));
        she.page().reload();
        she.reads("Marc Petit est avec vous").sees(ATTACHING);
        she.keepsOnlyTheSession(Set.of("inclusion.helped"));
    }

    // ——— the exercise

    private void sheOpensTheExercise() {
        she.tap("J’ai lu. J’essaie.").sees("Messages reçus");
    }

    private void sheSendsTheDocument(String pictures, String login) {
        marc.waitsFor(".here", "Voici le message du Service Logement");
        she.looks(pictures + "-she-7-site");
        she.tap("Service Logement").tap("Répondre");
        marc.waitsFor(".here", "Écrivez quelques mots ici");
        she.page().getByLabel("Votre message").fill("Bonjour, voici mon attestation secrète.");
        marc.waitsFor(".here", "Le trombone");
        marc.page().locator(".card .quiet[aria-pressed]").first().click();
        she.isRinged("#attach");
        she.looks(pictures + "-she-8-ring");
        marc.looks(pictures + "-marc-6-site");
        she.tap("Joindre");
        she.page().getByLabel("attestation-loyer.pdf").check();
        she.tap("Mettre dans le message").tap("Envoyer");
        she.sees("Votre message est parti").reads("C’est réussi. On le note ?");
        marc.reads("La page l’a confirmé : c’est réussi.");
        she.looks(pictures + "-she-9-success");
        marc.looks(pictures + "-marc-7-success");
        assertThat("nothing is noted before she says so", practices(login), is(empty()));
        assertThat(marc.page().content(), not(containsString("secrète")));
    }

    private void theyEnd(String heading) {
        she.tap("Terminer l’aide").reads("Rien n’en est gardé");
        marc.sees(heading);
        she.keepsOnlyTheSession(Set.of());
        assertThat(Rows.of(database, "inclusion_live_session"), is(empty()));
    }
}
