package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.inclusion.evidence.HistoryPosition;
import org.inclusion.servlet.evidence.Cursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history is read page by page. */
class HistoryPagesTest {

    private final Town town = new Town();
    private final Caller fatima = town.as("fatima");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void pagesJoinWithoutAGapOrARepeat() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // Some pieces have one and the same time: then the id decides.
            if (i % 3 == 0) {
                town.ccas.clock.forward(Duration.ofNanos(1_234_567));
            }
            fatima.post("api/evidence", town.practice("p" + i));
            expected.add(0, "p" + i);
        }
        List<String> read = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = fatima.get("api/learners/me/history?limit=2" + next).json();
            page.get("evidence").forEach(one -> read.add(one.get("id").asText()));
            next = page.get("next").isNull()
                    ? ""
                    : "&before=" + page.get("next").asText();
        } while (!next.isEmpty());

        assertThat(read, equalTo(expected));
    }

    @Test
    void evidenceIsShownInWords() {
        fatima.post("api/evidence", town.practice("p1"));
        JsonNode one = fatima.get("api/learners/me/history").json().at("/evidence/0");

        assertThat(one.get("sentence").asText(), equalTo("Fait sans aide"));
        assertThat(
                one.get("title").asText(),
                equalTo(fatima.get("api/paths/premiers-pas/steps/joindre-un-fichier")
                        .text("/title")));
        assertThat(one.get("actor").asText(), equalTo("fatima"));
        assertThat("fields of other kinds are left out", one.has("option"), is(false));
    }

    @Test
    void whatWasDoneInHerPlaceIsNotSaidToBeDoneTogether() {
        fatima.post(
                "api/evidence",
                town.evidence(
                        "p1",
                        "practice",
                        "joindre-un-fichier",
                        ",'success':true,'help':'TOGETHER','posture':'DONE_FOR','reason':'COULD_NOT'"));
        JsonNode one = fatima.get("api/learners/me/history").json().at("/evidence/0");

        assertThat(one.get("sentence").asText(), equalTo("Fait par quelqu’un, ce jour-là"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "!!!",
                "AAAA",
                "MTIz",
                "MTIzL2E=x",
                "OTk5OTk5OTk5OTk5OTk5OTk5OTk5L2E",
                "MTIzL2Eg",
                "%00",
                "%C3%28"
            })
    void aMisshapenCursorIsRefused(String cursor) {
        Reply refused = fatima.get("api/learners/me/history?before=" + cursor);

        assertThat(refused.status(), equalTo(400));
        assertThat(refused.problem(), equalTo("misshapen-cursor"));
        assertThat(refused.text("/field"), equalTo("?before"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "x", "", "99999999999999999999"})
    void aLimitIsACount(String limit) {
        assertThat(fatima.get("api/learners/me/history?limit=" + limit).problem(), equalTo("not-a-count"));
    }

    @Test
    void aLargeLimitIsCut() {
        assertThat(fatima.get("api/learners/me/history?limit=5000").status(), equalTo(200));
    }

    @Test
    void aCursorIsMicrosecondsAndAnId() {
        HistoryPosition position = new HistoryPosition(Instant.parse("2026-11-24T09:00:00.123456Z"), "p1");
        String cursor = Cursor.write(position);

        assertThat(Cursor.read(cursor), equalTo(position));
        assertThat(
                new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII),
                equalTo("1795510800123456/p1"));
    }
}
