package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over HTTP a guest sees a step and nothing of her, and nothing tells of an end. */
class GuestsOverHttpTest {

    private static final String HERS = "api/learners/me/guests";

    private final Town town = new Town();
    private final Caller marc = town.as("marc");
    private final Caller yann = town.as("hers-yann");
    private final Caller nobody = town.as("nobody");

    @BeforeEach
    void onAPath() {
        yann.post("api/learners/me/wishes", Town.wish());
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aGuestReadsTheStepAndNothingOfHer() {
        String signs = invite("g1");
        yann.post(HERS + "/g1/show", "");

        Reply seen = see(signs);

        assertThat(seen.status(), equalTo(200));
        TreeSet<String> fields = new TreeSet<>();
        seen.json().fieldNames().forEachRemaining(fields::add);
        assertThat(
                fields,
                equalTo(new TreeSet<>(List.of("title", "why", "otherwise", "minutes", "task", "success", "until"))));
        assertThat(
                seen.text("/title"),
                equalTo(yann.get("api/learners/me/next-step").text("/step/title")));
        assertThat(seen.header("Cache-Control"), equalTo("no-store"));
    }

    @Test
    void allThatIsClosedIsOneAnswerByteForByte() {
        String notShown = invite("g1");
        String ended = invite("g2");
        yann.post(HERS + "/g2/show", "");
        yann.post(HERS + "/g2/end", "");
        Reply unknown = see("2222-2222-2222-2222");

        assertThat(unknown.status(), equalTo(404));
        for (String signs : List.of(notShown, ended, "no signs at all")) {
            assertThat(see(signs).status(), equalTo(404));
            assertThat(see(signs).body(), equalTo(unknown.body()));
        }
    }

    @Test
    void herPageIsByteForByteTheSameAfterAnEnd() {
        invite("g1");
        yann.post(HERS + "/g1/show", "");
        Reply before = yann.get(HERS);

        marc.post("api/learners/hers-yann/guests/g1/end", "");

        assertThat(yann.get(HERS).body(), equalTo(before.body()));
        assertThat(yann.get(HERS).header("ETag"), equalTo(before.header("ETag")));
        assertThat(yann.post(HERS + "/g1/show", "").status(), equalTo(200));
        assertThat(marc.get("api/learners/hers-yann/guests").text("/guests/0/opens"), equalTo("false"));
    }

    @Test
    void nobodyIsInvitedBeforeSheWasSeenAlone() {
        Reply refused = marc.post("api/learners/hers-yann/guests", body("g1", false));
        assertThat(refused.status(), equalTo(400));
        assertThat(refused.problem(), equalTo("not-seen-alone"));
        assertThat(refused.text("/field"), equalTo("/seenAlone"));
        assertThat(yann.get(HERS).json().get("guests").size(), is(0));
    }

    @Test
    void sheReadsThatAGuestLooked() {
        String signs = invite("g1");
        yann.post(HERS + "/g1/show", "");
        see(signs);
        Reply looks = yann.get("api/learners/me/looks");
        assertThat(looks.text("/looks/0/what"), equalTo("TODAYS_STEP"));
        assertThat(looks.text("/looks/0/name"), not(equalTo("")));
    }

    @Test
    void theStepIsShownForAnHour() {
        String signs = invite("g1");
        yann.post(HERS + "/g1/show", "");
        town.ccas.clock.forward(Duration.ofHours(1));
        assertThat(see(signs).status(), equalTo(404));
    }

    private String invite(String id) {
        return marc.post("api/learners/hers-yann/guests", body(id, true)).text("/signs");
    }

    private static String body(String id, boolean seenAlone) {
        return "{'id':'" + id + "','kind':'NEIGHBOUR','days':30,'seenAlone':" + seenAlone + "}";
    }

    private Reply see(String signs) {
        return nobody.post("practice/guest/step", "{'signs':'" + signs + "'}");
    }
}
