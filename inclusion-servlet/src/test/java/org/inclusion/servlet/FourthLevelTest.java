package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * "I can explain it to a colleague": a helper who learns says it of a skill of her trade herself, and takes it back.
 */
class FourthLevelTest {

    private static final String SKILL = "guider-par-la-voix";

    private static final String HEADING = "Je peux l’expliquer à un collègue";

    private final Town town = new Town();
    private final Caller marc = town.as("marc");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aHelperSaysItOfASkillOfHerTradeAndTakesItBack() {
        assertThat(received(marc, ofTheTrade(said("s1", "ALONE"))), equalTo("STORED"));
        Reply profile = marc.get("api/learners/me/profile");
        assertThat(profile.text("/skills/groups/0/kind"), equalTo("EXPLAINING"));
        assertThat(profile.text("/skills/groups/0/heading"), equalTo(HEADING));
        assertThat(profile.text("/skills/groups/0/skills/0/skill"), equalTo(SKILL));

        town.ccas.clock.forward(Duration.ofMinutes(1));
        assertThat(received(marc, ofTheTrade(said("s2", "SUPPORTED"))), equalTo("STORED"));
        assertThat(marc.get("api/learners/me/profile").body(), not(containsString(HEADING)));
    }

    @Test
    void itMeasuresNothing() {
        String before = marc.get("api/learners/me/profile").json().at("/areas").toString();
        received(marc, ofTheTrade(said("s1", "ALONE")));

        assertThat(marc.get("api/learners/me/profile").json().at("/areas").toString(), equalTo(before));
    }

    @Test
    void itIsInHerHistoryAndHersToWithdraw() {
        received(marc, ofTheTrade(said("s1", "ALONE")));
        assertThat(marc.get("api/learners/me/history").text("/evidence/0/sentence"), equalTo("Ce que j’ai dit de moi"));
        assertThat(marc.get("api/learners/me/history").text("/evidence/0/title"), is(not("guider-par-la-voix")));

        String withdrawal = town.evidence("w1", "withdrawal", SKILL, ",'supersedes':'s1'");
        assertThat(received(marc, ofTheTrade(withdrawal)), equalTo("STORED"));
        assertThat(marc.get("api/learners/me/profile").body(), not(containsString(HEADING)));
    }

    @Test
    void nobodySaysItForSomebodyElseNorOfASkillOfLearners() {
        String forFatima = said("s1", "ALONE").replace("'help'", "'learner':'fatima','help'");
        assertThat(received(marc, ofTheTrade(forFatima)), equalTo("REFUSED"));

        String ofLearners = town.evidence("s2", "self-report", "joindre-un-fichier", ",'help':'ALONE'");
        assertThat(received(marc, ofLearners), equalTo("REFUSED"));
    }

    private String said(String id, String help) {
        return town.evidence(id, "self-report", SKILL, ",'help':'" + help + "'");
    }

    private static String ofTheTrade(String evidence) {
        return evidence.replace("premiers-pas", "accompagner-a-distance");
    }

    /** The status of the receipt of one piece of evidence. */
    private static String received(Caller sender, String evidence) {
        return sender.post("api/evidence/batch", "{'items':[" + evidence + "]}").text("/receipts/0/status");
    }
}
