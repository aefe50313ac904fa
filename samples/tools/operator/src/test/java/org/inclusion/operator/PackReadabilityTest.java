package org.inclusion.operator;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Path;
import org.inclusion.operator.WrittenPack.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authors are told which sentences are hard to read, the worst first. */
class PackReadabilityTest {

    private static final String WHY = "Dites à quoi sert cette étape.";

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

    private Said read() {
        return WrittenPack.run("pack", "readability", pack.folder().toString());
    }

    @ParameterizedTest
    @MethodSource("org.inclusion.operator.WrittenPack#delivered")
    void theDeliveredPacksCanBeRead(String name) throws IOException {
        Said said = WrittenPack.run(
                "pack", "readability", WrittenPack.copyOf(name, parent).folder().toString());
        assertThat(said.out(), said.code(), is(0));
        assertThat(said.out(), containsString("fr hard sentences"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Un deux trois quatre cinq six sept huit neuf dix onze douze treize un deux trois quatre cinq six sept huit. | 21 words
                    Posez la feuille, parce que la photo tremble ; puis appuyez. | 3 ideas
                    Voyez cela anticonstitutionnellement. | long word anticonstitutionnellement
                    Ouvrez votre navigateur. | not explained: navigateur
                    Videz les cookies. | not explained: cookie
                    Demandez votre RIB. | not explained: RIB
                    """)
    void aHardSentenceSaysWhy(String sentence, String why) throws IOException {
        pack.change("path.json", WHY, sentence);
        Said said = read();
        assertThat(said.code(), is(1));
        assertThat(
                said.out(),
                containsString("\tma-mairie/path.json:21\t/paths/0/steps/0/why/fr\t" + why + "\t" + sentence + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Un deux trois quatre cinq six sept huit neuf dix onze douze treize un deux trois quatre cinq six sept.",
                "Posez la feuille ; puis appuyez.",
                "Appuyez sur « Navigateur ».",
                "Donnez le relevé d’identité bancaire (RIB).",
                "Dites OK.",
                "Notez le numéro EAU-7204.",
                "Ouvrez cybermalveillance.gouv.fr.",
                "Lisez « Anticonstitutionnellement »."
            })
    void anEasySentenceIsNone(String sentence) throws IOException {
        pack.change("path.json", WHY, sentence);
        Said said = read();
        assertThat(said.out(), said.code(), is(0));
    }

    @Test
    void aTermThatTheGlossaryExplainsIsNone() throws IOException {
        pack.change("path.json", WHY, "Ouvrez vos navigateurs.")
                .change(
                        "path.json",
                        "\"paths\": [",
                        "\"glossary\": [{\"id\": \"nav\", \"term\": {\"fr\": \"Navigateur\"}, \"meaning\": {\"fr\": \"Un outil.\"}}],"
                                + " \"paths\": [");
        Said said = read();
        assertThat(said.out(), said.code(), is(0));
    }

    @Test
    void helpersKnowTheTermsOfTheirTrade() throws IOException {
        pack.change("path.json", WHY, "Ouvrez votre navigateur.").change("path.json", "LEARNER", "HELPER");
        assertThat(read().code(), is(0));
    }

    @Test
    void aQuestionIsSaidInBreathsThatAreShort() throws IOException {
        String breath = "un deux trois quatre cinq six sept huit neuf dix onze";
        pack.change("questions.json", "Dites la question et les réponses.", breath + ", " + breath + " ?");
        assertThat(read().code(), is(0));
        pack.change("questions.json", ", un", " un");
        assertThat(read().out(), containsString("\t22 words in a breath\t"));
    }

    @Test
    void theWorstComesFirst() throws IOException {
        pack.change("path.json", WHY, "Un RIB. " + "mot ".repeat(60) + ".");
        assertThat(read().out(), allOf(startsWith("8.0\t"), containsString("\n1.0\t")));
        assertThat(
                WrittenPack.run(
                                "pack",
                                "readability",
                                "--most",
                                "1",
                                pack.folder().toString())
                        .out(),
                not(containsString("\n1.0\t")));
    }

    @Test
    void manySentencesThatAreNeitherShortNorLongAreTooMuch() throws IOException {
        pack.change(
                "path.json", WHY, "Un deux trois quatre cinq six sept huit neuf dix onze douze treize. ".repeat(200));
        Said said = read();
        assertThat(said.code(), is(1));
        assertThat(said.out(), containsString("fr hard sentences        0\n"));
    }

    @Test
    void aPackThatIsNoJsonIsSentToCheck() throws IOException {
        pack.write("skills.json", "{");
        Said said = read();
        assertThat(said, is(new Said(1, "", "a file of " + pack.folder() + " is no JSON: run pack check\n")));
    }
}
