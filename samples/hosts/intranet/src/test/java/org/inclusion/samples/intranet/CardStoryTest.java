package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.inclusion.samples.browser.Chromium;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of a person without an account: met at the counter, she goes home with a card, and what she practises there
 * comes back as a question at the next meeting. Needs a Chromium on the machine (or -Dchromium=/path); without one it
 * is counted as skipped.
 */
@Tag("long")
class CardStoryTest {

    private static final String NADIA = Facts.idOf("nadia");
    private static final String ATTACHING = "Joindre un document à un message";
    private static final String FROM_HOME = "À la maison : « " + ATTACHING + " », réussi deux fois. On le note ?";
    private static final String WHAT_IS_NOTED = "Ce qui est noté de Nadia";

    @Test
    void whatAPersonWithoutAnAccountDoesWithHerCardComesBack(@TempDir Path folder) {
        comesBack(TestDatabase.H2_FILE.empty(folder));
    }

    @Test
    void itComesBackOnPostgreSqlToo(@TempDir Path folder) {
        comesBack(TestDatabase.POSTGRESQL.empty(folder));
    }

    private static void comesBack(Settings settings) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(settings)) {
            Browser browser = chromium.browser();
            PrintedCard card;
            try (Phone marc = new Phone(browser, intranet.address())) {
                card = atTheCounter(marc.signIn("marc"), intranet);
            }
            Visitor marcsRequests = Visitor.signedIn(intranet.address(), "marc");
            List<JsonNode> before = evidence(marcsRequests);
            assertThat(status(marcsRequests), is("PRACTISED"));

            try (Phone herTelephone = new Phone(browser, intranet.address())) {
                atHome(herTelephone, card);
            }
            assertThat("until she says yes it is no evidence", evidence(marcsRequests), equalTo(before));

            try (Phone marc = new Phone(browser, intranet.address())) {
                atTheNextMeeting(marc.signIn("marc"));
            }
            assertThat(helpAtHome(marcsRequests), contains("SUPPORTED", "SUPPORTED"));
            assertThat("what was done at home supports, and founds nothing", status(marcsRequests), is("PRACTISED"));
        }
    }

    /** She has no account: she is found by her name and her street, and agrees aloud. */
    private static PrintedCard atTheCounter(Phone marc, Intranet intranet) {
        marc.open("guichet", "Qui est avec vous").write("Son nom", "haddad");
        marc.tap("Nadia Haddad rue du Lavoir").sees("Nadia Haddad").shows("rue du Lavoir");
        marc.tap("Nadia est avec moi").sees("Qu’aimeriez-vous faire");
        marc.tap("Envoyer un document").sees("À dire à Nadia").tap("Avec questions");
        marc.waitForAnotherHeadingThan("À dire à Nadia");
        for (boolean right : new boolean[] {true, true, true, false, true}) {
            String asked = marc.heading();
            marc.sees(asked).isAtTheHeading().tapAnswer(BrowserStoryTest.answer(intranet, asked, right));
            marc.waitForAnotherHeadingThan(asked);
        }
        marc.sees("Ce qu’on a vu ensemble").shows("Vous avez reconnu").shows(ATTACHING);
        marc.tap("Essayer ensemble maintenant").sees("Messages reçus");
        BrowserStoryTest.sendTheDocument(marc);
        marc.tap("Fait ensemble").sees("C’est noté");
        PrintedCard card = marc.tapForCard("Imprimer la carte à emporter");
        marc.sees("La carte de Nadia").tap("Terminer avec Nadia").sees("Avant de se quitter");
        marc.tap("Terminer sans noter").sees("Qui est avec vous");
        return card;
    }

    /** On a telephone that has never been signed in: the address and the signs of the card are all she needs. */
    private static void atHome(Phone herTelephone, PrintedCard card) {
        herTelephone.goesTo(card.address(), "S’entraîner avec un code");
        herTelephone.write("Votre code", card.signs()).tap("Ouvrir").sees("Envoyer une attestation de loyer");
        herTelephone.tap("Commencer").sees("Messages reçus").shows("envoyé sans votre nom");
        BrowserStoryTest.sendTheDocument(herTelephone);
        herTelephone.tap("Continuer").sees("C’est fait").shows("C’est envoyé, sans votre nom.");
        herTelephone.tap("Le refaire").sees("Messages reçus");
        BrowserStoryTest.sendTheDocument(herTelephone);
        herTelephone.tap("Continuer").sees("C’est fait").shows("C’est envoyé, sans votre nom.");
        assertThat("she is signed in nowhere", herTelephone.cookies(), is(0));
    }

    /** It is asked first, noted once she says yes, and stands among what the two read together. */
    private static void atTheNextMeeting(Phone marc) {
        marc.open("guichet", "Qui est avec vous").tap("Nadia Haddad").sees("Avec Nadia");
        marc.shows(FROM_HOME).tap("Regarder ensemble").sees("Ce qui attend");
        marc.tap("Oui, on le note").sees("Avec Nadia").showsNoMore(FROM_HOME);
        marc.tap("Nadia est là : lire ensemble").sees(WHAT_IS_NOTED).isAtTheHeading();
        marc.unfolds("Ce que Nadia a montré").shows("Vous vous entraînez");
        marc.unfolds("Ce qui a été fait").shows("Fait à la maison, avec une carte");
        marc.unfolds("Qui a vu").shows("Marc Petit");
        marc.tap("Imprimer, bloc par bloc").sees("Que voulez-vous imprimer");
        marc.tapForPaper("Ouvrir la feuille à imprimer");
        marc.tap("Retour").sees(WHAT_IS_NOTED).tap("Terminer avec Nadia");
        marc.sees("Avant de se quitter").tap("Terminer sans noter").sees("Qui est avec vous");
    }

    private static List<JsonNode> evidence(Visitor helper) {
        return rows(read(helper, "history").path("evidence")).toList();
    }

    /** The help of each practice that came back with the card. */
    private static List<String> helpAtHome(Visitor helper) {
        return evidence(helper).stream()
                .filter(one -> one.path("channel").asText().equals("HOME"))
                .map(one -> one.path("help").asText())
                .toList();
    }

    /** How far she is with the skill of the card, as her helper is shown it. */
    private static String status(Visitor helper) {
        return rows(read(helper, "profile").path("skills").path("groups"))
                .flatMap(group -> rows(group.path("skills")))
                .filter(skill -> skill.path("title").asText().equals(ATTACHING))
                .map(skill -> skill.path("status").asText())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read(Visitor helper, String what) {
        Visitor.Reply reply = helper.get("learners/" + NADIA + "/" + what);
        assertThat(what, reply.status(), is(200));
        return reply.body();
    }

    private static Stream<JsonNode> rows(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
