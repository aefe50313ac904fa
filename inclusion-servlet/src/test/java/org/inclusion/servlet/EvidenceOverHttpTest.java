package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence that is sent twice counts once, stored evidence never changes, and a bad piece does not block a good one. */
class EvidenceOverHttpTest {

    private static final String EVIDENCE = "api/evidence";

    private static final String BATCH = "api/evidence/batch";

    private final Town town = new Town();
    private final Caller fatima = town.as("fatima");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void sentTwiceItCountsOnce() {
        String body = town.practice("p1");

        assertThat(fatima.post(EVIDENCE, body).status(), equalTo(201));
        Reply again = fatima.post(EVIDENCE, body);
        assertThat(again.status(), equalTo(200));
        assertThat(again.text("/status"), equalTo("DUPLICATE"));
        assertThat(stored(), equalTo(List.of("p1")));
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        fatima.post(EVIDENCE, town.practice("p1"));

        Reply conflict = fatima.post(EVIDENCE, town.practice("p1").replace("'success':true", "'success':false"));
        assertThat(conflict.status(), equalTo(409));
        assertThat(conflict.problem(), equalTo("other-content"));
        assertThat(conflict.text("/id"), equalTo("p1"));
        assertThat(fatima.get("api/learners/me/history").text("/evidence/0/success"), equalTo("true"));
    }

    @Test
    void whatIsDatedADayAheadIsRefused() {
        String ahead = town.ccas.clock.instant().plus(Duration.ofDays(1)).toString();
        String body = town.practice("p1").replace(town.ccas.clock.instant().toString(), ahead);

        Reply refused = fatima.post(EVIDENCE, body);
        assertThat(refused.status(), equalTo(400));
        assertThat(refused.problem(), equalTo("dated-ahead"));
        assertThat(refused.text("/field"), equalTo("/at"));
        assertThat(stored(), equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind':'practice'|'kind':'dance'|400|unknown-value|/kind",
                "'help':'ALONE'|'help':'alone'|400|unknown-value|/help",
                "'help':'ALONE'|'option':'a'|400|not-for-this-kind|/option",
                "'success':true,|'|400|not-json|",
                "'success':true,||400|required|/success",
                "'item':'joindre-un-fichier'|'item':'nowhere'|404|unknown-step|",
                "'version':'1.0.0'|'version':'9.9.9'|404|unknown-pack|",
                "'help':'ALONE'|'help':'ALONE','structure':'ailleurs'|400|not-your-structure|/structure",
                "'help':'ALONE'|'help':'ALONE','supersedes':'p1'|400|supersedes-itself|/supersedes",
                "'help':'ALONE'|'help':'ALONE','learner':'1 85 01 75 123 456'|400|misshapen-id|/learner",
                "'help':'ALONE'|'help':'ALONE','learner':'185017512345678'|400|misshapen-id|/learner",
                "'at':'2026|'at':'1026|400|time-out-of-range|/at",
                "T09:00:00Z|T09:00:00|400|not-a-time|/at",
            })
    void aRefusalNamesWhatIsAtFault(String part, String broken, int status, String problem, String field) {
        Reply refused = fatima.post(EVIDENCE, town.practice("p1").replace(part, broken == null ? "" : broken));

        assertThat(refused.body(), refused.status(), equalTo(status));
        assertThat(refused.problem(), equalTo(problem));
        assertThat(refused.text("/field"), equalTo(field == null ? "" : field));
        assertThat(refused.body(), not(containsString("185017512345678")));
        assertThat(stored(), equalTo(List.of()));
    }

    @Test
    void whoBelongsToSeveralStructuresNeedNotSayWhich() {
        Caller deux = town.as("deux");
        String withHer = ",'success':true,'help':'ALONE','learner':'hers-yann'";

        assertThat(deux.post(EVIDENCE, town.practice("p1")).status(), equalTo(201));
        assertThat(structure(deux, "me"), equalTo("ailleurs"));
        assertThat(
                deux.post(EVIDENCE, town.evidence("p2", "practice", "joindre-un-fichier", withHer))
                        .status(),
                equalTo(201));
        assertThat(structure(deux, "hers-yann"), equalTo("ccas"));
        assertThat(deux.post(EVIDENCE, town.practice("p1")).text("/status"), equalTo("DUPLICATE"));
    }

    @Test
    void whoBelongsToSeveralStructuresMaySayWhich() {
        Caller deux = town.as("deux");
        String said = ",'success':true,'help':'ALONE','structure':'ccas'";

        assertThat(
                deux.post(EVIDENCE, town.evidence("p1", "practice", "joindre-un-fichier", said))
                        .status(),
                equalTo(201));
        assertThat(structure(deux, "me"), equalTo("ccas"));
    }

    @Test
    void whoSharesNoStructureHearsNothingOfAnybody() {
        Caller deux = town.as("deux");

        for (String stranger : List.of("hers-yann~mairie", "nobody-knows-her")) {
            String body = town.practice("p1").replace("'help'", "'learner':'" + stranger + "','help'");
            assertThat(deux.post(EVIDENCE, body).problem(), equalTo("unknown-learner"));
        }
    }

    private static String structure(Caller caller, String learner) {
        return caller.get("api/learners/" + learner + "/history").text("/evidence/0/structure");
    }

    @Test
    void aBadItemNeverBlocksTheOthers() {
        List<String> items = List.of(
                town.practice("good-1"),
                "{'id':'no-kind'}",
                "12",
                "null",
                "{'id':'unknown','colour':'red'}",
                "{'id':7}",
                town.practice("anothers").replace("'help'", "'learner':'hers-yann','help'"),
                town.practice("good-1"),
                town.practice("good-1").replace("true", "false"),
                town.practice("nowhere").replace("joindre-un-fichier", "nowhere"),
                town.practice("good-2"));
        Reply reply = fatima.post(BATCH, "{'items':[" + String.join(",", items) + "]}");

        assertThat(reply.status(), equalTo(200));
        List<String> seen = new ArrayList<>();
        for (JsonNode receipt : reply.json().get("receipts")) {
            seen.add(receipt.get("id").asText() + " " + receipt.get("status").asText() + " "
                    + receipt.at("/problem/type").asText().replace("urn:inclusion:problem:", "")
                    + receipt.at("/problem/field").asText());
        }
        assertThat(
                seen,
                equalTo(List.of(
                        "good-1 STORED ",
                        "no-kind REFUSED required/at",
                        "null REFUSED not-an-object",
                        "null REFUSED not-an-object",
                        "unknown REFUSED unknown-field/colour",
                        "null REFUSED not-a-text/id",
                        "anothers REFUSED unknown-learner",
                        "good-1 DUPLICATE ",
                        "good-1 CONFLICT other-content",
                        "nowhere REFUSED unknown-step",
                        "good-2 STORED ")));
        assertThat(stored(), equalTo(List.of("good-2", "good-1")));
    }

    @Test
    void fiveHundredAtOnceAndNoMore() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            items.add(town.evidence("c" + i, "content", "joindre-un-fichier", ",'event':'STARTED'"));
        }
        Reply all = fatima.post(BATCH, "{'items':[" + String.join(",", items) + "]}");
        assertThat(all.json().get("receipts").size(), equalTo(500));
        items.add(town.practice("one-more"));
        Reply refused = fatima.post(BATCH, "{'items':[" + String.join(",", items) + "]}");
        assertThat(refused.problem(), equalTo("batch-size"));
    }

    @Test
    void anotherAnswerThanTheRightOneGetsTheSentenceThatHelps() {
        String question = fatima.post("api/learners/me/assessments", counter()).text("/question/id");
        String other = town.evidence("a1", "answer", question, ",'option':'" + town.option(question, false) + "'");
        String right = town.evidence("a2", "answer", question, ",'option':'" + town.option(question, true) + "'");

        assertThat(
                "the right one comes first",
                fatima.post(EVIDENCE, other).text("/help").replace('\u00A0', ' '),
                startsWith("On pouvait répondre : « "));
        assertThat(
                "a retry hears it too",
                fatima.post(EVIDENCE, other).json().get("help").isTextual(),
                is(true));
        assertThat(fatima.post(EVIDENCE, right).json().get("help").isNull(), is(true));
        Reply batch = fatima.post(BATCH, "{'items':[" + other.replace("a1", "a3") + "]}");
        assertThat(batch.json().at("/receipts/0/help").isTextual(), is(true));
    }

    @Test
    void whoDoesNotKnowReadsTheRightAnswerAndNoCorrectionOfAnother() {
        String unknown = town.evidence("a1", "answer", "joindre-un-fichier-1", "");

        assertThat(
                fatima.post(EVIDENCE, unknown).text("/help").replace('\u00A0', ' '),
                equalTo("On pouvait répondre : « Le trombone. » Ne pas le savoir est normal : la leçon l’explique."));
    }

    @Test
    void sheReadsWhatSheAnswered() {
        Reply begun = fatima.post("api/learners/me/assessments", counter());
        String question = begun.text("/question/id");
        String chosen = town.option(question, false);
        String words = "";
        for (JsonNode option : begun.json().at("/question/options")) {
            words = option.get("id").asText().equals(chosen)
                    ? option.get("text").asText()
                    : words;
        }
        fatima.post(EVIDENCE, town.evidence("a1", "answer", question, ",'option':'" + chosen + "'"));
        assertThat(
                fatima.get("api/learners/me/history").text("/evidence/0/sentence"),
                equalTo("Réponse\u00a0: «\u00a0" + words + "\u00a0»"));

        fatima.post(EVIDENCE, town.evidence("a2", "answer", question, ",'supersedes':'a1'"));
        assertThat(
                fatima.get("api/learners/me/history").json().get("evidence").findValuesAsText("sentence"),
                hasItem("Réponse\u00a0: «\u00a0Je ne sais pas\u00a0»"));
    }

    @Test
    void aCorrectionSupersedesWhatStands() {
        String question = fatima.post("api/learners/me/assessments", counter()).text("/question/id");
        String inIt = ",'assessment':'a','option':'";
        fatima.post(EVIDENCE, town.evidence("a1", "answer", question, inIt + town.option(question, false) + "'"));
        String address = "api/learners/me/assessments/a/answers/" + question;
        String standing = fatima.get(address).text("/id");
        fatima.post(
                EVIDENCE,
                town.evidence(
                        "a2",
                        "answer",
                        question,
                        inIt + town.option(question, true) + "','supersedes':'" + standing + "'"));

        assertThat(fatima.get(address).text("/id"), equalTo("a2"));
        assertThat(fatima.get("api/learners/me/assessments/a").text("/answered"), equalTo("1"));
    }

    @Test
    void nobodyCorrectsWhatAnotherSaid() {
        Caller yann = town.as("hers-yann");
        yann.post(EVIDENCE, town.practice("hers"));
        String correction = town.evidence(
                "his",
                "practice",
                "joindre-un-fichier",
                ",'learner':'hers-yann','success':false,'help':'ALONE','supersedes':'hers'");

        Reply refused = town.as("marc").post(EVIDENCE, correction);
        assertThat(refused.status(), equalTo(403));
        assertThat(refused.problem(), equalTo("not-yours-to-correct"));
    }

    private static String counter() {
        return "{'id':'a','mode':'COUNTER','goal':'envoyer-un-document','told':'SCREEN'}";
    }

    private List<String> stored() {
        List<String> ids = new ArrayList<>();
        fatima.get("api/learners/me/history")
                .json()
                .get("evidence")
                .forEach(one -> ids.add(one.get("id").asText()));
        return ids;
    }
}
