package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.InvalidPackException;
import org.inclusion.content.PackSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema of packs accepts the delivered packs, and refuses what the reader refuses. */
class PackSchemaTest {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final String SMALL = """
            {"format":"inclusion-pack/1","id":"petit","version":"1.0.0","title":{"fr":"Petit"},"languages":["fr"],
             "licence":"CC-BY-4.0","framework":"digcomp-3.0",
             "skills":[{"id":"s","competence":"2.2","title":{"fr":"S"},"difficulty":0,"discrimination":1,"difficultySd":0.5}],
             "goals":[{"id":"g","text":{"fr":"G"},"inOtherLanguages":{"en":"G"},"said":{"fr":"D","en":"D"},"path":"p","steps":["e"],"area":"2"}],
             "paths":[{"id":"p","title":{"fr":"P"},"inOtherLanguages":{"en":"P"},"summary":{"fr":"P"},"audience":"LEARNER","steps":[
               {"id":"e","title":{"fr":"E"},"why":{"fr":"E"},"skill":"s","after":[],"devices":["PHONE"],"ways":["ALONE"],
                "minutes":10,"lesson":"l","practice":"a","questions":["q"],"completion":{"successes":1,"help":"ALONE"}}]}],
             "lessons":[{"id":"l","title":{"fr":"L"},"blocks":[{"type":"paragraph","text":{"fr":"L"}}]}],
             "practices":[{"id":"a","title":{"fr":"A"},"task":{"fr":"A"},"success":{"fr":"A"},"tour":"t"}],
             "tours":[{"id":"t","title":{"fr":"T"},"stops":[{"id":"o","target":"h1","page":"/x/*","say":{"fr":"O"},
               "act":"INPUT","check":{"value":"notEmpty"}}]}],
             "questions":[{"id":"q","skill":"s","family":"f","text":{"fr":"Q"},"spoken":{"fr":"Q"},"options":[
               {"id":"a","text":{"fr":"A"},"right":true},{"id":"b","text":{"fr":"B"},"help":{"fr":"H"}}],
               "discrimination":1,"difficulty":0,"guessing":0.25,"difficultySd":0.5}],
             "resources":[{"id":"r","title":{"fr":"R"},"href":"https://example.org/","wish":{"fr":"W"},"said":{"fr":"D"},
               "asks":{"fr":"N"},"otherwise":{"fr":"T"},"discreet":true,"checked":{"by":"Marc","on":"2026-11-30"}}],
             "walkthroughs":[{"id":"w","title":{"fr":"W"},"resource":"r","lines":[{"say":{"fr":"S"},"see":{"fr":"V"},
               "ifNot":{"fr":"N"}}],"changed":{"fr":"C"},"writtenOn":"2026-11-29"}]}
            """;

    @Test
    void everyFileOfTheDeliveredPacksIsValid() throws IOException {
        for (PackSource source : ContentLibrary.standardPacks()) {
            JsonNode header = read(source, "pack.json");
            assertThat(source.name(), errors(header), equalTo(""));
            for (JsonNode file : header.get("files")) {
                assertThat(file.asText(), errors(read(source, file.asText())), equalTo(""));
            }
        }
    }

    @Test
    void aPackInOneTextIsValidToo() throws IOException {
        assertThat(errors(JSON.readTree(SMALL)), equalTo(""));
        ContentLibrary.of(List.of(PackSource.json("petit", SMALL.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aDifficultyMayBeAWordWithoutItsNumbers() throws IOException {
        String words = SMALL.replace(
                        "\"difficulty\":0,\"discrimination\":1,\"difficultySd\":0.5", "\"difficulty\":\"EASY\"")
                .replace("\"discrimination\":1,\"difficulty\":0,", "\"difficulty\":\"VERY_HARD\",");
        assertThat(words, not(equalTo(SMALL)));
        assertThat(errors(JSON.readTree(words)), equalTo(""));
        ContentLibrary.of(List.of(PackSource.json("petit", words.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"difficulty\":0,|\"difficulty\":\"NORMAL\",",
                "\"discrimination\":1,\"difficulty\":0,|\"difficulty\":0,",
                "\"id\":\"petit\"|\"id\":\"Petit\"",
                "\"version\":\"1.0.0\"|\"version\":\"1.0\"",
                "\"languages\":[\"fr\"]|\"languages\":[]",
                "\"licence\":\"CC-BY-4.0\",|\"licence\":\"CC-BY-4.0\",\"unknown\":1,",
                "\"framework\":\"digcomp-3.0\"|\"framework\":\"other\"",
                "\"difficulty\":0,|\"difficulty\":7,",
                "\"audience\":\"LEARNER\"|\"audience\":\"BOTH\"",
                "\"devices\":[\"PHONE\"]|\"devices\":[]",
                "\"devices\":[\"PHONE\"]|\"devices\":[\"PHONE\",\"PHONE\"]",
                "\"minutes\":10|\"minutes\":0",
                "\"minutes\":10|\"minutes\":1.5",
                "\"successes\":1|\"successes\":0",
                "\"steps\":[\"e\"]|\"steps\":[]",
                "\"type\":\"paragraph\"|\"type\":\"html\"",
                "\"text\":{\"fr\":\"L\"}|\"text\":{\"fr\":\" \"}",
                "\"text\":{\"fr\":\"B\"},\"help\":{\"fr\":\"H\"}|\"text\":{\"fr\":\"B\"}",
                "\"text\":{\"fr\":\"B\"},\"help\":{\"fr\":\"H\"}|\"text\":{\"fr\":\"B\"},\"right\":true",
                "\"text\":{\"fr\":\"A\"},\"right\":true|\"text\":{\"fr\":\"A\"},\"right\":true,\"help\":{\"fr\":\"H\"}",
                "\"guessing\":0.25|\"guessing\":1",
                "\"blocks\":[|\"audio\":{\"fr\":\"a.svg\"},\"blocks\":[",
                "\"blocks\":[|\"audio\":{},\"blocks\":[",
                "\"blocks\":[|\"blocks\":[{\"type\":\"picture\",\"src\":\"a.gif\",\"alt\":{\"fr\":\"P\"}},",
                "\"act\":\"INPUT\"|\"act\":\"LOOK\"",
                "\"page\":\"/x/*\"|\"page\":\"https://example.org\"",
                "{\"value\":\"notEmpty\"}|{}",
                "\"target\":\"h1\",|\"targets\":\"h1\",",
                "\"discreet\":true|\"discreet\":1",
                "\"by\":\"Marc\",|\"who\":\"Marc\",",
                "\"2026-11-30\"|\"30 novembre\"",
                "\"2026-11-29\"|\"+20026-11-29\"",
                "\"asks\":{\"fr\":\"N\"}|\"asks\":\"N\"",
                "\"see\":{\"fr\":\"V\"},|\"look\":{\"fr\":\"V\"},",
                "\"changed\":{\"fr\":\"C\"},|\"moved\":{\"fr\":\"C\"},",
                "\"lines\":[|\"shot\":\"a.png\",\"lines\":[",
            })
    void whatTheSchemaRefusesTheReaderRefusesToo(String part, String broken) throws IOException {
        String json = SMALL.replace(part, broken);

        assertThat(json, is(not(SMALL)));
        assertThat(errors(JSON.readTree(json)), is(not("")));
        List<PackSource> sources = List.of(PackSource.json("petit", json.getBytes(StandardCharsets.UTF_8)));
        assertThrows(InvalidPackException.class, () -> ContentLibrary.of(sources));
    }

    @Test
    void theServletServesIt() throws IOException {
        try (Town town = new Town()) {
            Reply served = town.as("nobody").get("schemas/pack-1.json");

            assertThat(served.json(), equalTo(schema()));
            assertThat(served.header("Content-Type"), equalTo("application/schema+json"));
        }
    }

    private static String errors(JsonNode value) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema());
        return String.join(
                "\n", schema.validate(value).stream().map(Object::toString).toList());
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(ContentLibrary.class.getResourceAsStream("pack-1.schema.json"))) {
            return JSON.readTree(in);
        }
    }

    private static JsonNode read(PackSource source, String file) throws IOException {
        try (InputStream in = source.open(file)) {
            return JSON.readTree(in);
        }
    }
}
