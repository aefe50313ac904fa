package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A helper reads aloud what to do on a site of others. The library's pages name the site, and do nothing there. */
class WalkthroughsOverHttpTest {

    private final Town town = new Town();
    private final Caller marc = town.as("marc");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void eachOfTheListIsThereWithItsLinesAndItsAddress() {
        JsonNode all = marc.get("api/walkthroughs").json().get("walkthroughs");

        assertThat(all.size(), greaterThanOrEqualTo(10));
        for (JsonNode one : all) {
            JsonNode read = marc.get("api/packs/" + one.get("pack").asText() + "/walkthroughs/"
                            + one.get("id").asText())
                    .json();
            assertThat(read.get("title"), equalTo(one.get("title")));
            assertThat(read.get("href").isNull(), is(one.get("resource").isNull()));
            assertThat(read.get("lines").size(), greaterThanOrEqualTo(7));
            assertThat(read.at("/lines/0/ifNot").asText(), not(equalTo("")));
        }
    }

    @Test
    void itSaysWhenItWasWrittenAndThatNobodyCheckedItYet() {
        Reply read = marc.get("api/packs/accompagner-a-distance/walkthroughs/caf-mon-compte?lang=en");

        assertThat(read.text("/language"), equalTo("fr"));
        assertThat(read.text("/href"), equalTo("https://www.caf.fr/"));
        assertThat(read.text("/writtenOn"), equalTo("2026-11-30"));
        assertThat(read.json().get("checked").isNull(), is(true));
    }

    @Test
    void anUnknownOneIsSaidAndNobodyReadsUnknown() {
        assertThat(
                marc.get("api/packs/accompagner-a-distance/walkthroughs/x").problem(), equalTo("unknown-walkthrough"));
        assertThat(marc.get("api/packs/x/walkthroughs/caf-mon-compte").problem(), equalTo("unknown-pack"));
        assertThat(town.as("nobody").get("api/walkthroughs").status(), is(401));
    }
}
