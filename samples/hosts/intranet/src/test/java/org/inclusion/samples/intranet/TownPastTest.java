package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.StreamSupport;
import org.inclusion.samples.browser.Chromium;
import org.inclusion.samples.intranet.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration has a month behind it, so that whoever coordinates sees something. */
class TownPastTest {

    private static final People PEOPLE = People.ofTheDemo(Training.ids());

    @Test
    void theCoordinatorSeesTwentyFourPeopleWhatTheyWantedAndWhatWasDone(@TempDir Path folder) {
        try (Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder))) {
            TownPast.live(intranet.inclusion(), PEOPLE, InstantSource.system());

            JsonNode summary = summary(intranet);
            assertThat(summary.path("people").asInt(), is(24));
            assertThat(summary.path("wishes").size(), is(2));
            assertThat(summary.path("themes").size(), is(2));
            assertThat(summary.path("modes").size(), is(2));
        }
    }

    @Test
    void theCoordinatorSeesWhereTheirLevelsStandInTheAreaThatTheyPractised(@TempDir Path folder) {
        try (Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder))) {
            TownPast.live(intranet.inclusion(), PEOPLE, InstantSource.system());

            JsonNode communication = StreamSupport.stream(
                            summary(intranet).path("areas").spliterator(), false)
                    .filter(area -> area.path("area").asText().equals("2"))
                    .findFirst()
                    .orElseThrow();
            assertThat(
                    communication.toString(), communication.path("established").asInt(), is(24));
            assertThat(communication.toString(), communication.path("last").size(), greaterThan(0));
        }
    }

    @Test
    void aMonthIsLivedOnce(@TempDir Path folder) {
        try (Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder))) {
            TownPast.live(intranet.inclusion(), PEOPLE, InstantSource.system());
            TownPast.live(intranet.inclusion(), PEOPLE, InstantSource.system());

            assertThat(summary(intranet).path("people").asInt(), is(24));
        }
    }

    @Test
    void thePageOfTheCoordinatorShowsIt(@TempDir Path folder) {
        try (Chromium chromium = Chromium.start();
                Intranet intranet = Intranet.start(Settings.fileDatabase(0, folder))) {
            TownPast.live(intranet.inclusion(), PEOPLE, InstantSource.system());
            try (Phone claire = new Phone(chromium.browser(), intranet.address())) {
                claire.signIn("claire").tap("Mon service").sees("Mon service").shows("24 personnes accompagnées");
            }
        }
    }

    private static JsonNode summary(Intranet intranet) {
        Visitor claire = Visitor.signedIn(intranet.address(), "claire");
        return claire.get("structures/ccas-valbonne/summary").body();
    }
}
