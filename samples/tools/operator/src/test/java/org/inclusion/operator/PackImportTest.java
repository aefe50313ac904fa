package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inclusion.operator.WrittenPack.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text in Markdown or a table comes into a pack whole, or not at all. */
class PackImportTest {

    private static final String LESSON = "# Ouvrir\n\nUn texte.\n\n![](telephone)\n";

    private static final String QUESTIONS = """
            id;savoir-faire;difficulté;question;bonne réponse;erreur 1;aide 1
            un-2;un;facile;Où ?;Ici;Là;Regardez ici.
            """;

    @TempDir
    Path parent;

    private WrittenPack pack = new WrittenPack(Path.of("."));

    @BeforeEach
    void begin() {
        pack = new WrittenPack(parent.resolve("ma-mairie"));
        assertThat(
                WrittenPack.run("pack", "new", pack.folder().toString(), "--step", "un")
                        .code(),
                is(0));
    }

    private Said takeIn(String name, String text, String... options) throws IOException {
        Path file = Files.writeString(parent.resolve(name), text);
        List<String> all =
                new ArrayList<>(List.of("pack", "import", pack.folder().toString(), file.toString()));
        all.addAll(List.of(options));
        return WrittenPack.run(all.toArray(String[]::new));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(pack.folder())) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void aLessonIsWrittenAndListed() throws IOException {
        String before = pack.text("pack.json");
        assertThat(
                takeIn("lecon-deux.md", LESSON),
                is(new Said(0, "written   ma-mairie/lecon-deux.json\nleft out                          0\n", "")));
        assertThat(
                pack.text("pack.json"), is(before.replace("lecon-un.json\"", "lecon-un.json\", \"lecon-deux.json\"")));
        assertThat(
                pack.check().out(),
                startsWith("gap: no step shows this lesson\n  ma-mairie/lecon-deux.json:2  /lessons/0\n"));
    }

    @Test
    void questionsTakeThePlaceOfThoseThatAreThere() throws IOException {
        Said refused = takeIn("questions.csv", QUESTIONS);
        assertThat(refused.code(), is(2));
        assertThat(refused.err(), is("ma-mairie/questions.json is there already: --replace takes its place\n"));
        assertThat(
                takeIn("questions.csv", QUESTIONS.replace("un-2", "un-1"), "--replace")
                        .code(),
                is(0));
        assertThat(pack.text("questions.json"), containsString("\"Regardez ici.\""));
        assertThat(pack.check().code(), is(0));
    }

    /** The step still names the question that would go. */
    @Test
    void whatWouldBreakThePackIsRefused() throws IOException {
        Map<String, String> before = files();
        Said said = takeIn("questions.csv", QUESTIONS, "--replace");
        assertThat(said.code(), is(1));
        assertThat(said.out(), is("ma-mairie/path.json#/paths/0/steps/0/questions/0: no question \"un-1\"\trefused\n"));
        Said twice = takeIn("questions-deux.csv", QUESTIONS.replace("un-2", "un-1"));
        assertThat(twice.out(), containsString("/questions/0/id: \"un-1\" stands twice in questions\trefused\n"));
        Said picture = takeIn("lecon-deux.md", LESSON.replace("telephone", "nulle-part"));
        assertThat(picture.out(), containsString("the library has no picture \"nulle-part\"\trefused\n"));
        assertThat(files(), is(before));
    }

    @Test
    void whatIsRefusedOrLeftOutIsToldWithItsPlace() throws IOException {
        Map<String, String> before = files();
        Said said =
                takeIn("lecon-deux.md", LESSON + "\n<script>x</script>\n\n[a](javascript:x) [b](https://b.example)\n");
        assertThat(said, is(new Said(1, """
                        lecon-deux.md:7\t\tHTML is not taken in: "<script>x</script>"\trefused
                        lecon-deux.md:9\t\ta link to "javascript:x"\trefused
                        lecon-deux.md:9\t\tthe address of a link is left out: "https://b.example"\tleft out
                        """, "")));
        assertThat(
                takeIn("questions-deux.csv", QUESTIONS.replace("Ici", "=1+1")).out(),
                is("questions-deux.csv:2\tright fr\tbegins like a formula: \"=1+1\"\trefused\n"));
        assertThat(files(), is(before));
    }

    @Test
    void aLessonInTwoLanguagesComesInTwoFiles() throws IOException {
        pack = new WrittenPack(parent.resolve("deux"));
        WrittenPack.run(
                "pack", "new", pack.folder().toString(), "--step", "un", "--language", "fr", "--language", "en");
        Path english = Files.writeString(parent.resolve("lecon-un.en.md"), LESSON.replace("Un texte", "A text"));
        assertThat(
                takeIn("lecon-un.fr.md", LESSON, "--replace").out(),
                endsWith("the pack is in en too: give a file for it\trefused\n"));
        Said said = takeIn("lecon-un.fr.md", LESSON, english.toString(), "--replace");
        assertThat(said.err() + said.out(), said.code(), is(0));
        assertThat(pack.text("lecon-un.json"), containsString("\"A text.\""));
    }

    @Test
    void aNameThatSaysNothingIsWrongUse() throws IOException {
        assertThat(
                takeIn("leçon.md", LESSON).err(),
                endsWith("must be named like lecon-x.md, lecon-x.fr.md or questions-x.csv, with a-z 0-9 - alone\n"));
        assertThat(takeIn("lecon.docx", LESSON).code(), is(2));
        Path other = Files.writeString(parent.resolve("autre.md"), LESSON);
        assertThat(
                takeIn("lecon.md", LESSON, other.toString()).err(),
                is("lecon and autre are two: one lesson at a time\n"));
        assertThat(
                WrittenPack.run("pack", "import", pack.folder().toString(), "rien.md")
                        .err(),
                is("rien.md: cannot be read (NoSuchFile: rien.md)\n"));
    }

    @Test
    void aHeaderOnOneLineOrWithoutFilesIsLengthenedToo() throws IOException {
        assertThat(
                lengthened("{\"id\": \"a\", \"files\": [\"b.json\"]}"),
                is("{\"id\": \"a\", \"files\": [\"b.json\", \"c.json\"]}"));
        assertThat(lengthened("{\"id\": \"a\", \"files\": []}"), is("{\"id\": \"a\", \"files\": [\"c.json\"]}"));
        assertThat(lengthened("{\n  \"id\": \"a\"\n}\n"), is("{\n  \"id\": \"a\",\n  \"files\": [\"c.json\"]\n}\n"));
        assertThat(
                lengthened("{\n  \"files\": [\n    \"b.json\"\n  ],\n  \"x\": {\"files\": []}\n}\n"),
                is("{\n  \"files\": [\n    \"b.json\",\n    \"c.json\"\n  ],\n  \"x\": {\"files\": []}\n}\n"));
    }

    private String lengthened(String header) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("entete"));
        Files.writeString(folder.resolve("pack.json"), header);
        return PackHeaderFile.of(folder).with("c.json");
    }
}
