package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A helper on the telephone reads the script of a step, and looks words up. */
class TelephoneScriptOverHttpTest {

    private final Town town = new Town();
    private final Caller marc = town.as("marc");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theScriptOfAStepIsReadLineByLine() {
        Reply script = marc.get("api/packs/premiers-pas/scripts/joindre-un-fichier");

        assertThat(script.text("/title"), equalTo("Joindre un document à un message"));
        assertThat(script.text("/lines/0/at"), equalTo("block.1"));
        assertThat(script.text("/lines/0/ask"), equalTo("De quoi parle le titre ?"));
    }

    @Test
    void aStepWithoutAScriptHasNoLines() {
        JsonNode script = marc.get("api/packs/accompagner-a-distance/scripts/partir-du-souhait")
                .json();

        assertThat(script.get("lines").size(), is(0));
    }

    @Test
    void aWordHasWhatIsSaidOnTheTelephone() {
        JsonNode terms = marc.get("api/packs/premiers-pas/glossary").json().get("terms");

        assertThat(terms.size(), is(greaterThan(40)));
        terms.forEach(term -> {
            if (term.get("id").asText().equals("pdf")) {
                assertThat(term.get("spoken").asText(), equalTo("Un document qui se lit comme une feuille de papier."));
            }
        });
        marc.get("api/packs/accompagner-a-distance/glossary")
                .json()
                .get("terms")
                .forEach(term -> assertThat(term.get("spoken").isNull(), is(false)));
    }

    @Test
    void whatIsNotThereIsSaidClearly() {
        assertThat(marc.get("api/packs/nulle-part/glossary").problem(), equalTo("unknown-pack"));
        assertThat(marc.get("api/packs/nulle-part/scripts/mot-de-passe").problem(), equalTo("unknown-pack"));
        assertThat(marc.get("api/packs/premiers-pas/scripts/nulle-part").problem(), equalTo("unknown-step"));
        assertThat(town.as("nobody").get("api/packs/premiers-pas/glossary").status(), is(401));
    }
}
