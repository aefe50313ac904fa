package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An unchanged answer is not sent again, and a changed one always is. */
class EntityTagTest {

    private static final List<String> TAGGED = List.of("wish", "progress", "next-step", "profile", "history");

    private final Town town = new Town();
    private final Caller yann = town.as("hers-yann");
    private final Caller marc = town.as("marc");

    @BeforeEach
    void somethingIsKnownOfHer() {
        yann.post("api/learners/me/wishes", Town.wish());
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        for (String what : TAGGED) {
            String tag = tag(yann, "me", what);
            Reply again = yann.get("api/learners/me/" + what, "If-None-Match", tag);
            assertThat(what, again.status(), equalTo(304));
            assertThat(again.body(), equalTo(""));
            assertThat(again.header("ETag"), equalTo(tag));
            assertThat(again.header("Cache-Control"), equalTo("no-store"));
        }
    }

    @Test
    void newEvidenceChangesWhatDependsOnIt() {
        for (String what : List.of("progress", "next-step", "profile", "history")) {
            String before = tag(yann, "me", what);
            yann.post("api/evidence", town.practice("after-" + what));
            Reply after = yann.get("api/learners/me/" + what, "If-None-Match", before);
            assertThat(what, after.status(), equalTo(200));
            assertThat(after.header("ETag"), not(equalTo(before)));
        }
    }

    @Test
    void theLanguageAndTheViewerMatter() {
        String hers = tag(yann, "me", "profile");

        assertThat(yann.get("api/learners/me/profile?lang=en").header("ETag"), not(equalTo(hers)));
        assertThat(
                yann.get("api/learners/me/profile", "Accept-Language", "en", "If-None-Match", hers)
                        .status(),
                equalTo(200));
        assertThat(tag(marc, "hers-yann", "profile"), not(equalTo(hers)));
    }

    @Test
    void theDayMattersOnceItChangesTheAnswer() {
        town.ccas.clock.forward(Duration.ofDays(30));
        String today = tag(yann, "me", "next-step");
        town.ccas.clock.forward(Duration.ofDays(1));

        assertThat(yann.get("api/learners/me/next-step", "If-None-Match", today).status(), equalTo(200));
    }

    @Test
    void aHelpersLookIsNotedAllTheSame() {
        String tag = tag(marc, "hers-yann", "profile");
        town.ccas.clock.forward(Duration.ofDays(1));

        assertThat(
                marc.get("api/learners/hers-yann/profile", "If-None-Match", tag).status(), equalTo(304));
        assertThat(yann.get("api/learners/me/looks").text("/looks/0/day"), equalTo("2026-11-25"));
    }

    @Test
    void anyOfTheNamedTagsWillDo() {
        String tag = tag(yann, "me", "profile");
        String strong = tag.substring(2);

        for (String header : List.of("*", "\"x\", " + tag, strong, "W/\"y\"," + tag)) {
            assertThat(
                    header,
                    yann.get("api/learners/me/profile", "If-None-Match", header).status(),
                    equalTo(304));
        }
        for (String header : List.of("", "x", "\"\"", tag.replace("\"", ""), "W/\"x\"")) {
            assertThat(
                    header,
                    yann.get("api/learners/me/profile", "If-None-Match", header).status(),
                    equalTo(200));
        }
    }

    @Test
    void aRefusalIsNeverAnsweredFromACache() {
        Reply refused = town.as("ines").get("api/learners/hers-yann/profile", "If-None-Match", "*");

        assertThat(refused.status(), equalTo(404));
    }

    @Test
    void whatIsPersonalAndWithoutATagIsNotKept() {
        for (String path : List.of("api/me", "api/learners/me/looks", "api/day-relations")) {
            Reply reply = yann.get(path);
            assertThat(reply.header("Cache-Control"), equalTo("no-store"));
            assertThat(reply.response().headers().firstValue("ETag").isPresent(), is(false));
        }
        assertThat(yann.post("api/evidence", town.practice("p1")).header("Cache-Control"), equalTo("no-store"));
    }

    @Test
    void documentsAreTaggedToo() {
        String tag = yann.get("openapi.json").header("ETag");

        assertThat(yann.get("openapi.json", "If-None-Match", tag).status(), equalTo(304));
        assertThat(yann.get("openapi.json").header("Vary"), containsString("Accept-Language"));
    }

    private static String tag(Caller who, String learner, String what) {
        String tag = who.get("api/learners/" + learner + "/" + what).header("ETag");
        assertThat(tag, startsWith("W/\""));
        return tag;
    }
}
