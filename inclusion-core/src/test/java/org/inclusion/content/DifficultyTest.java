package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An author says how hard something is in one of five words; the numbers follow. */
class DifficultyTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"VERY_EASY, -2", "EASY, -1", "MEDIUM, 0", "HARD, 1", "VERY_HARD, 2"})
    void aWordStandsForItsNumbers(String word, double difficulty) {
        SmallPack pack = SmallPack.valid()
                .with("skills.json", "/skills/0/difficulty", "\"" + word + "\"")
                .without("skills.json", "/skills/0/discrimination")
                .without("skills.json", "/skills/0/difficultySd");
        ItemParameters read = ContentLibrary.of(List.of(pack.folder(folder, "petit")))
                .packs()
                .get(0)
                .skill("ecrire")
                .orElseThrow()
                .parameters();
        assertThat(read.difficulty(), is(difficulty));
        assertThat(read.discrimination(), is(1.2));
        assertThat(read.difficultySd(), is(.5));
    }

    @Test
    void anotherWordIsAMistake() {
        SmallPack pack = SmallPack.valid().with("questions.json", "/questions/0/difficulty", "\"NORMAL\"");
        assertThat(
                pack.problems(folder),
                contains("questions.json#/questions/0/difficulty: must be one of"
                        + " [VERY_EASY, EASY, MEDIUM, HARD, VERY_HARD]"));
    }

    @Test
    void aNumberSaysItsDiscriminationToo() {
        SmallPack pack = SmallPack.valid().without("questions.json", "/questions/0/discrimination");
        assertThat(pack.problems(folder), contains("questions.json#/questions/0/discrimination: missing"));
    }
}
