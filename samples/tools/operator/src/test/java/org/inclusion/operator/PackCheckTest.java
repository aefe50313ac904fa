package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inclusion.operator.WrittenPack.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Authors are told everything that is to be put right in a pack, and where. */
class PackCheckTest {

    private static final String CLEAN = "packs     1\nmistakes  0\ngaps      0\ncauses    0\n";

    @TempDir
    Path parent;

    @ParameterizedTest
    @MethodSource("org.inclusion.operator.WrittenPack#delivered")
    void theDeliveredPacksAreClean(String name) throws IOException {
        assertThat(WrittenPack.copyOf(name, parent).check(), is(new Said(0, CLEAN, "")));
    }

    @Test
    void aProblemHasItsFileItsLineAndItsPointer() throws IOException {
        Said said = WrittenPack.copyOf("premiers-pas", parent)
                .change("tours.json", "\"#mail-logement\"", "\"#mail logement\\\"\"")
                .check();
        assertThat(said.code(), is(1));
        assertThat(said.out(), is("""
                        gap: target: no CSS selector: "\"" at character 15
                          premiers-pas/tours.json:7  /tours/0/stops/0/target
                        packs     1
                        mistakes  0
                        gaps      1
                        causes    1
                        """));
    }

    @Test
    void oneCauseThatRepeatsIsToldOnceWithAllItsPlaces() throws IOException {
        Said said = WrittenPack.copyOf("premiers-pas", parent)
                .change("practices.json", "\"site\": \"messagerie\"", "\"site\": \"boite\"")
                .check();
        assertThat(said.code(), is(1));
        assertThat(
                said.out(),
                matchesPattern("(?s).*mistake: site: no practice site \"boite\": there are allocations, .*"
                        + " \\(3 places\\)\n  premiers-pas/practices\\.json:.*"));
        assertThat(said.out(), containsString("mistakes  3\ngaps      0\ncauses    1\n"));
    }

    @Test
    void aSiteOfTheHostIsNamed() throws IOException {
        WrittenPack pack = WrittenPack.copyOf("premiers-pas", parent)
                .change("practices.json", "\"site\": \"messagerie\"", "\"site\": \"boite\"");
        assertThat(pack.check("--site", "boite"), is(new Said(0, CLEAN, "")));
    }

    @Test
    void aFieldThatIsMissingStandsOnTheLineOfItsObject() throws IOException {
        Said said = WrittenPack.copyOf("accompagner-a-distance", parent)
                .change("goals.json", "\"area\"", "\"aera\"")
                .check();
        assertThat(
                said.out(),
                allOf(
                        containsString("mistake: area: missing ("),
                        containsString("  accompagner-a-distance/goals.json:3  /goals/0/area\n"),
                        containsString("mistake: aera: unknown field (")));
    }

    @Test
    void aFileThatNothingNamesIsAGapAndAReadMeIsNone() throws IOException {
        Said said = WrittenPack.copyOf("accompagner-a-distance", parent)
                .write("oubli.json", "{}")
                .write("photo.png", "x")
                .write("LISEZMOI.md", "Bonjour")
                .check();
        assertThat(said.out(), is("""
                        gap: not among the files that pack.json lists
                          accompagner-a-distance/oubli.json:1
                        gap: no lesson and no question names this file
                          accompagner-a-distance/photo.png:1
                        packs     1
                        mistakes  0
                        gaps      2
                        causes    2
                        """));
    }

    @Test
    void aFileThatIsNoJsonSaysItsLine() throws IOException {
        Said said = WrittenPack.copyOf("accompagner-a-distance", parent)
                .write("glossary.json", "{\n\"glossary\": [\n}")
                .check();
        assertThat(said.out(), containsString("mistake: not valid JSON: "));
        assertThat(said.out(), containsString("  accompagner-a-distance/glossary.json:3\n"));
    }

    @Test
    void anIdThatStandsTwiceAndAPictureWithAScriptAreRefused() throws IOException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 120\"><g id=\"picture\">"
                + "<script>alert(1)</script></g></svg>";
        Said said = WrittenPack.copyOf("accompagner-a-distance", parent)
                .change(
                        "glossary.json",
                        "\"glossary\": [",
                        "\"glossary\": [" + term("double") + "," + term("double") + ",")
                .change(
                        "lessons.json",
                        "\"blocks\": [",
                        "\"blocks\": [{\"type\": \"picture\", \"src\": \"dessin.svg\",\n"
                                + "\"alt\": {\"fr\": \"Un dessin\"}},")
                .write("dessin.svg", svg)
                .check();
        assertThat(said.code(), is(1));
        assertThat(
                said.out(),
                allOf(
                        containsString("mistake: id: \"double\" stands twice in glossary\n"),
                        containsString("mistake: src: \"dessin.svg\" line 1: may have no element script (10 places)")));
    }

    private static String term(String id) {
        return "{\"id\": \"" + id + "\", \"term\": {\"fr\": \"Mot\"}, \"meaning\": {\"fr\": \"Un mot.\"}}";
    }

    @Test
    void aFolderThatIsNotThereIsWrongUse() {
        Said said = WrittenPack.run("pack", "check", parent.resolve("rien").toString());
        assertThat(said, is(new Said(2, "", "no folder " + parent.resolve("rien") + "\n")));
    }

    @Test
    void aFolderWithoutAHeaderIsOneMistake() throws IOException {
        Path empty = Files.createDirectory(parent.resolve("vide"));
        Said said = WrittenPack.run("pack", "check", empty.toString());
        assertThat(said.code(), is(1));
        assertThat(said.out(), containsString("  vide/pack.json:1\n"));
    }

    @Test
    void aHeaderThatIsNoJsonIsOneMistakeAndNoFileIsCalledUnlisted() throws IOException {
        Said said = WrittenPack.copyOf("accompagner-a-distance", parent)
                .write("pack.json", "{")
                .check();
        assertThat(said.out(), containsString("mistakes  1\ngaps      0\n"));
    }

    @Test
    void aHugeFileIsRefusedAndNotRead() throws IOException {
        Said said = WrittenPack.copyOf("accompagner-a-distance", parent)
                .write("glossary.json", new String(new byte[10 << 20], StandardCharsets.US_ASCII))
                .check();
        assertThat(said.out(), containsString("mistake: \"glossary.json\" is larger than 8 MiB\n"));
    }
}
