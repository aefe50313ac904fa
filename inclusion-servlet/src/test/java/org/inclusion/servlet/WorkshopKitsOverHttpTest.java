package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A helper finds the workshops that can be printed, and reads one of them. */
class WorkshopKitsOverHttpTest {

    private static final String KIT = "api/packs/premiers-pas/kits/atelier-un-message-un-papier";

    private final Town town = new Town();
    private final Caller marc = town.as("marc");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void allKitsAreListedWithTheirPath() {
        List<String> kits = new ArrayList<>();
        for (JsonNode kit : marc.get("api/kits").json().get("kits")) {
            kits.add(kit.get("pack").asText() + " " + kit.get("path").asText() + " "
                    + kit.get("id").asText());
        }

        assertThat(kits, hasItem("premiers-pas premiers-pas atelier-un-message-un-papier"));
        assertThat(kits, hasItem("accompagner-a-distance oser-aider former-des-benevoles-en-visio"));
    }

    @Test
    void aKitIsReadInTheReadersLanguageWithTheTitlesOfItsSteps() {
        Reply french = marc.get(KIT);
        Reply english = marc.get(KIT + "?lang=en");

        assertThat(french.text("/language"), equalTo("fr"));
        assertThat(english.text("/language"), equalTo("en"));
        assertThat(french.text("/parts/0/title"), equalTo("Arriver, et brancher les appareils"));
        assertThat(french.text("/tasks/1/stepTitle"), equalTo("Joindre un document à un message"));
        assertThat(english.text("/parts/0/title"), equalTo("Arriving, and plugging in"));
        assertThat(english.json().get("people").size(), is(6));
    }

    @Test
    void whatIsNotThereIsSaidClearly() {
        assertThat(marc.get("api/packs/nulle-part/kits/x").problem(), equalTo("unknown-pack"));
        assertThat(marc.get("api/packs/premiers-pas/kits/x").problem(), equalTo("unknown-kit"));
        assertThat(town.as("nobody").get("api/kits").status(), is(401));
    }
}
