package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import org.inclusion.Inclusion;
import org.inclusion.memory.InMemoryStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything of a learner is hidden at her word, and destroyed a week later, over HTTP. */
class ErasureOverHttpTest {

    private static final String PRESENT = "{'present':true}";
    private static final String HERS = "api/learners/hers-yann/";

    private final Town town = new Town();
    private final Caller yann = town.as("hers-yann");
    private final Caller marc = town.as("marc");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void afterHerWordSheIsLikeSomebodyWhoNeverWas() {
        yann.post("api/evidence", town.practice("p1"));
        Reply requested = yann.post("api/learners/me/erasure", PRESENT);
        assertThat(requested.status(), equalTo(201));
        assertThat(requested.text("/destroyedFrom"), equalTo("2026-12-01T09:00:00Z"));

        for (String what : List.of("profile", "history", "progress", "next-step", "cards", "looks?present=true")) {
            Reply hidden = marc.get(HERS + what);
            assertThat(what, hidden.status(), equalTo(404));
            Reply never = marc.get("api/learners/hers-nobody~nowhere/" + what);
            assertThat(hidden.body(), equalTo(never.body().replace("hers-nobody~nowhere", "hers-yann")));
            assertThat(what, yann.get("api/learners/me/" + what).status(), equalTo(404));
        }
        assertThat(marc.get("api/people").body().contains("hers-yann"), is(false));
        assertThat(yann.get("api/learners/me/erasure").body(), equalTo(requested.body()));
    }

    @Test
    void evidenceOnItsWayIsAnsweredAsErased() {
        yann.post("api/learners/me/erasure", PRESENT);
        Reply single = yann.post("api/evidence", town.practice("p1"));
        assertThat(single.status(), equalTo(200));
        assertThat(single.text("/status"), equalTo("ERASED"));
        town.ccas.clock.forward(Duration.ofDays(7));
        assertThat(town.ccas.inclusion.eraseLearners().due(done -> true).size(), is(1));
        Reply batch = yann.post("api/evidence/batch", "{'items':[" + town.practice("p1") + "]}");
        assertThat(batch.text("/receipts/0/status"), equalTo("ERASED"));
        assertThat(yann.get("api/learners/me/history").json().get("evidence").size(), is(0));
    }

    @Test
    void aHelperErasesAndTakesBackWithHerPresent() {
        yann.post("api/evidence", town.practice("p1"));
        assertThat(marc.post(HERS + "erasure", "{'present':false}").problem(), equalTo("person-not-present"));
        assertThat(marc.post(HERS + "erasure", PRESENT).status(), equalTo(201));
        assertThat(yann.post("api/learners/me/erasure/take-back", PRESENT).status(), equalTo(403));
        assertThat(marc.post(HERS + "erasure/take-back", "{'present':false}").status(), equalTo(400));
        assertThat(marc.post(HERS + "erasure/take-back", PRESENT).status(), equalTo(200));
        assertThat(marc.post(HERS + "erasure/take-back", PRESENT).problem(), equalTo("unknown-erasure"));
        assertThat(yann.get("api/learners/me/history").json().get("evidence").size(), is(1));
        assertThat(yann.get("api/learners/me/erasure").text("/requestedAt"), equalTo("null"));
    }

    @Test
    void onceItIsDueItIsTooLate() {
        yann.post("api/learners/me/erasure", PRESENT);
        town.ccas.clock.forward(Duration.ofDays(7));
        Reply late = marc.post(HERS + "erasure/take-back", PRESENT);
        assertThat(late.status(), equalTo(409));
        assertThat(late.problem(), equalTo("erasure-cannot-be-taken-back"));
    }

    @Test
    void anInstallationWithoutAKeySaysThatItCannotErase() {
        try (Town keyless = new Town(Inclusion.builder().stores(new InMemoryStores()))) {
            Caller her = keyless.as("hers-yann");
            assertThat(her.get("api/learners/me/erasure").text("/possible"), equalTo("false"));
            Reply refused = her.post("api/learners/me/erasure", PRESENT);
            assertThat(refused.status(), equalTo(409));
            assertThat(refused.problem(), equalTo("erasure-not-possible"));
        }
    }
}
