package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.inclusion.content.SmallPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An hour of the host's agenda, over HTTP: it is said as on the clock where people meet, whatever a device is set to. */
@SuppressWarnings("NullAway.Init") // JUnit sets them before each test
class AppointmentsOverHttpTest {

    private static final String BOOKED = "{'id':'a1','slot':'2026-12-01','about':'NEWS'}";

    private Town town;
    private Caller her;

    @BeforeEach
    void open(@TempDir Path folder) {
        town = new Town(SmallPack.valid().folder(folder, "petit"), ServletOptions.standard());
        her = town.as("hers-yann");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | mardi 1er décembre 2026 | 14\u00A0h", "en | Tuesday, December 1, 2026 | 14:00"})
    void aFreeHourIsSaidInTheZoneOfTheHost(String language, String day, String hour) {
        JsonNode slots = her.get("api/learners/me/slots?lang=" + language).json();

        assertThat(slots.at("/slots/0/start").asText(), equalTo("2026-12-01T13:00:00Z"));
        assertThat(slots.at("/slots/0/day").asText(), equalTo(day));
        assertThat(slots.at("/slots/0/hour").asText(), equalTo(hour));
    }

    @Test
    void whatIsBookedSaysTheHourToHerAndToWhoeverCalls() {
        JsonNode booked = her.post("api/learners/me/appointments", BOOKED).json();

        assertThat(booked.at("/hour").asText(), equalTo("14\u00A0h"));
        assertThat(booked.at("/sentence").asText(), containsString("mardi 1er décembre 2026, 14\u00A0h"));
        assertThat(town.as("marc").get("api/calls").json().at("/calls/0/hour").asText(), equalTo("14\u00A0h"));
    }

    @Test
    void anHourThatIsWrittenWithoutAZoneIsTheHourWherePeopleMeet() {
        String promise = "{'id':'p1','way':'COUNTER','about':'NEWS','mine':true,'meetsAt':'2026-12-01T10:00'}";

        JsonNode made =
                town.as("marc").post("api/learners/hers-yann/promises", promise).json();

        assertThat(made.at("/meetsAt").asText(), equalTo("2026-12-01T09:00:00Z"));
        assertThat(made.at("/hour").asText(), equalTo("10\u00A0h"));
        assertThat(town.as("marc").get("api/me").json().at("/zone").asText(), equalTo("Europe/Paris"));
    }

    @Test
    void aCallWithoutAnHourHasNone() {
        JsonNode made = her.post("api/learners/me/promises", "{'id':'p1','way':'TELEPHONE','about':'NEWS'}")
                .json();

        assertThat(made.at("/hour").isNull(), is(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'about':'WISH' | required | /item",
                "'about':'STEP','pack':'petit' | required | /item",
                "'about':'STEP','item':'ouvrir' | required | /pack",
                "'about':'DISAGREEMENT' | required | /item",
                "'about':'WISH','item':'une lettre' | misshapen-id | /item",
                "'about':'NEWS','item':'ecrire' | not-for-this-kind | /item",
                "'about':'WISH','item':'ecrire','pack':'petit' | not-for-this-kind | /pack"
            })
    void whatAPromiseLacksOrHasTooMuchIsNamed(String matter, String problem, String field) {
        Reply refused =
                town.as("marc").post("api/learners/hers-yann/promises", "{'id':'p1','way':'TELEPHONE'," + matter + "}");

        assertThat(refused.status(), is(400));
        assertThat(refused.problem(), equalTo(problem));
        assertThat(refused.json().path("field").asText(), equalTo(field));
    }

    @Test
    void anHourThatIsTakenIsRefusedByANameThatAPageKnows() {
        her.post("api/learners/me/appointments", BOOKED);

        Reply refused = her.post("api/learners/me/appointments", BOOKED.replace("a1", "a2"));

        assertThat(refused.status(), is(409));
        assertThat(refused.problem(), equalTo("slot-gone"));
    }

    @Test
    void theCalendarFileNamesNobody() {
        her.post("api/learners/me/appointments", BOOKED);

        String file = her.get("api/learners/me/promises/a1/calendar").body();

        assertThat(file, allOf(containsString("SUMMARY:Rendez-vous"), containsString("DTSTART:20261201T130000Z")));
        assertThat(file, not(containsString("marc")));
    }
}
