package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import org.inclusion.content.SmallPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card for home, over HTTP: the learner practises without signing in. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class CardForHomeOverHttpTest {

    private static final String CARDS = "api/learners/hers-yann/cards";

    /** Who calls, as a proxy would say it. */
    private static final String CALLER = "X-Test-Caller";

    private Town town;
    private Caller marc;
    private Caller nobody;
    private String code;

    @BeforeEach
    void open(@TempDir Path folder) {
        SmallPack pack = SmallPack.valid();
        // A second tour, which no exercise names.
        String other = pack.json("lessons.json", "/tours/0").replace("visite", "autre");
        town = new Town(
                pack.with("lessons.json", "/tours/1", other).folder(folder, "petit"),
                ServletOptions.standard().caller(request -> String.valueOf(request.getHeader(CALLER))));
        marc = town.as("marc");
        nobody = town.as("nobody");
        code = marc.post(CARDS, "{'path':'chemin','step':'joindre-un-fichier'}").text("/code");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void nobodySignsInAndNobodyIsNamed() {
        JsonNode card = nobody.get("practice/codes/" + code + "?lang=en").json();

        assertThat(card.at("/path").asText(), equalTo("chemin"));
        assertThat(card.at("/step/id").asText(), equalTo("joindre-un-fichier"));
        assertThat(card.at("/practice/task").asText(), equalTo("Try it."));
        assertThat(card.at("/practice/site").asText(), equalTo("messagerie"));
        assertThat(card.at("/practice/tour").asText(), equalTo("visite"));
        assertThat(card.at("/lastDay").asText(), equalTo("2026-12-24"));
        assertThat(
                card.at("/sentence").asText(),
                equalTo(
                        "This card works until Thursday, December 24, 2026. At the next appointment you will be asked whether"
                                + " what is done here is noted."));
        for (String more : new String[] {"", "/steps", "/tours/visite"}) {
            Reply opened = nobody.get("practice/codes/" + code + more);
            assertThat(opened.status(), is(200));
            assertThat(opened.body(), not(containsString("yann")));
            assertThat(opened.body(), not(containsString("marc")));
            assertThat(opened.header("Cache-Control"), equalTo("no-store"));
        }
    }

    @Test
    void sheCanGoOnWithTheNextStepOfThePath() {
        JsonNode path = nobody.get("practice/codes/" + code + "/steps?lang=en").json();

        assertThat(path.at("/title").asText(), equalTo("Path"));
        assertThat(path.at("/steps").size(), is(2));
        assertThat(path.at("/steps/0/step/id").asText(), equalTo("ecrire-un-message"));
        assertThat(path.at("/steps/0/practice/site").asText(), equalTo("messagerie"));
    }

    @Test
    void onlyToursOfItsPathAreOpen() {
        assertThat(nobody.get("practice/codes/" + code + "/tours/visite").text("/stops/0/id"), equalTo("lire"));
        assertThat(nobody.get("practice/codes/" + code + "/tours/autre").problem(), equalTo("unknown-tour"));
        assertThat(marc.get("api/tours/autre").status(), is(200));
        assertThat(nobody.get("api/tours/visite").status(), is(401));
    }

    @Test
    void aCardOpensNothingElse() {
        assertThat(nobody.get("api/learners/hers-yann/progress").status(), is(401));
        assertThat(nobody.get(CARDS).status(), is(401));
        assertThat(nobody.get("api/paths/chemin").status(), is(401));
        assertThat(nobody.post("practice/codes/" + code, "{}").status(), is(405));
        assertThat(town.as("hers-yann").get("api/learners/me/history").text("/evidence"), equalTo(""));
    }

    @Test
    void unknownPastAndTakenBackAreTheSameAnswer() {
        String other = marc.post(CARDS, "{'path':'chemin','step':'joindre-un-fichier'}")
                .text("/code");
        Reply left = marc.post(CARDS + "/" + other + "/revoke", "{}");
        assertThat(left.text("/codes/0/code"), equalTo(code));
        assertThat(left.json().get("codes").size(), is(1));
        String takenBack = refused(other);
        town.ccas.clock.forward(java.time.Duration.ofDays(31));

        assertThat(refused(code), equalTo(takenBack));
        assertThat(refused("222222"), equalTo(takenBack));
        assertThat(refused(code.toLowerCase(Locale.ROOT)), equalTo(takenBack));
        assertThat(refused("me"), equalTo(takenBack));
    }

    private String refused(String signs) {
        Reply refused = nobody.get("practice/codes/" + signs);
        assertThat(refused.status(), is(404));
        assertThat(refused.problem(), equalTo("unknown-card"));
        return refused.body().replace(signs, "…");
    }

    @Test
    void aCallerWhoGuessesWaitsAMinuteAndNobodyElseDoes() {
        guess("guesser");

        for (String more : new String[] {"", "/steps", "/tours/visite"}) {
            Reply refused = nobody.get("practice/codes/" + code + more, CALLER, "guesser");
            assertThat(refused.status(), is(429));
            assertThat(refused.problem(), equalTo("too-many-codes"));
            assertThat(Integer.valueOf(refused.header("Retry-After")), is(greaterThan(0)));
            assertThat(Integer.valueOf(refused.header("Retry-After")), is(lessThanOrEqualTo(61)));

            assertThat(
                    nobody.get("practice/codes/" + code + more, CALLER, "town hall")
                            .status(),
                    is(200));
        }
        assertThat(marc.get(CARDS, CALLER, "guesser").status(), is(200));
    }

    @Test
    void whatCannotBeSignsIsNoGuess() {
        for (int i = 0; i < 100; i++) {
            String mistyped = i % 2 == 0 ? "nothing" : code.toLowerCase(Locale.ROOT);
            assertThat(nobody.get("practice/codes/" + mistyped).status(), is(404));
        }
        assertThat(nobody.get("practice/codes/" + code).status(), is(200));
    }

    @Test
    void aCardThatWasOpenedStaysOpenForItsCallerWhileGuessesAreRefused() {
        String other = marc.post(CARDS, "{'path':'chemin','step':'joindre-un-fichier'}")
                .text("/code");
        assertThat(nobody.get("practice/codes/" + code, CALLER, "town hall").status(), is(200));
        guess("town hall");

        for (String more : new String[] {"", "/steps", "/tours/visite"}) {
            assertThat(
                    nobody.get("practice/codes/" + code + more, CALLER, "town hall")
                            .status(),
                    is(200));
        }
        assertThat(nobody.get("practice/codes/" + other, CALLER, "town hall").status(), is(429));
    }

    @Test
    void aCardThatAnotherCallerOpenedIsNotToldFromOthersByGuessing() {
        assertThat(nobody.get("practice/codes/" + code, CALLER, "town hall").status(), is(200));
        guess("guesser");

        assertThat(nobody.get("practice/codes/" + code, CALLER, "guesser").status(), is(429));
    }

    private void guess(String caller) {
        for (int i = 0; i < 60; i++) {
            assertThat(nobody.get("practice/codes/333333", CALLER, caller).status(), is(404));
        }
    }

    @Test
    void whoMayNotGiveLearnsNothing() {
        Reply refused = town.as("ines").post(CARDS, "{'path':'nowhere','step':'x'}");

        assertThat(refused.problem(), equalTo("unknown-learner"));
        assertThat(marc.post(CARDS, "{'path':'nowhere','step':'x'}").problem(), equalTo("unknown-path"));
        assertThat(marc.post(CARDS, "{'path':'chemin','step':'x'}").problem(), equalTo("unknown-step"));
        assertThat(marc.post(CARDS, "{'path':'chemin'}").text("/field"), equalTo("/step"));
    }
}
