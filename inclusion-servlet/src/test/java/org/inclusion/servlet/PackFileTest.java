package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.inclusion.content.SmallPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures and narrations over HTTP. */
@SuppressWarnings("NullAway.Init") // JUnit sets both before each test
class PackFileTest {

    private static final String RECORDING = "api/packs/petit/1.0.0/files/lecon.mp3";

    private Town town;
    private Caller fatima;

    @BeforeEach
    void open(@TempDir Path folder) {
        town = new Town(SmallPack.valid().folder(folder, "petit"));
        fatima = town.as("fatima");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatAStepNamesIsAtTheAddressItSays() {
        JsonNode step =
                fatima.get("api/paths/chemin/steps/joindre-un-fichier?lang=fr").json();

        String picture = step.at("/lesson/blocks/2/src").asText();
        String recording = step.at("/lesson/audio").asText();
        assertThat(picture, equalTo("packs/petit/1.0.0/files/trombone.png"));
        assertThat("api/" + recording, equalTo(RECORDING));
        assertThat(step.at("/questions/0/audio").asText(), equalTo("packs/petit/1.0.0/files/q-joindre.mp3"));
        assertThat(fatima.get("api/" + picture).header("Content-Type"), equalTo("image/png"));
        assertThat(fatima.get("api/" + recording).header("Content-Type"), equalTo("audio/mpeg"));
        assertThat(fatima.get("api/" + recording).body(), equalTo("ID3 lecon.mp3"));
    }

    @Test
    void aReaderOfAnotherLanguageHearsHersOrNothing() {
        JsonNode step =
                fatima.get("api/paths/chemin/steps/joindre-un-fichier?lang=en").json();

        assertThat(step.at("/lesson/audio").isNull(), is(true));
        assertThat(step.at("/questions/0/audio").asText(), equalTo("packs/petit/1.0.0/files/q-joindre-en.mp3"));
    }

    @Test
    void sheKeepsItForAYearAndForHerselfOnly() {
        Reply first = fatima.get(RECORDING);

        assertThat(first.header("Cache-Control"), equalTo("private, max-age=31536000, immutable"));
        assertThat(first.header("ETag"), startsWith("W/\""));
        assertThat(fatima.get(RECORDING, "If-None-Match", first.header("ETag")).status(), equalTo(304));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/packs/petit/1.0.0/files/pack.json",
                "api/packs/petit/1.0.0/files/nothing.png",
                "api/packs/petit/1.0.1/files/lecon.mp3",
                "api/packs/autre/1.0.0/files/lecon.mp3",
                "api/packs/premiers-pas/1.0.0/files/lecon.mp3",
                "api/packs/petit/1.0.0/files/..",
            })
    void whatThePackDoesNotNameIsNotThere(String address) {
        Reply reply = fatima.get(address);

        assertThat(reply.status(), equalTo(404));
        assertThat(reply.problem(), equalTo(address.endsWith("..") ? "no-such-address" : "unknown-file"));
    }

    @Test
    void itIsForWhoeverIsSignedIn() {
        assertThat(town.as("personne").get(RECORDING).status(), equalTo(200));
        assertThat(town.as("nobody").get(RECORDING).status(), equalTo(401));
    }
}
