package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.inclusion.Ccas;
import org.inclusion.access.LearnerId;
import org.inclusion.accompaniment.AccompanimentMode;
import org.inclusion.accompaniment.Activity;
import org.inclusion.accompaniment.SaidAccompaniment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was done in a structure, over HTTP. */
class DoneOverHttpTest {

    private static final String DONE = "api/structures/ccas/done";

    private final Town town = new Town();

    @BeforeEach
    void twelvePeopleAreAccompanied() {
        Activity activity = new Activity(LocalDate.of(2026, 11, 24), AccompanimentMode.PLACE, 45, Set.of(), Set.of());
        for (int i = 0; i < 12; i++) {
            town.ccas
                    .as(Ccas.helper())
                    .about(new LearnerId("hers-" + i))
                    .accompaniments()
                    .note(new SaidAccompaniment("a", activity, null, null, null))
                    .orThrow();
        }
        town.ccas.clock.forward(Duration.ofDays(1));
        town.ccas.inclusion.countDone().run(town.ccas.clock.instant(), () -> true);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aCoordinatorSeesHowOftenAndHowLongAndNobodyInIt() {
        Reply seen = town.as("coralie").get(DONE);
        JsonNode done = seen.json();
        assertThat(done.get("from").asText(), equalTo("2026-Q4"));
        assertThat(done.get("until").asText(), equalTo("2026-Q4"));
        assertThat(done.get("quarters").toString(), equalTo("[\"2026-Q4\"]"));
        assertThat(
                done.get("accompaniments").toString(),
                equalTo("{\"times\":12,\"people\":12,\"minutes\":540,\"notedUntil\":\"2026-11-24\"}"));
        assertThat(done.get("workshops").isNull(), is(true));
        assertThat(done.get("promisesKept").isNull(), is(true));
        assertThat(seen.body(), not(containsString("hers-")));
        assertThat(seen.header("Cache-Control"), equalTo("no-store"));
    }

    @Test
    void ofAnotherQuarterThereIsNothing() {
        JsonNode done =
                town.as("coralie").get(DONE + "?from=2025-Q1&until=2026-Q3").json();
        assertThat(done.get("accompaniments").isNull(), is(true));
        assertThat(done.get("quarters").size(), is(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?from=2026", "?from=2026-11-24", "?until=2026-Q5", "?from=2026-Q2&until=2026-Q1", "?from="})
    void aPeriodThatIsNoneIsNamed(String query) {
        Reply refused = town.as("coralie").get(DONE + query);
        assertThat(refused.status(), is(400));
        assertThat(refused.body(), containsString(query.contains("until") ? "?until" : "?from"));
    }

    @ParameterizedTest
    @CsvSource({"marc, ccas, 403", "fatima, ccas, 403", "ines, ccas, 404", "coralie, ailleurs, 404", "nobody, ccas, 401"
    })
    void itIsForItsCoordinatorsOnly(String who, String structure, int status) {
        Reply reply = town.as(who).get("api/structures/" + structure + "/done");
        assertThat(reply.status(), is(status));
        assertThat(reply.body(), not(containsString("540")));
    }
}
