package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.inclusion.content.SmallPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is done at home with a card comes in over HTTP, from anybody who holds the card, and is asked about at
 * a meeting.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class HomeResultsOverHttpTest {

    private static final String CARDS = "api/learners/hers-yann/cards";
    private static final String PROPOSALS = "api/learners/hers-yann/home-proposals";
    private static final String CALLER = "X-Test-Caller";

    private Town town;
    private Caller marc;
    private Caller nobody;
    private String code;

    @BeforeEach
    void open(@TempDir Path folder) {
        town = new Town(
                SmallPack.valid().folder(folder, "petit"),
                ServletOptions.standard()
                        .caller(request -> String.valueOf(request.getHeader(CALLER)))
                        .hostCsrf(request -> !"nobody".equals(request.getHeader("X-Test-User"))));
        marc = town.as("marc");
        nobody = town.as("nobody");
        code = marc.post(CARDS, "{'path':'chemin','step':'joindre-un-fichier'}").text("/code");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoeverHoldsTheCardAddsAResultAndReadsNone() {
        Reply added = send("r1", true);

        assertThat(added.status(), is(201));
        assertThat(added.json().size(), is(1));
        assertThat(added.text("/id"), equalTo("r1"));
        assertThat(send("r1", false).body(), equalTo(added.body()));
        assertThat(nobody.get("practice/codes/" + code + "/results").status(), is(405));
        assertThat(nobody.get(PROPOSALS).status(), is(401));
        for (String more : new String[] {"", "/steps", "/tours/visite"}) {
            assertThat(nobody.get("practice/codes/" + code + more).body(), not(containsString("r1")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 0 | fr | À la maison : « Joindre un fichier », réussi deux fois. On le note ?",
                "1 | 0 | en | At home: “Attach a file”, done once. Shall we note it?",
                "2 | 1 | fr | À la maison : « Joindre un fichier », réussi deux fois, essayé une fois de plus. On le note ?",
                "1 | 2 | en | At home: “Attach a file”, done once, tried twice more. Shall we note it?",
                "0 | 3 | fr | À la maison : « Joindre un fichier », essayé trois fois. On le note ?",
                "12 | 0 | fr | À la maison : « Joindre un fichier », réussi douze fois. On le note ?"
            })
    void theQuestionSaysAllThatWillBeNoted(int successes, int more, String language, String sentence) {
        for (int i = 0; i < successes; i++) {
            send("s" + i, true);
        }
        for (int i = 0; i < more; i++) {
            send("t" + i, false);
        }

        JsonNode proposals = marc.get(PROPOSALS + "?lang=" + language).json();

        assertThat(proposals.at("/proposals").size(), is(1));
        assertThat(proposals.at("/proposals/0/sentence").asText(), equalTo(sentence));
    }

    @Test
    void onYesItIsEvidenceAndTheHistorySaysWhereItWasDone() {
        send("r1", true);

        assertThat(answer(1, 1, true).json().at("/proposals").size(), is(0));

        JsonNode history = town.as("hers-yann").get("api/learners/me/history").json();
        assertThat(history.at("/evidence").size(), is(1));
        assertThat(history.at("/evidence/0/channel").asText(), equalTo("HOME"));
        assertThat(history.at("/evidence/0/sentence").asText(), equalTo("Fait à la maison, avec une carte"));
        assertThat(answer(1, 1, true).status(), is(200));
    }

    @Test
    void onNoItIsGone() {
        send("r1", true);

        assertThat(answer(1, 1, false).json().at("/proposals").size(), is(0));

        assertThat(
                town.as("hers-yann")
                        .get("api/learners/me/history")
                        .json()
                        .at("/evidence")
                        .size(),
                is(0));
    }

    @Test
    void whatWasNotReadIsNotNoted() {
        send("r1", true);
        send("r2", true);

        Reply refused = answer(1, 1, true);

        assertThat(refused.status(), is(409));
        assertThat(refused.problem(), equalTo("more-at-home"));
        assertThat(answer(2, 2, true).status(), is(200));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "2,1"})
    void aQuestionThatCannotBeIsAMistake(int successes, int tries) {
        assertThat(answer(successes, tries, true).text("/field"), equalTo("/tries"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "'1'", "99999999999"})
    void whatIsNoNumberIsAMistake(String successes) {
        Reply refused = marc.post(
                PROPOSALS + "/answers",
                "{'path':'chemin','step':'joindre-un-fichier','successes':" + successes + ",'tries':1,'note':true}");
        assertThat(refused.status(), is(400));
        assertThat(refused.problem(), equalTo("not-a-number"));
    }

    @Test
    void theTwentyFirstResultIsRefused() {
        for (int i = 0; i < 20; i++) {
            assertThat(send("r" + i, true).status(), is(201));
        }
        Reply refused = send("r20", true);
        assertThat(refused.status(), is(409));
        assertThat(refused.problem(), equalTo("card-full"));
    }

    @Test
    void unknownPastAndTakenBackAreTheSameAnswer() {
        String other = marc.post(CARDS, "{'path':'chemin','step':'joindre-un-fichier'}")
                .text("/code");
        marc.post(CARDS + "/" + other + "/revoke", "{}");
        String takenBack = refused(other);
        town.ccas.clock.forward(Duration.ofDays(61));

        assertThat(refused(code), equalTo(takenBack));
        assertThat(refused("222222"), equalTo(takenBack));
        assertThat(refused(code.toLowerCase(Locale.ROOT)), equalTo(takenBack));
    }

    private String refused(String signs) {
        Reply refused = send(signs, "r1", true, "anybody");
        assertThat(refused.status(), is(404));
        assertThat(refused.problem(), equalTo("unknown-card"));
        return refused.body().replace(signs, "…");
    }

    @Test
    void guessesAreLimitedAsForOpening() {
        for (int i = 0; i < 60; i++) {
            assertThat(send("333333", "r1", true, "guesser").status(), is(404));
        }
        assertThat(send(code, "r1", true, "guesser").problem(), equalTo("too-many-codes"));
        assertThat(nobody.get("practice/codes/" + code, CALLER, "guesser").problem(), equalTo("too-many-codes"));
        assertThat(send(code, "r1", true, "town hall").status(), is(201));
    }

    @Test
    void aPageOfAnotherSiteSendsNothing() {
        Reply refused = nobody.post(
                "practice/codes/" + code + "/results", result("r1", true), "Origin", "https://elsewhere.example");
        assertThat(refused.problem(), equalTo("foreign-origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'a b','step':'joindre-un-fichier','success':true,'at':'2026-11-24T09:00:00Z'}",
                "{'id':'r1','step':'joindre-un-fichier','success':'yes','at':'2026-11-24T09:00:00Z'}",
                "{'id':'r1','step':'joindre-un-fichier','success':true,'at':'today'}",
                "{'id':'r1','step':'joindre-un-fichier','success':true}",
                "{'id':'r1','step':'joindre-un-fichier','success':true,'at':'2026-11-24T09:00:00Z','name':'Yann'}",
                "{'id':'12345678901234567890123456789012345678901','step':'joindre-un-fichier','success':true,"
                        + "'at':'2026-11-24T09:00:00Z'}"
            })
    void aMistakeIsSaid(String body) {
        assertThat(nobody.post("practice/codes/" + code + "/results", body).status(), is(400));
    }

    @Test
    void aStepThatIsNotOnThePathIsUnknown() {
        String body = result("r1", true).replace("joindre-un-fichier", "never");
        assertThat(nobody.post("practice/codes/" + code + "/results", body).problem(), equalTo("unknown-step"));
    }

    private Reply send(String id, boolean success) {
        return send(code, id, success, "home");
    }

    private Reply send(String signs, String id, boolean success, String caller) {
        return nobody.post("practice/codes/" + signs + "/results", result(id, success), CALLER, caller);
    }

    private static String result(String id, boolean success) {
        return "{'id':'" + id + "','step':'joindre-un-fichier','success':" + success + ",'at':'2026-11-24T09:00:00Z'}";
    }

    private Reply answer(int successes, int tries, boolean note) {
        return marc.post(
                PROPOSALS + "/answers",
                "{'path':'chemin','step':'joindre-un-fichier','successes':" + successes + ",'tries':" + tries
                        + ",'note':" + note + "}");
    }
}
