package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.inclusion.access.LearnerId;
import org.inclusion.content.Question;
import org.inclusion.id.QuestionId;
import org.inclusion.samples.intranet.Visitor.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The story the library exists for, over HTTP, on each database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class IntranetStoryTest {

    private static final String FATIMA = Facts.idOf("fatima");
    private static final String NADIA = Facts.idOf("nadia");
    private static final String JEAN_PIERRE = Facts.idOf("jean-pierre");
    private static final String ODETTE = Facts.idOf("odette");
    private static final String JEAN_OF_MONTCLAIR = Facts.idOf("jean");

    @Parameter
    TestDatabase database = TestDatabase.H2_FILE;

    private @Nullable Settings settings;
    private @Nullable Intranet running;

    @BeforeEach
    void start(@TempDir Path folder) {
        settings = database.empty(folder);
        running = Intranet.start(settings);
    }

    @AfterEach
    void stop() {
        intranet().close();
    }

    @Test
    void aCoordinatorTakesTheAccompanimentsInTheFormatsOfTheCoop() {
        Visitor claire = signedIn("claire");
        String structure = "structures/ccas-valbonne/";
        JsonNode formats = claire.get(structure + "summary").body().path("exports");
        assertThat(formats, hasToString("[\"csv\",\"json\"]"));
        String days = "?from=2026-01-01&until=2026-12-31&format=json";
        Reply export = claire.get(structure + "accompaniments" + days);
        assertThat(export.status(), is(200));
        assertThat(export.body().path("complete").asBoolean(), is(true));
    }

    @Test
    void whatTheTownHasNobodyAsksForAgain() {
        Visitor marc = signedIn("marc");
        meet(marc, FATIMA);
        done(201, marc.post("learners/" + FATIMA + "/wishes", wish("faire-une-demande-d-aide")));

        JsonNode papers = marc.get("learners/" + FATIMA + "/papers").body().path("papers");
        assertThat(papers.findValuesAsText("state"), equalTo(List.of("RECEIVED", "RECEIVED", "TO_BRING", "TO_BRING")));
    }

    @Test
    void aDocumentIsSentAtTheCounterAndThenAtHome() {
        Visitor marc = signedIn("marc");
        assertThat(marc.page("/personnes?nom=benali").body(), containsString(FATIMA));
        assertThat(marc.get("learners/" + FATIMA + "/profile").status(), is(404));
        meet(marc, FATIMA);

        // Her wish; three sentences; she agrees, and answers five questions of which she corrects one.
        assertThat(marc.get("told").body().path("sentences").size(), is(3));
        done(201, marc.post("learners/" + FATIMA + "/wishes", wish("envoyer-un-document")));
        Map<String, String> agreement =
                Map.of("id", "au-guichet", "mode", "COUNTER", "goal", "envoyer-un-document", "told", "FACE_TO_FACE");
        done(201, marc.post("learners/" + FATIMA + "/assessments", agreement));
        boolean[] right = {true, false, true, true, false};
        for (int i = 0; i < right.length; i++) {
            JsonNode asked = assessment(marc);
            assertThat(asked.path("question").path("spoken").asText(), not(""));
            String question = asked.path("question").path("id").asText();
            answer(marc, "reponse-" + i, question, right[i], null);
            if (i == 1) {
                String stands = marc.get("learners/" + FATIMA + "/assessments/au-guichet/answers/" + question)
                        .body()
                        .path("id")
                        .asText();
                answer(marc, "reponse-corrigee", question, true, stands);
            }
        }
        assertThat(assessment(marc).path("finished").asBoolean(), is(true));

        // Answers alone show no level: what she recognised is in the result.
        for (String area : List.of("1", "2", "3", "4", "5")) {
            assertThat(area(marc, FATIMA, area).path("sentence").asText(), equalTo("À observer"));
        }
        assertThat(assessment(marc).path("result").path("recognised").isEmpty(), is(false));
        JsonNode next = marc.get("learners/" + FATIMA + "/next-step").body();
        assertThat(next.path("step").path("id").asText(), equalTo("joindre-un-fichier"));
        assertThat(next.path("reason").path("sentence").asText(), containsString("Envoyer un document"));
        assertThat(next.path("how").path("way").asText(), equalTo("FACE_TO_FACE"));
        assertThat(next.path("callBack").path("sentence").asText(), not(""));

        // The agent points, she presses, the page confirms, the agent taps "fait ensemble".
        assertThat(stored(marc, Facts.practice("ensemble", FATIMA, Instant.now(), true, "TOGETHER")), is(true));

        Visitor fatima = signedIn("fatima");
        List<JsonNode> before = everythingOf(fatima);
        restart();
        fatima = signedIn("fatima");
        assertThat(everythingOf(fatima), equalTo(before));
        assertThat(intranet().inclusion().rebuildState().verify(new LearnerId(FATIMA)), is(true));

        // At home, the network comes and goes: what was kept is sent in one batch, and sent again.
        Instant atHome = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> first = Facts.practice("maison-1", FATIMA, atHome, true, "ALONE");
        Map<String, Object> second = Facts.practice("maison-2", FATIMA, atHome.plusMillis(1), true, "ALONE");
        Map<String, Object> another = Facts.with(
                Facts.practice("maison-3", FATIMA, atHome.plusMillis(2), true, "ALONE"), "item", "ecrire-un-message");
        assertThat(statuses(fatima, List.of(first)), contains("STORED"));
        assertThat(
                statuses(fatima, List.of(first, Facts.with(second, "item", "inconnu"), second)),
                contains("DUPLICATE", "REFUSED", "STORED"));
        assertThat(statuses(fatima, List.of(another)), contains("STORED"));

        JsonNode level = area(fatima, FATIMA, "2");
        assertThat(level.path("sentence").asText(), equalTo("Je m’entraîne. On m’aide si je bloque."));
        assertThat(level.path("why").toString(), containsString("fait sans aide"));
        assertThat(stepStatus(fatima), equalTo("DONE"));
        assertThat(texts(fatima.get("learners/me/looks").body().path("looks"), "name"), everyItem(is("Marc Petit")));
        assertThat(texts(fatima.get("learners/me/looks").body().path("looks"), "what"), hasItem("PROFILE"));
    }

    @Test
    void lessHelpRaisesMoreAndAnAttemptThatFailsLowers() {
        Visitor marc = signedIn("marc");
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (String learner : List.of(FATIMA, NADIA, JEAN_PIERRE, ODETTE)) {
            meet(marc, learner);
            answerRightly(marc, "depart", learner, at);
        }
        stored(marc, Facts.practice("seule", FATIMA, at, true, "ALONE"));
        stored(marc, Facts.practice("aidee", NADIA, at, true, "TOGETHER"));
        stored(marc, Facts.practice("pas-cette-fois", ODETTE, at, false, "ALONE"));

        assertThat(mean(FATIMA), greaterThan(mean(NADIA)));
        assertThat(mean(NADIA), greaterThan(mean(JEAN_PIERRE)));
        assertThat(mean(ODETTE), lessThan(mean(JEAN_PIERRE)));
    }

    @Test
    void whatAHelperDidForLackOfTimeSaysNothingOfThePerson() {
        Visitor marc = signedIn("marc");
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        meet(marc, FATIMA);
        answerRightly(marc, "depart", FATIMA, at);
        double before = mean(FATIMA);

        Map<String, Object> act = Facts.practice("vite", FATIMA, at, true, "TOGETHER");
        stored(marc, Facts.with(Facts.with(act, "posture", "DONE_WITH"), "reason", "NO_TIME"));

        assertThat(mean(FATIMA), equalTo(before));
        assertThat(
                marc.get("learners/" + FATIMA + "/history")
                        .body()
                        .path("evidence")
                        .size(),
                is(2));
    }

    @Test
    void aCorrectionChangesThePast() {
        Visitor marc = signedIn("marc");
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        meet(marc, FATIMA);
        meet(marc, NADIA);
        stored(marc, Facts.practice("mal-note", FATIMA, at, false, "ALONE"));
        stored(marc, Facts.with(Facts.practice("mieux", FATIMA, at, true, "ALONE"), "supersedes", "mal-note"));
        stored(marc, Facts.practice("mieux", NADIA, at, true, "ALONE"));

        assertThat(mean(FATIMA), equalTo(mean(NADIA)));
    }

    @Test
    void aDisagreementSuspendsTheLevelUntilSomebodyLookedAtItWithHer() {
        Visitor marc = signedIn("marc");
        Visitor fatima = signedIn("fatima");
        meet(marc, FATIMA);
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < 4; i++) {
            String step = i % 2 == 0 ? "joindre-un-fichier" : "ecrire-un-message";
            stored(marc, Facts.with(Facts.practice("essai-" + i, FATIMA, at, true, "SUPPORTED"), "item", step));
        }
        String shown = area(fatima, FATIMA, "2").path("sentence").asText();
        assertThat(area(fatima, FATIMA, "2").path("status").asText(), is("ESTABLISHED"));

        done(201, fatima.post("learners/me/disagreements", Map.of("area", "2")));
        assertThat(area(fatima, FATIMA, "2").path("status").asText(), is("SUSPENDED"));
        assertThat(area(marc, FATIMA, "2").path("level").isNull(), is(true));
        assertThat(
                fatima.post("learners/me/disagreements/settlements", Map.of("area", "2"))
                        .status(),
                is(403));

        done(200, marc.post("learners/" + FATIMA + "/disagreements/settlements", Map.of("area", "2")));
        assertThat(area(fatima, FATIMA, "2").path("sentence").asText(), is(shown));
    }

    @Test
    void somebodyOfAnotherStructureIsNotThere() {
        Visitor marc = signedIn("marc");
        String jean = "learners/" + JEAN_OF_MONTCLAIR;

        assertThat(marc.page("/personnes?nom=roux").body(), equalTo("{\"people\":[]}"));
        assertThat(marc.post(jean + "/day-relation", Map.of("present", true)).status(), is(404));
        for (String what : List.of("profile", "progress", "next-step", "history", "wish", "looks")) {
            assertThat(marc.get(jean + "/" + what).status(), is(404));
        }
        assertThat(
                statuses(marc, List.of(Facts.practice("p", JEAN_OF_MONTCLAIR, Instant.now(), true, "ALONE"))),
                contains("REFUSED"));
    }

    @Test
    void aCoordinatorSeesNobody() {
        Visitor claire = signedIn("claire");

        assertThat(claire.page("/personnes?nom=benali").statusCode(), is(403));
        assertThat(claire.get("learners/" + FATIMA + "/profile").status(), is(404));
        assertThat(
                claire.post("learners/" + FATIMA + "/day-relation", Map.of("present", true))
                        .status(),
                is(404));
    }

    private Intranet intranet() {
        return Objects.requireNonNull(running);
    }

    private void restart() {
        intranet().close();
        running = Intranet.start(Objects.requireNonNull(settings));
    }

    private Visitor signedIn(String login) {
        return Visitor.signedIn(intranet().address(), login);
    }

    private static void meet(Visitor helper, String learner) {
        done(201, helper.post("learners/" + learner + "/day-relation", Map.of("present", true)));
    }

    private static Map<String, Object> wish(String goal) {
        return Map.of(
                "goal",
                goal,
                "way",
                "FACE_TO_FACE",
                "device",
                "PHONE",
                "ownDevice",
                true,
                "network",
                "GOOD",
                "told",
                "FACE_TO_FACE");
    }

    private static JsonNode assessment(Visitor helper) {
        return done(200, helper.get("learners/" + FATIMA + "/assessments/au-guichet"));
    }

    private void answer(Visitor helper, String id, String question, boolean right, @Nullable String supersedes) {
        Map<String, Object> fact = Facts.answer(id, FATIMA, Instant.now(), question, option(question, right));
        fact = Facts.with(fact, "assessment", "au-guichet");
        stored(helper, supersedes == null ? fact : Facts.with(fact, "supersedes", supersedes));
    }

    private void answerRightly(Visitor helper, String id, String learner, Instant at) {
        String question = "joindre-un-fichier-1";
        stored(helper, Facts.answer(id, learner, at, question, option(question, true)));
    }

    private String option(String questionId, boolean right) {
        Question question = intranet()
                .inclusion()
                .content()
                .pack("premiers-pas")
                .orElseThrow()
                .question(new QuestionId(questionId))
                .orElseThrow();
        return question.options().stream()
                .filter(option -> option.right() == right)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static boolean stored(Visitor sender, Map<String, Object> fact) {
        assertThat(statuses(sender, List.of(fact)), contains("STORED"));
        return true;
    }

    private static List<String> statuses(Visitor sender, List<Map<String, Object>> facts) {
        return texts(
                done(200, sender.post("evidence/batch", Map.of("items", facts))).path("receipts"), "status");
    }

    private static JsonNode area(Visitor viewer, String learner, String area) {
        JsonNode areas =
                done(200, viewer.get("learners/" + learner + "/profile")).path("areas");
        assertThat(areas.size(), is(5));
        return StreamSupport.stream(areas.spliterator(), false)
                .filter(one -> one.path("area").asText().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private static String stepStatus(Visitor learner) {
        JsonNode steps =
                learner.get("learners/me/progress").body().path("paths").path(0).path("steps");
        return StreamSupport.stream(steps.spliterator(), false)
                .filter(step -> step.path("step").asText().equals("joindre-un-fichier"))
                .map(step -> step.path("status").asText())
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> everythingOf(Visitor learner) {
        return List.of("wish", "profile", "progress", "next-step", "history", "looks").stream()
                .map(what -> done(200, learner.get("learners/me/" + what)))
                .toList();
    }

    private double mean(String learner) {
        return intranet()
                .inclusion()
                .rebuildState()
                .current(new LearnerId(learner))
                .belief()
                .mean(1);
    }

    private static JsonNode done(int status, Reply reply) {
        assertThat(reply.body().toString(), reply.status(), is(status));
        return reply.body();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asText())
                .toList();
    }
}
