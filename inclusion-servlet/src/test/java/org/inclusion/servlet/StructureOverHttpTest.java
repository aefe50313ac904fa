package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inclusion.Ccas;
import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The summary of a structure, over HTTP. */
class StructureOverHttpTest {

    private static final String SUMMARY = "api/structures/ccas/summary";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aCoordinatorSeesGroupsAndNobodyInThem() {
        for (int i = 0; i < 24; i++) {
            practised("hers-" + i, i < 12 ? 5 : 1);
        }
        summarize();

        Reply seen = town.as("coralie").get(SUMMARY, "Accept-Language", "fr");

        JsonNode summary = seen.json();
        assertThat(summary.get("people").asInt(), is(24));
        assertThat(
                summary.get("computedAt").asText(),
                equalTo(town.ccas.clock.instant().toString()));
        JsonNode area = summary.at("/areas/1");
        assertThat(area.get("area").asText(), equalTo("2"));
        assertThat(area.get("established").asInt(), is(12));
        assertThat(area.get("notEstablished").asInt(), is(12));
        assertThat(
                area.get("computedAt").asText(),
                equalTo(summary.get("computedAt").asText()));
        assertThat(
                String.join(
                        " ",
                        area.get("first").properties().stream()
                                .map(Map.Entry::getKey)
                                .toList()),
                equalTo("SHOWN TOGETHER SUPPORTED ALONE"));
        assertThat(summary.at("/areas/0/established").asInt(), is(0));
        assertThat(summary.at("/areas/0/last").isNull(), is(true));
        assertThat(seen.body().contains("hers-"), is(false));
        assertThat(seen.header("Cache-Control"), equalTo("no-store"));
    }

    @Test
    void ofAFewPeopleNothingIsShown() {
        Reply before = town.as("coralie").get(SUMMARY);
        for (int i = 0; i < 9; i++) {
            practised("hers-" + i, 5);
        }
        summarize();

        Reply seen = town.as("coralie").get(SUMMARY);

        assertThat(seen.json().get("people").isNull(), is(true));
        assertThat(seen.json().get("areas").size(), is(0));
        assertThat(seen.body(), equalTo(before.body()));
    }

    /** Only a coordinator of a structure sees its summary. An actor of another structure does not even see that it exists. */
    @ParameterizedTest
    @CsvSource({
        "coralie, ccas, 200, ",
        "marc, ccas, 403, not-yours-to-do",
        "fatima, ccas, 403, not-yours-to-do",
        "hers-yann, ccas, 403, not-yours-to-do",
        "personne, ccas, 403, not-yours-to-do",
        "deux, ccas, 403, not-yours-to-do",
        "deux, ailleurs, 403, not-yours-to-do",
        "ines, ccas, 404, unknown-structure",
        "coralie, ailleurs, 404, unknown-structure",
        "coralie, Ccas, 404, unknown-structure",
        "coralie, nulle-part, 404, unknown-structure",
        "marc, nulle-part, 404, unknown-structure",
        "nobody, ccas, 401, not-signed-in"
    })
    void itIsForItsCoordinatorsOnly(String who, String structure, int status, @Nullable String problem) {
        for (int i = 0; i < 20; i++) {
            practised("hers-" + i, 1);
        }
        summarize();

        Reply reply = town.as(who).get("api/structures/" + structure + "/summary");

        assertThat(reply.status(), is(status));
        if (problem != null) {
            assertThat(reply.problem(), equalTo(problem));
            assertThat(reply.body().contains("20"), is(false));
        }
    }

    @Test
    void anotherStructureLooksLikeOneThatIsNot() {
        String another =
                town.as("coralie").get("api/structures/ailleurs/summary").body();
        String none =
                town.as("coralie").get("api/structures/nulle-part/summary").body();

        assertThat(none.replace("nulle-part", "ailleurs"), equalTo(another));
    }

    private void practised(String id, int times) {
        List<String> steps = List.of("joindre-un-fichier", "ecrire-un-message", "appel-video");
        for (int i = 0; i < times; i++) {
            town.ccas
                    .as(Ccas.helper())
                    .record(List.of(town.ccas
                            .draft("e" + i, Ccas.helper(), new LearnerId(id))
                            .practised(Ccas.item(steps.get(i % steps.size())), true, Help.ALONE)));
        }
    }

    private void summarize() {
        Objects.requireNonNull(town.ccas.inclusion.summarizeStructures().run(town.ccas.clock.instant(), done -> true));
    }
}
