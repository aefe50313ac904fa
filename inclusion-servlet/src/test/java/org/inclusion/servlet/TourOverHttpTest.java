package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.inclusion.content.SmallPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tours over HTTP. */
class TourOverHttpTest {

    @Test
    void aPracticeNamesItsTourAndTheTourSpeaksHerLanguage(@TempDir Path folder) {
        try (Town town = new Town(SmallPack.valid().folder(folder, "petit"))) {
            Caller fatima = town.as("fatima");

            String id = fatima.get("api/paths/chemin/steps/joindre-un-fichier").text("/practice/tour");
            JsonNode tour = fatima.get("api/tours/" + id + "?lang=en").json();

            assertThat(tour.at("/title").asText(), equalTo("Tour"));
            assertThat(tour.at("/ref/item").asText(), equalTo("visite"));
            assertThat(tour.at("/stops/0/check").isNull(), is(true));
            assertThat(tour.at("/stops/1/say").asText(), equalTo("Write here."));
            assertThat(tour.at("/stops/1/target").asText(), equalTo("mail-app >>> #write"));
            assertThat(tour.at("/stops/1/page").asText(), equalTo("/messages/*"));
            assertThat(tour.at("/stops/1/check/value").asText(), equalTo("notEmpty"));
            assertThat(fatima.get("api/tours/nulle-part").problem(), equalTo("unknown-tour"));
            assertThat(
                    fatima.get("api/paths/premiers-pas/steps/bien-etre")
                            .json()
                            .at("/practice/tour")
                            .isNull(),
                    is(true));
        }
    }
}
