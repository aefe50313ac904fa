package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A page that expects that there may be nothing is answered 204: a browser writes each 404 into its console as an
 * error, and nothing is wrong where somebody has not said a wish yet.
 */
class AbsenceTest {

    private static final String[] IF_ANY = {"X-Inclusion-If-Any", "1"};

    private static final String WISH = "api/learners/me/wish";

    private final Town town = new Town();
    private final Caller fatima = town.as("fatima");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatIsNotThereYetIsNoProblemForThoseWhoExpectIt() {
        Reply absent = fatima.get(WISH, IF_ANY);

        assertThat(absent.status(), equalTo(204));
        assertThat(absent.body(), equalTo(""));
        assertThat(absent.header("Cache-Control"), equalTo("no-store"));
        assertThat(fatima.get(WISH).status(), equalTo(404));
    }

    @Test
    void whatIsThereIsAnsweredAsEver() {
        fatima.post("api/learners/me/wishes", Town.wish());

        assertThat(fatima.get(WISH, IF_ANY).body(), equalTo(fatima.get(WISH).body()));
    }

    @Test
    void aRefusalStaysARefusal() {
        assertThat(town.as("nobody").get(WISH, IF_ANY).status(), equalTo(401));
        assertThat(
                fatima.get(WISH, "X-Inclusion-If-Any", "1", "X-Inclusion-Actor", "marc")
                        .status(),
                equalTo(403));
    }

    @Test
    void whatMayNotBeKnownOfLooksLikeWhatIsNotThere() {
        Caller stranger = town.as("ines");

        assertThat(
                stranger.get("api/learners/fatima/wish", IF_ANY).status(),
                equalTo(stranger.get("api/learners/nobody-at-all/wish", IF_ANY).status()));
    }
}
