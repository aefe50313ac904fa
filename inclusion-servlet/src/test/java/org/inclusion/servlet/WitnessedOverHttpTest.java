package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.inclusion.Ccas;
import org.inclusion.Inclusion;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Names;
import org.inclusion.learner.Receipt;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.Test;

/** What the host's site saw is shown as such, and no request can say it. */
class WitnessedOverHttpTest {

    private static final Names NAMES = new Names() {
        @Override
        public Optional<String> nameOf(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> hostName() {
            return Optional.of("ville-exemple.fr");
        }
    };

    private static Town town(Names names) {
        Town town = new Town(Inclusion.builder().stores(new InMemoryStores()).names(names));
        Receipt receipt = town.ccas
                .inclusion
                .asHost()
                .witness(
                        new LearnerId("hers-yann"),
                        "request-1",
                        Ccas.STRUCTURE,
                        Ccas.item("joindre-un-fichier"),
                        town.ccas.clock.instant(),
                        true);
        assertThat(receipt.status(), is(Receipt.Status.STORED));
        return town;
    }

    @Test
    void theHistoryAndTheProfileNameTheSite() {
        try (Town town = town(NAMES)) {
            JsonNode history =
                    town.as("marc").get("api/learners/hers-yann/history").json();
            assertThat(history.at("/evidence/0/kind").asText(), equalTo("witnessed"));
            assertThat(history.at("/evidence/0/name").asText(), equalTo("ville-exemple.fr"));
            String sentence = "Vu par le site ville-exemple.fr. On ne sait pas avec quelle aide.";
            assertThat(history.at("/evidence/0/sentence").asText(), equalTo(sentence));
            JsonNode profile =
                    town.as("hers-yann").get("api/learners/me/profile").json();
            assertThat(profile.at("/skills/groups/0/kind").asText(), equalTo("TO_TRY"));
            assertThat(profile.at("/skills/groups/0/skills/0/witnessed").asText(), equalTo(sentence));
        }
    }

    @Test
    void aSiteWithoutANameIsTheSite() {
        try (Town town = town(Names.none())) {
            JsonNode history = town.as("marc")
                    .get("api/learners/hers-yann/history?lang=en")
                    .json();
            assertThat(
                    history.at("/evidence/0/sentence").asText(),
                    equalTo("Seen by the site. With what help is not known."));
            assertThat(history.at("/evidence/0/name").isNull(), is(true));
        }
    }

    @Test
    void noRequestCanSayIt() {
        try (Town town = town(NAMES)) {
            Reply reply = town.as("marc")
                    .post(
                            "api/evidence/batch",
                            "{'items':[{'id':'x','kind':'witnessed','learner':'hers-yann','at':'2026-11-24T09:00:00Z',"
                                    + "'channel':'UNKNOWN','pack':'premiers-pas','version':'1.0.0','item':'joindre-un-fichier'}]}");
            assertThat(reply.json().at("/receipts/0/status").asText(), equalTo("REFUSED"));
            Reply wish = town.as("marc")
                    .post("api/learners/hers-yann/wishes", Town.wish().replace("FACE_TO_FACE'}", "UNKNOWN'}"));
            assertThat(wish.status(), is(400));
        }
    }
}
