package org.inclusion.samples.intranet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.inclusion.samples.browser.Chromium;
import org.inclusion.time.DaysOff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration has a month behind it, so that whoever coordinates sees something. */
@SuppressWarnings("NullAway.Init") // JUnit sets the intranet before all tests
class TownPastTest {

    private static final String UNFOLDED = "() => document.querySelector('inclusion-structure').shadowRoot"
            + ".querySelectorAll('details').forEach(part => { part.open = true; })";

    private static Intranet intranet;

    @BeforeAll
    static void live(@TempDir Path folder) {
        intranet = Intranet.start(Settings.fileDatabase(0, folder));
        intranet.livePast();
    }

    @AfterAll
    static void close() {
        intranet.close();
    }

    @Test
    void theCoordinatorSeesTwentyFourPeopleWhatTheyWantedAndWhatWasDone() {
        JsonNode summary = summary();
        assertThat(summary.path("people").asInt(), is(24));
        assertThat(summary.path("wishes").size(), is(2));
        assertThat(summary.path("themes").size(), is(2));
        assertThat(summary.path("modes").size(), is(2));
    }

    @Test
    void theCoordinatorSeesWhereTheirLevelsStandInTheAreaThatTheyPractised() {
        JsonNode communication = StreamSupport.stream(summary().path("areas").spliterator(), false)
                .filter(area -> area.path("area").asText().equals("2"))
                .findFirst()
                .orElseThrow();
        assertThat(communication.toString(), communication.path("established").asInt(), is(24));
        assertThat(communication.toString(), communication.path("last").size(), greaterThan(0));
    }

    @Test
    void whatWasDoneIsCountedUntilTheDayBefore() {
        LocalDate yesterday = intranet.inclusion().today().minusDays(1);
        LocalDate before = yesterday.minusMonths(2);
        String quarter = before.getYear() + "-Q" + before.get(IsoFields.QUARTER_OF_YEAR);
        JsonNode done = Visitor.signedIn(intranet.address(), "claire")
                .get("structures/ccas-valbonne/done?from=" + quarter)
                .body();
        assertThat(done.at("/accompaniments/notedUntil").asText(), is(yesterday.toString()));
    }

    @Test
    void theAgentWorkedOnWorkingDaysAndNotedDifferentHelps() {
        LocalDate today = intranet.inclusion().today();
        JsonNode rows = Visitor.signedIn(intranet.address(), "claire")
                .get("structures/ccas-valbonne/accompaniments?format=json&from=" + today.minusDays(40) + "&until="
                        + today)
                .body()
                .path("activites");
        Set<String> helps = new TreeSet<>();
        rows.forEach(row -> {
            helps.add(row.path("autonomie").asText());
            LocalDate day = LocalDate.parse(row.path("date").asText());
            assertThat(day.toString(), DaysOff.inFrance().isOff("ccas-valbonne", day), is(false));
        });
        assertThat(rows.size(), is(24));
        assertThat(helps.size(), is(3));
    }

    @Test
    void aMonthIsLivedOnce() {
        intranet.livePast();

        assertThat(summary().path("people").asInt(), is(24));
    }

    @Test
    void thePageOfTheCoordinatorShowsIt() {
        try (Chromium chromium = Chromium.start();
                Phone claire = new Phone(chromium.browser(), intranet.address())) {
            claire.signIn("claire")
                    .tap("Mon service")
                    .sees("Mon service")
                    .shows("CCAS de Valbonne-les-Prés")
                    .shows("Imprimer le bilan");
            claire.inThePage(UNFOLDED);
            claire.shows("24 personnes accompagnées");
        }
    }

    private static JsonNode summary() {
        Visitor claire = Visitor.signedIn(intranet.address(), "claire");
        return claire.get("structures/ccas-valbonne/summary").body();
    }
}
