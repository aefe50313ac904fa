package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.inclusion.Inclusion;
import org.inclusion.memory.InMemoryStores;
import org.inclusion.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer is in the reader's language if the library has words in it. */
class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "||fr",
                "|en|en",
                "|en-GB,en;q=0.9,fr;q=0.8|en",
                "|fr-CA|fr",
                "|de,en;q=0.5|en",
                "|de|fr",
                "|fr;q=0.1,en;q=0.9|en",
                "|*|fr",
                "|;;;=|fr",
                "?lang=en||en",
                "?lang=en|fr|en",
                "?lang=fr|en|fr",
                "?lang=EN|fr|en",
                "?lang=en-US|fr|en",
                "?lang=tlh|en|en",
                "?lang=|en|en",
                "?lang=%2A|en|en",
                "?lang=../../etc/passwd|fr|fr",
            })
    void theAnswerIsInTheNearestLanguageThereIs(String query, String accepted, String expected) {
        try (Town town = new Town()) {
            String path = "api/told" + (query == null ? "" : query);
            Caller fatima = town.as("fatima");
            Reply reply = accepted == null ? fatima.get(path) : fatima.get(path, "Accept-Language", accepted);

            assertThat(reply.header("Content-Language"), equalTo(expected));
            assertThat(reply.text("/sentences/2").startsWith("Vous") ? "fr" : "en", equalTo(expected));
        }
    }

    @Test
    void moreLanguagesThanAnyBrowserAsksForArePassedOver() {
        try (Town town = new Town()) {
            String many = "en" + ",zh-aaa".repeat(60);

            assertThat(
                    town.as("fatima").get("api/told", "Accept-Language", many).header("Content-Language"),
                    equalTo("fr"));
        }
    }

    @Test
    void problemsSpeakTheReadersLanguageToo() {
        try (Town town = new Town()) {
            Reply english = town.as("fatima").get("api/paths/nowhere?lang=en");

            assertThat(english.text("/detail"), equalTo("There is no such path: nowhere."));
            assertThat(english.text("/title"), equalTo("Not found"));
            assertThat(
                    town.as("fatima")
                            .get("api/nowhere", "Accept-Language", "en")
                            .text("/title"),
                    equalTo("Not found"));
        }
    }

    @Test
    void contentFallsBackToItsOwnLanguage() {
        try (Town town = new Town()) {
            String english = town.as("fatima").get("api/goals?lang=en").body();

            assertThat(english.contains("Send a document"), equalTo(true));
            // A pack that has no English says what it teaches in its own language.
            assertThat(english.contains("Garder mon téléphone à jour"), equalTo(true));
        }
    }

    /** So who reads English finds what there is, and is told before anything is asked that it is taught in French. */
    @Test
    void aWishHasANameInTheReadersLanguageWhereItsPackTeachesInAnother() {
        try (Town town = new Town()) {
            JsonNode english = goal(town.as("fatima").get("api/goals?lang=en-GB"), "garder-mon-telephone-a-jour");
            assertThat(english.get("text").asText(), equalTo("Garder mon téléphone à jour"));
            assertThat(english.get("language").asText(), equalTo("fr"));
            assertThat(english.get("translation").asText(), equalTo("Keep my phone up to date"));
            assertThat(english.get("said").isNull(), equalTo(true));

            JsonNode french = goal(town.as("fatima").get("api/goals?lang=fr"), "garder-mon-telephone-a-jour");
            assertThat(french.get("translation").isNull(), equalTo(true));
            // A pack that teaches in both needs no other name.
            assertThat(
                    goal(town.as("fatima").get("api/goals?lang=en"), "envoyer-un-document")
                            .get("translation")
                            .isNull(),
                    equalTo(true));
        }
    }

    /** A page that searches asks for them; the others stay light. */
    @Test
    void theWordsThatPeopleSayForAWishComeInAllLanguagesWhereTheyAreAskedFor() {
        try (Town town = new Town()) {
            JsonNode goal = goal(town.as("fatima").get("api/goals?said=true&lang=fr"), "garder-mon-telephone-a-jour");
            assertThat(goal.get("said").asText(), equalTo("mise jour update"));
        }
    }

    @Test
    void aPathHasATitleInTheReadersLanguageWhereItTeachesInAnother() {
        try (Town town = new Town()) {
            JsonNode path = one(town.as("fatima").get("api/paths?lang=en"), "paths", "garder-le-lien");
            assertThat(path.get("title").asText(), equalTo("Garder le lien"));
            assertThat(path.get("translation").asText(), equalTo("Keeping in touch"));
        }
    }

    private static JsonNode goal(Reply reply, String id) {
        return one(reply, "goals", id);
    }

    private static JsonNode one(Reply reply, String list, String id) {
        return StreamSupport.stream(reply.json().get(list).spliterator(), false)
                .filter(item -> item.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A page marks the words that are not in its own language, and reads them aloud with a voice of theirs. */
    @Test
    void whatIsTaughtComesWithTheLanguageItIsShownIn() {
        try (Town town = new Town()) {
            Caller fatima = town.as("fatima");

            assertThat(fatima.get("api/paths/premiers-pas?lang=en").text("/language"), equalTo("en"));
            assertThat(fatima.get("api/paths/premiers-pas?lang=fr").text("/language"), equalTo("fr"));
            assertThat(fatima.get("api/paths/garder-le-lien?lang=en").text("/language"), equalTo("fr"));
            Reply step = fatima.get("api/paths/premiers-pas/steps/joindre-un-fichier?lang=en");
            assertThat(step.text("/language"), equalTo("en"));
            assertThat(step.text("/questions/0/language"), equalTo("en"));
        }
    }

    @Test
    void aHostsOwnLanguageIsSpoken() {
        Words breton = Words.standard().with(Locale.forLanguageTag("br"), Map.of("told.what", "Demat"));
        try (Inclusion inclusion = Inclusion.builder()
                        .stores(new InMemoryStores())
                        .words(breton)
                        .build();
                Host host = new Host(new InclusionServlet(inclusion, Town.resolver()))) {
            Reply reply = new Caller(host, new Contract(), "fatima").get("api/told", "Accept-Language", "br-FR, fr");

            assertThat(reply.text("/sentences/0"), equalTo("Demat"));
            assertThat(reply.header("Content-Language"), equalTo("br"));
        }
    }
}
