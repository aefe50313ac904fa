package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks are read page by page, however many there are. */
class LooksPagesTest {

    private final Town town = new Town();
    private final Caller yann = town.as("hers-yann");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void pagesJoinWithoutAGapOrARepeat() {
        for (int day = 0; day < 60; day++) {
            town.as("marc").get("api/learners/hers-yann/profile");
            town.as("marc").get("api/learners/hers-yann/history");
            town.ccas.clock.forward(Duration.ofDays(1));
        }
        assertThat(pages("?limit=7"), hasSize(18));
        List<JsonNode> pages = pages("?");
        assertThat(pages, hasSize(2));
        List<String> read = new ArrayList<>();
        pages.forEach(page -> page.get("looks").forEach(look -> read.add(look.toString())));
        assertThat(read, hasSize(120));
        assertThat(new HashSet<>(read), hasSize(120));
        assertThat(pages.get(0).get("looks").size(), is(100));
        assertThat(pages.get(0).at("/looks/0/day").asText(), is("2027-01-22"));
        assertThat(pages.get(1).at("/looks/19/day").asText(), is("2026-11-24"));
        assertThat(pages("?limit=5000"), hasSize(2));
    }

    private List<JsonNode> pages(String query) {
        List<JsonNode> pages = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = yann.get("api/learners/me/looks" + query + next).json();
            pages.add(page);
            next = page.get("next").isNull()
                    ? ""
                    : "&before=" + page.get("next").asText();
        } while (!next.isEmpty());
        return pages;
    }

    /**
     * The last look of a page may be at something that no room shows any more, and the next page begins behind
     * it: 1/marc/WHIM/2026-11-24.
     */
    @Test
    void aCursorAtSomethingThatNoRoomShowsIsAPlaceInTheList() {
        assertThat(
                yann.get("api/learners/me/looks?before=MS9tYXJjL1dISU0vMjAyNi0xMS0yNA")
                        .status(),
                equalTo(200));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!!!",
                "AAAA",
                // 1/marc/whim/2026-11-24 and 1/marc/PATH/2026-13-24
                "MS9tYXJjL3doaW0vMjAyNi0xMS0yNA",
                "MS9tYXJjL1BBVEgvMjAyNi0xMy0yNA"
            })
    void aMisshapenCursorIsRefused(String cursor) {
        Reply refused = yann.get("api/learners/me/looks?before=" + cursor);

        assertThat(refused.status(), equalTo(400));
        assertThat(refused.problem(), equalTo("misshapen-cursor"));
    }
}
