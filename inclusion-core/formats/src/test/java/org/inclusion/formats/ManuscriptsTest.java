package org.inclusion.formats;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.inclusion.content.ManuscriptProblem;
import org.inclusion.content.ReadManuscript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authors write lessons in Markdown and questions in tables; a pack takes them in whole, or not at all. */
class ManuscriptsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HEADING = "id;savoir-faire;difficulté;question;bonne réponse;erreur 1;aide 1\n";
    private static final String GOOD = "q-1;ouvrir;facile;Où appuyer ?;Le bouton;La croix;La croix ferme.\n";

    @TempDir
    Path folder;

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadManuscript lesson(String markdown) {
        return read(Map.of("fr", write("lecon.md", markdown)), List.of("fr"));
    }

    private static ReadManuscript read(Map<String, Path> files, List<String> languages) {
        try {
            return Manuscripts.lesson("lecon", files).read(languages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadManuscript questions(String csv, String... languages) {
        return questions(csv.getBytes(StandardCharsets.UTF_8), languages);
    }

    private ReadManuscript questions(byte[] csv, String... languages) {
        try {
            Path file = Files.write(folder.resolve("questions.csv"), csv);
            return Manuscripts.questions(file).read(languages.length == 0 ? List.of("fr") : List.of(languages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(ReadManuscript read) {
        try {
            return JSON.readTree(read.json().orElseThrow(() -> new AssertionError(read.problems())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> told(ReadManuscript read) {
        return read.problems().stream().map(ManuscriptsTest::line).toList();
    }

    private static String line(ManuscriptProblem problem) {
        return problem.file() + ":" + problem.line()
                + (problem.column().isEmpty() ? "" : " [" + problem.column() + "]") + " " + problem.problem()
                + (problem.isRefused() ? "" : " (left out)");
    }

    @Test
    void aLessonHasATitleAndItsBlocksInOrder() {
        ReadManuscript read = lesson("""
                # Ouvrir un *compte*

                Un compte est à **vous**.
                Il a un nom.

                ![](telephone)

                1. Appuyez.
                2. Écrivez.

                > Prenez le temps.

                ![Une main](main.svg)

                ---

                [le mot](term:compte)

                [Essayer](practice:essai)
                """);
        assertThat(read.problems(), empty());
        JsonNode lesson = json(read).at("/lessons/0");
        assertThat(lesson.at("/id").asText(), is("lecon"));
        assertThat(lesson.at("/title/fr").asText(), is("Ouvrir un compte"));
        assertThat(
                lesson.path("blocks").toString(),
                is("[{\"type\":\"paragraph\",\"text\":{\"fr\":\"Un compte est à vous. Il a un nom.\"}},"
                        + "{\"type\":\"picture\",\"src\":\"telephone\"},"
                        + "{\"type\":\"list\",\"numbered\":true,\"items\":[{\"fr\":\"Appuyez.\"},{\"fr\":\"Écrivez.\"}]},"
                        + "{\"type\":\"tip\",\"text\":{\"fr\":\"Prenez le temps.\"}},"
                        + "{\"type\":\"picture\",\"src\":\"main.svg\",\"alt\":{\"fr\":\"Une main\"}},"
                        + "{\"type\":\"term\",\"term\":\"compte\"},{\"type\":\"practice\",\"practice\":\"essai\"}]"));
    }

    @Test
    void aListWithDotsHasNoNumbers() {
        JsonNode list = json(lesson("# Ouvrir\n\n- Appuyez.\n- Attendez.\n")).at("/lessons/0/blocks/0");

        assertThat(list.toString(), is("{\"type\":\"list\",\"items\":[{\"fr\":\"Appuyez.\"},{\"fr\":\"Attendez.\"}]}"));
    }

    @Test
    void aLinkThatStandsAloneMayBeAFirstGesture() {
        JsonNode blocks = json(lesson("""
                # Écrire un mot

                [Gardez le doigt sur le rond.](gesture:press-long)

                [Écrivez *ce* mot.](gesture:write "été")

                [Corrigez ce mot.](gesture:correct "bonjuor → bonjour")
                """)).at("/lessons/0/blocks");

        assertThat(blocks.get(0).toString(), equalTo("""
                {"type":"gesture","gesture":"PRESS_LONG","text":{"fr":"Gardez le doigt sur le rond."}}"""));
        assertThat(blocks.get(1).toString(), equalTo("""
                {"type":"gesture","gesture":"WRITE","text":{"fr":"Écrivez ce mot."},"write":{"fr":"été"}}"""));
        assertThat(
                blocks.get(2).toString(),
                equalTo("{\"type\":\"gesture\",\"gesture\":\"CORRECT\",\"text\":{\"fr\":\"Corrigez ce mot.\"},"
                        + "\"write\":{\"fr\":\"bonjour\"},\"written\":{\"fr\":\"bonjuor\"}}"));
    }

    @Test
    void twoLanguagesStandSideBySide() {
        ReadManuscript read = read(
                Map.of("fr", write("l.fr.md", "# Un\n\n- a\n- b\n"), "en", write("l.en.md", "# One\n\n- c\n- d\n")),
                List.of("fr", "en"));
        assertThat(
                json(read).at("/lessons/0/blocks/0/items").toString(),
                is("[{\"fr\":\"a\",\"en\":\"c\"},{\"fr\":\"b\",\"en\":\"d\"}]"));
    }

    @Test
    void languagesThatDoNotMatchSayWhere() {
        Path french = write("l.fr.md", "# Un\n\nTexte\n\n- a\n- b\n");
        assertThat(
                told(read(Map.of("fr", french, "en", write("l.en.md", "# One\n\nText\n\n- c\n")), List.of("fr", "en"))),
                contains("l.en.md:5 has a list of 1 where line 5 of l.fr.md has a list of 2"));
        assertThat(
                told(read(Map.of("fr", french, "en", write("l.en.md", "# One\n\nText\n")), List.of("fr", "en"))),
                contains("l.en.md:0 has 1 blocks, and l.fr.md has 2"));
        assertThat(
                told(read(Map.of("fr", french), List.of("fr", "en"))),
                contains("l.fr.md:0 the pack is in en too: give a file for it"));
        assertThat(
                told(read(Map.of("fr", french, "de", french), List.of("fr"))),
                contains("l.fr.md:0 the pack does not declare the language de"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <script>alert(1)</script>            | lecon.md:3 HTML is not taken in: "<script>alert(1)</script>"
                    Un <b onclick=x>mot</b>              | lecon.md:3 HTML is not taken in: "<b onclick=x>"
                    [Lien](javascript:alert(1))          | lecon.md:3 a link to "javascript:alert(1)"
                    [Lien](data:text/html,x)             | lecon.md:3 a link to "data:text/html,x"
                    [Lien](JaVaScRiPt:x)                 | lecon.md:3 a link to "JaVaScRiPt:x"
                    ![x](https://a.example/x.png)        | lecon.md:3 a picture is a file beside pack.json or one of the library's, and not "https://a.example/x.png"
                    ![x](../x.png)                       | lecon.md:3 a picture is a file beside pack.json or one of the library's, and not "../x.png"
                    ![x](data:image/svg+xml,x)           | lecon.md:3 a picture is a file beside pack.json or one of the library's, and not "data:image/svg+xml,x"
                    ![](photo.png)                       | lecon.md:3 say what the picture shows: ![A hand over a screen](photo.png)
                    Un ![x](telephone) mot               | lecon.md:3 a picture stands alone, with an empty line before and after
                    `## Suite`                           | lecon.md:3 a lesson has no headings below its title: write a sentence, or two lessons
                    `# Encore`                           | lecon.md:3 a lesson has one title
                    ~~~                                  | lecon.md:3 a lesson has paragraphs, lists, pictures and quotations only
                    [x](term:Mot)                        | lecon.md:3 an id is 1 to 64 of a-z 0-9 -, and not "Mot"
                    [x](gesture:dance)                   | lecon.md:3 a gesture is one of press, press-twice, press-long, scroll, write, correct, and not "dance"
                    [](gesture:press)                    | lecon.md:3 say what to do: [Keep your finger on it.](gesture:press)
                    [Écrivez.](gesture:write)            | lecon.md:3 say what to write: (gesture:write "été")
                    [x](gesture:correct "ab → ")         | lecon.md:3 say what is corrected: (gesture:correct "bonjuor → bonjour")
                    [x](gesture:press "mot")             | lecon.md:3 has nothing to write: "mot"
                    Un [x](gesture:press) mot            | lecon.md:3 a link to "gesture:press"
                    > > deux                             | lecon.md:3 a tip is a paragraph
                    """)
    void whatALessonCannotHoldIsRefusedAtItsLine(String markdown, String problem) {
        ReadManuscript read = lesson("# Titre\n\n" + markdown + "\n\nFin.\n");
        assertThat(told(read), hasItem(problem));
        assertThat(read.json().isPresent(), is(false));
    }

    @Test
    void aListInAListIsRefusedAtItsItem() {
        assertThat(told(lesson("# Titre\n\n- a\n- b\n  - c\n")), contains("lecon.md:4 an item of a list is one text"));
    }

    @Test
    void theAddressOfALinkIsLeftOutAndTold() {
        ReadManuscript read = lesson("# Titre\n\nVoyez [le site](https://a.example/b).\n");
        assertThat(json(read).at("/lessons/0/blocks/0/text/fr").asText(), is("Voyez le site."));
        assertThat(
                told(read),
                contains("lecon.md:3 the address of a link is left out: \"https://a.example/b\" (left out)"));
    }

    @Test
    void aTextOfTenMegabytesIsRefusedUnread() {
        assertThat(told(lesson("# T\n\n" + "a".repeat(10 << 20))), contains("lecon.md:0 is larger than 64 KiB"));
    }

    @Test
    void layersWithoutEndAreRefused() {
        assertThat(
                told(lesson("# Titre\n\n" + "*a **b ".repeat(4_000) + "c** d*".repeat(4_000))),
                hasItem("lecon.md:3 is written in too many layers"));
        assertThat(lesson("# Titre\n\n" + "> ".repeat(30_000) + "a").json().isPresent(), is(false));
        assertThat(lesson("# Titre\n\n" + "- ".repeat(30_000) + "a").json().isPresent(), is(false));
        assertThat(lesson("# Titre\n\n" + "[".repeat(60_000)).json().isPresent(), is(true));
    }

    @Test
    void aTextWithoutTitleOrBodyOrInAnotherEncodingIsRefused() throws IOException {
        assertThat(
                told(lesson("Texte")), contains("lecon.md:1 has no title: a first line such as \"# Open an account\""));
        assertThat(told(lesson("# Titre")), contains("lecon.md:1 has no text below its title"));
        Path latin = Files.write(folder.resolve("latin.md"), "# é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(told(read(Map.of("fr", latin), List.of("fr"))), contains("latin.md:0 is not UTF-8"));
    }

    @Test
    void aRowOfATableIsAQuestion() {
        ReadManuscript read = questions(HEADING + GOOD);
        assertThat(read.problems(), empty());
        JsonNode question = json(read).at("/questions/0");
        assertThat(question.at("/id").asText(), is("q-1"));
        assertThat(question.at("/skill").asText(), is("ouvrir"));
        assertThat(question.at("/family").asText(), is("q-1"));
        assertThat(question.at("/difficulty").asText(), is("EASY"));
        assertThat(question.at("/spoken/fr").asText(), is("Où appuyer ?"));
        assertThat(question.path("options").size(), is(2));
        assertThat(
                question.path("options").toString(), containsString("\"text\":{\"fr\":\"Le bouton\"},\"right\":true"));
        assertThat(
                question.path("options").toString(),
                containsString("\"text\":{\"fr\":\"La croix\"},\"help\":{\"fr\":\"La croix ferme.\"}"));
    }

    @Test
    void aTableOfAnotherProgramIsUnderstood() {
        String csv = HEADING + GOOD + "q-2;ouvrir;Très difficile;\"Un ; ou\ndeux ?\";a;b;c\n";
        JsonNode read = json(questions(csv.getBytes(Charset.forName("windows-1252"))));
        assertThat(read.at("/questions/1/text/fr").asText(), is("Un ; ou deux ?"));
        assertThat(read.at("/questions/1/difficulty").asText(), is("VERY_HARD"));
        assertThat(
                json(questions("\uFEFF" + (HEADING + GOOD).replace(';', '\t')))
                        .at("/questions")
                        .size(),
                is(1));
    }

    @Test
    void twoLanguagesHaveAColumnEach() {
        ReadManuscript read = questions("""
                        id,skill,difficulty,question fr,question en,right fr,right en,wrong 1 fr,wrong 1 en,help 1 fr,help 1 en
                        q,s,medium,Quoi ?,What?,Oui,Yes,Non,No,Voyez,Look
                        """, "fr", "en");
        assertThat(json(read).at("/questions/0/text").toString(), equalTo("{\"fr\":\"Quoi ?\",\"en\":\"What?\"}"));
    }

    @Test
    void theRightOptionHasNoFavouritePlace() {
        StringBuilder csv = new StringBuilder(HEADING);
        for (int i = 0; i < 40; i++) {
            csv.append(GOOD.replace("q-1", "q-" + i));
        }
        long first = 0;
        for (JsonNode question : json(questions(csv.toString())).path("questions")) {
            first += question.at("/options/0/right").asBoolean() ? 1 : 0;
        }
        assertThat("first of 40: " + first, first > 10 && first < 30, is(true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Le bouton | =HYPERLINK("x") | questions.csv:2 [right fr] begins like a formula: "=HYPERLINK("x")"
                    La croix;La | @SUM(1);La | questions.csv:2 [wrong 1 fr] begins like a formula: "@SUM(1)"
                    La croix; | ;            | questions.csv:2 [wrong 1 fr] is empty
                    La croix ferme. | ` `      | questions.csv:2 [help 1 fr] is empty
                    facile    | normal       | questions.csv:2 [difficulty] must be one of very easy, easy, medium, hard, very hard, and not "normal"
                    q-1       | Q 1          | questions.csv:2 [id] must be 1 to 64 of a-z 0-9 -, and not "Q 1"
                    q-1       | ` `          | questions.csv:2 [id] is empty
                    Le bouton | <img src=x onerror=y> | questions.csv:2 [right fr] HTML is not taken in: "<img src=x onerror=y>"
                    """)
    void aCellThatAQuestionCannotHoldIsRefusedAtItsColumn(String from, String to, String problem) {
        ReadManuscript read = questions(HEADING + GOOD.replace(from, to.isBlank() ? "" : to));
        assertThat(told(read), hasItem(problem));
        assertThat(read.json().isPresent(), is(false));
    }

    @Test
    void oneBadRowRefusesTheWholeTable() {
        ReadManuscript read = questions(HEADING + GOOD + GOOD);
        assertThat(told(read), contains("questions.csv:3 [id] \"q-1\" stands twice"));
        assertThat(read.json().isPresent(), is(false));
    }

    @Test
    void aTableWithOtherColumnsIsRefused() {
        assertThat(
                told(questions("id;savoir-faire;difficulté;question;bonne réponse;erreur 1;note\n")),
                contains(
                        "questions.csv:1 [\"note\"] is none of id, skill, family, difficulty, question, spoken, right, wrong 1,"
                                + " help 1 … with a language of the pack",
                        "questions.csv:1 [help 1 fr] this column is missing"));
        assertThat(told(questions("")), contains("questions.csv:0 is empty"));
        assertThat(told(questions(HEADING)), contains("questions.csv:1 has no question below its heading"));
        assertThat(told(questions(HEADING + "\"")), contains("questions.csv:2 is no CSV from here on"));
        assertThat(told(questions(new byte[5 << 20])), contains("questions.csv:0 is larger than 4 MiB"));
    }
}
