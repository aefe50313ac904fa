package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.inclusion.operator.WrittenPack.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs are described for the catalogues of others. */
class PackDescribeTest {

    @TempDir
    Path parent;

    @Test
    void aPathAndItsStepsAreLearningResources() throws IOException {
        WrittenPack pack = WrittenPack.copyOf("premiers-pas", parent);
        Said said = WrittenPack.run(
                "pack", "describe", pack.folder().toString(), "--address", "https://learn.example.org/");
        assertThat(said.err(), said.code(), is(0));
        JsonNode json = new ObjectMapper().readTree(said.out());
        assertThat(json.at("/@context").asText(), is("https://schema.org"));
        JsonNode path = json.at("/@graph/0");
        assertThat(path.at("/@type").asText(), is("LearningResource"));
        assertThat(path.at("/@id").asText(), is("https://learn.example.org/#premiers-pas"));
        assertThat(
                path.path("name").toString(),
                is(
                        "[{\"@value\":\"Premiers pas\",\"@language\":\"fr\"},{\"@value\":\"First steps\",\"@language\":\"en\"}]"));
        assertThat(path.path("inLanguage").toString(), is("[\"fr\",\"en\"]"));
        assertThat(path.at("/license").asText(), is("https://spdx.org/licenses/CC-BY-4.0"));
        assertThat(path.at("/audience/educationalRole").asText(), is("student"));
        assertThat(path.at("/hasPart/0/position").asInt(), is(1));
        assertThat(path.at("/hasPart/0/timeRequired").asText(), is("PT15M"));
        assertThat(path.at("/hasPart/0/teaches/termCode").asText().matches("[1-5]\\.[1-6]"), is(true));
    }

    @Test
    void aPackWithAMistakeIsNotDescribed() throws IOException {
        WrittenPack pack = WrittenPack.copyOf("premiers-pas", parent).write("skills.json", "{}");
        Said said = WrittenPack.run("pack", "describe", pack.folder().toString());
        assertThat(said.code(), is(1));
        assertThat(said.out(), is(""));
    }

    @Test
    void anAddressIsOneOfTheWeb() throws IOException {
        WrittenPack pack = WrittenPack.copyOf("premiers-pas", parent);
        Said said = WrittenPack.run("pack", "describe", pack.folder().toString(), "--address", "javascript:alert(1)");
        assertThat(said.code(), is(2));
        assertThat(said.err(), startsWith("--address must be an https address"));
    }
}
