package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inclusion.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A learner sees sentences, and never a score, a rank or a judgement. */
class PeopleFirstTest {

    private static final Pattern NEVER = Pattern.compile(
            "(?iu)%|pour.?cent|probab|\\brang\\b|\\bfaux\\b|échec|débutant|illectronisme|\\bscore|erreur"
                    + "|percent|\\brank\\b|\\bwrong\\b|failure|beginner");

    /** Fields with numbers that count or measure something other than a person. */
    private static final Set<String> NUMBERS = Set.of("version", "minutes", "answered", "length", "major");

    private final Town town = new Town();
    private final Caller fatima = town.as("fatima");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void inEveryStateSheSeesWordsAndNoMeasureOfHer() {
        look();
        fatima.post("api/learners/me/wishes", Town.wish());
        look();
        for (int i = 0; i < 6; i++) {
            town.ccas.clock.forward(Duration.ofMinutes(1));
            String practice = town.practice("p" + i).replace("true", i % 3 == 0 ? "true" : "false");
            fatima.post(
                    "api/evidence",
                    i % 2 == 0 ? practice : practice.replace("joindre-un-fichier", "ecrire-un-message"));
            look();
        }
        assertThat(fatima.get("api/learners/me/profile").text("/areas/1/status"), equalTo("ESTABLISHED"));
        fatima.post("api/learners/me/disagreements", "{'area':'2'}");
        look();
        assertThat(
                fatima.get("api/learners/me/profile")
                        .json()
                        .at("/areas/1/level")
                        .isNull(),
                is(true));
        town.ccas.clock.forward(Duration.ofDays(400));
        look();
    }

    @Test
    void fifteenRightAnswersAndAModestWordShowNoLevelToAnybody() {
        fatima.post("api/learners/me/wishes", Town.wish());
        fatima.post("api/learners/me/assessments", "{'id':'all','mode':'FULL','told':'SCREEN'}");
        JsonNode now = asked();
        for (int i = 0; !now.at("/finished").asBoolean(); i++) {
            answer("right-" + i, now);
            town.ccas.clock.forward(Duration.ofSeconds(20));
            now = asked();
        }
        assertThat(now.at("/result/recognised").isEmpty(), is(false));
        assertThat(now.at("/result/toTry").isEmpty(), is(true));
        for (JsonNode area : fatima.get("api/learners/me/profile").json().get("areas")) {
            assertThat(area.get("status").asText(), equalTo("NOT_ESTABLISHED"));
            assertThat(area.get("why").isEmpty(), is(true));
        }
        assertThat(fatima.get("api/learners/me/next-step").json().at("/help").isNull(), is(true));
    }

    @Test
    void aReasonSaysWhatWeighedAndInWhichDirection() {
        for (int i = 0; i < 4; i++) {
            town.ccas.clock.forward(Duration.ofMinutes(1));
            String practice = town.practice("p" + i);
            fatima.post(
                    "api/evidence",
                    i % 2 == 0 ? practice : practice.replace("joindre-un-fichier", "ecrire-un-message"));
        }
        JsonNode why = fatima.get("api/learners/me/profile").json().at("/areas/1/why");
        assertThat(why.get(0).asText(), containsString("Cela parle pour moins d’aide."));
    }

    private JsonNode asked() {
        return fatima.get("api/learners/me/assessments/all").json();
    }

    /** The right answer, or "not yet" of herself. */
    private void answer(String id, JsonNode asked) {
        boolean selfReport = !asked.get("selfReport").isNull();
        String item = asked.at(selfReport ? "/selfReport/id" : "/question/id").asText();
        String said = selfReport ? "'help':'SHOWN'" : "'option':'" + town.option(item, true) + "'";
        Reply reply = fatima.post(
                "api/evidence",
                town.evidence(
                        id,
                        selfReport ? "self-report" : "answer",
                        item,
                        ",'learner':'fatima','assessment':'all'," + said));
        assertThat(reply.body(), reply.status(), equalTo(201));
    }

    @Test
    void anUnknownAreaSaysWhatWouldSettleIt() {
        JsonNode area = fatima.get("api/learners/me/profile").json().at("/areas/0");

        assertThat(area.get("sentence").asText(), equalTo("On ne sait pas encore."));
        assertThat(area.get("settles").asText(), is(not("")));
        assertThat(area.get("level").isNull(), is(true));
    }

    @Test
    void aHelperReadsTheHelpersWords() {
        town.as("hers-yann").get("api/me");
        JsonNode area =
                town.as("marc").get("api/learners/hers-yann/profile").json().at("/areas/0");

        assertThat(area.get("sentence").asText(), equalTo("À observer"));
    }

    @Test
    void aHelperWhoLearnsIsToldThatHerResultsAreHersAndWhatHerEmployerSees() {
        String told = town.as("marc").get("api/told?audience=HELPER").body();

        assertThat(told, containsString("Vos résultats sont à vous."));
        assertThat(told, containsString("Votre employeur ne voit que des totaux, à partir de dix personnes."));
        assertThat(fatima.get("api/told").body(), not(containsString("employeur")));
        assertThat(fatima.get("api/told?audience=LEARNER").body(), not(containsString("employeur")));
    }

    @Test
    void aQuestionNeverTellsItsRightOption() {
        Reply question = fatima.post("api/learners/me/assessments", "{'id':'a','mode':'FULL','told':'SCREEN'}");
        Reply paper = fatima.get("api/learners/me/assessments/a/paper");
        Reply step = fatima.get("api/paths/premiers-pas/steps/joindre-un-fichier");
        for (Reply reply : List.of(question, paper, step)) {
            for (String field : List.of("right", "difficulty", "discrimination", "guessing", "parameters")) {
                assertThat(reply.json().findValues(field), equalTo(List.of()));
            }
        }
    }

    @Test
    void everySentenceKeepsToIt() throws IOException {
        for (String name : List.of("words_fr.properties", "words_en.properties")) {
            sentences(name)
                    .forEach((code, sentence) -> assertThat(
                            code + ": " + sentence, NEVER.matcher(sentence).find(), is(false)));
        }
    }

    @Test
    void frenchAndEnglishSayTheSameThings() throws IOException {
        Map<String, String> french = sentences("words_fr.properties");
        Map<String, String> english = sentences("words_en.properties");

        assertThat(french.keySet(), equalTo(english.keySet()));
        french.forEach((code, sentence) ->
                assertThat(code, places(sentence), equalTo(places(english.getOrDefault(code, "")))));
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private void look() {
        for (String what : List.of("profile", "next-step", "progress", "history", "looks")) {
            check("", fatima.get("api/learners/me/" + what).json());
        }
    }

    private static void check(String field, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> check(entry.getKey(), entry.getValue()));
        } else if (node.isArray()) {
            node.forEach(each -> check(field, each));
        } else if (node.isNumber()) {
            assertThat(field + " is a number", NUMBERS.contains(field));
        } else if (node.isTextual() && !field.equals("title")) {
            assertThat(node.asText(), NEVER.matcher(node.asText()).find(), is(false));
        }
    }

    private static Map<String, String> sentences(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Map<String, String> sentences = new TreeMap<>();
        properties.forEach((code, sentence) -> sentences.put((String) code, (String) sentence));
        return sentences;
    }
}
