package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The story for which the library exists, over HTTP. */
class StoryOverHttpTest {

    private final Town town = new Town();
    private final Caller agent = town.as("marc");
    private final Caller fatima = town.as("fatima");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aCounterAgentAndALearnerSendADocument() {
        assertThat(
                agent.post("api/learners/fatima/day-relation", "{'present':true}")
                        .status(),
                equalTo(201));
        Reply wish = agent.post("api/learners/fatima/wishes", Town.wish());
        assertThat(wish.status(), equalTo(201));
        assertThat(wish.text("/text"), equalTo("Envoyer un document"));
        JsonNode now = agent.post(
                        "api/learners/fatima/assessments",
                        "{'id':'a1','mode':'COUNTER','goal':'envoyer-un-document','told':'FACE_TO_FACE'}")
                .json();
        for (int i = 0; i < 5; i++) {
            String item = now.at("/question/id").asText();
            Reply receipt = answer("q" + i, item, i != 1 && i != 4);
            assertThat(receipt.status(), equalTo(201));
            if (i == 1) {
                assertThat(receipt.text("/help"), not(equalTo("null")));
                correct(item);
            }
            town.ccas.clock.forward(Duration.ofSeconds(30));
            now = agent.get("api/learners/fatima/assessments/a1").json();
        }
        assertThat(now.at("/finished").asBoolean(), is(true));
        assertThat(now.at("/result/recognised").isEmpty(), is(false));
        assertThat(
                "answers alone show no level",
                agent.get("api/learners/fatima/profile")
                        .json()
                        .at("/areas/1/level")
                        .isNull(),
                is(true));

        JsonNode next = fatima.get("api/learners/me/next-step").json();
        assertThat(next.at("/step/id").asText(), equalTo("joindre-un-fichier"));
        assertThat(next.at("/step/path").asText(), equalTo("premiers-pas"));
        assertThat(next.at("/how/way").asText(), equalTo("FACE_TO_FACE"));
        assertThat(next.at("/callBack/sentence").asText(), containsString("novembre"));
        practice(agent, "together", "TOGETHER");
        town.ccas.clock.forward(Duration.ofHours(8));
        practice(fatima, "home-1", "ALONE");
        town.ccas.clock.forward(Duration.ofHours(1));
        practice(fatima, "home-2", "ALONE");
        JsonNode practising = fatima.get("api/learners/me/profile")
                .json()
                .at("/skills/groups")
                .get(1);
        assertThat(practising.at("/heading").asText(), equalTo("Je m’entraîne"));
        assertThat(practising.at("/skills/0/skill").asText(), equalTo("joindre-un-fichier"));
        practice(fatima, "ecrire-un-message", "home-3", "ALONE");

        JsonNode area = fatima.get("api/learners/me/profile").json().at("/areas/1");
        assertThat(area.at("/level").asText(), equalTo("SUPPORTED"));
        assertThat(area.at("/sentence").asText(), equalTo("Je m’entraîne. On m’aide si je bloque."));
        assertThat(fatima.get("api/learners/me/looks").body(), containsString("\"viewer\":\"marc\""));

        assertThat(
                fatima.get("api/learners/me/next-step").json().at("/revisions").size(), equalTo(0));
        town.ccas.clock.forward(Duration.ofDays(30));
        JsonNode later = fatima.get("api/learners/me/next-step").json();
        assertThat(later.at("/revisions/0/step/id").asText(), equalTo("joindre-un-fichier"));
        assertThat(later.at("/revisions/0/reason/code").asText(), equalTo("next.revise"));
        assertThat(later.at("/revisions/0/how/sentence").asText(), equalTo("Avec quelqu’un à côté."));
        assertThat(
                fatima.get("api/learners/me/profile")
                        .json()
                        .at("/areas/1/level")
                        .asText(),
                equalTo("SUPPORTED"));
    }

    private void correct(String item) {
        String standing =
                agent.get("api/learners/fatima/assessments/a1/answers/" + item).text("/id");
        town.ccas.clock.forward(Duration.ofSeconds(5));
        Reply corrected = agent.post("api/evidence", said("corrected", item, true, ",'supersedes':'" + standing + "'"));
        assertThat(corrected.body(), corrected.status(), equalTo(201));
    }

    private Reply answer(String id, String item, boolean right) {
        return agent.post("api/evidence", said(id, item, right, ""));
    }

    private String said(String id, String item, boolean right, String more) {
        String option = town.option(item, right);
        return town.evidence(
                id, "answer", item, ",'learner':'fatima','assessment':'a1','option':'" + option + "'" + more);
    }

    private void practice(Caller who, String id, String help) {
        practice(who, "joindre-un-fichier", id, help);
    }

    private void practice(Caller who, String step, String id, String help) {
        Reply reply = who.post(
                "api/evidence",
                town.evidence(id, "practice", step, ",'learner':'fatima','success':true,'help':'" + help + "'"));
        assertThat(reply.body(), reply.status(), equalTo(201));
    }
}
