package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import org.inclusion.access.LearnerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A helper's list of accompanied people, over HTTP. */
class PeopleOverHttpTest {

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aHelperSeesWhomToCallAndNothingElse() {
        Caller yann = town.as("hers-yann");
        town.ccas.named.add(new LearnerId("hers-yann"));
        yann.post("api/evidence", town.practice("p1"));
        town.as("marc").post("api/learners/fatima/day-relation", "{'present':true}");

        Reply seen = town.as("marc").get("api/people");

        JsonNode people = seen.json().get("people");
        assertThat(people.size(), is(2));
        assertThat(
                people.get(0).toString(),
                equalTo(
                        "{\"learner\":\"fatima\",\"name\":null,\"about\":null,\"today\":true,\"lastNews\":null,\"withoutNews\":true}"));
        assertThat(
                people.get(1).toString(),
                equalTo(
                        "{\"learner\":\"hers-yann\",\"name\":null,\"about\":null,\"today\":false,\"lastNews\":\"2026-11-24\","
                                + "\"withoutNews\":false}"));
        assertThat(seen.header("Cache-Control"), equalTo("no-store"));
        assertThat(yann.get("api/learners/me/looks").text("/looks/0/what"), equalTo("NEWS"));
    }

    @ParameterizedTest
    @CsvSource({"marc, 200", "ines, 200", "hers-yann, 403", "coralie, 403", "personne, 403", "nobody, 401"})
    void itIsForHelpersOnly(String who, int status) {
        town.ccas.named.add(new LearnerId("hers-yann"));

        assertThat(town.as(who).get("api/people").status(), is(status));
    }

    @Test
    void aHelperFromElsewhereFindsNobodyTheHostShouldNotHaveNamed() {
        town.ccas.named.add(new LearnerId("hers-yann"));

        assertThat(town.as("ines").get("api/people").json().get("people").size(), is(0));
    }
}
