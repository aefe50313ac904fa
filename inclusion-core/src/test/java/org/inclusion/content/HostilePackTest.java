package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.inclusion.Inclusion;
import org.inclusion.InvalidConfigurationException;
import org.inclusion.id.PathId;
import org.inclusion.memory.InMemoryStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A pack with one value wrong is refused by the builder, for that one thing, at its file and JSON pointer. Each line of a
 * table: what it is about, the file, the pointer to what is changed, the JSON it becomes (nothing: taken out), and what
 * is said at that very pointer.
 */
class HostilePackTest {

    @TempDir
    Path folder;

    @Test
    void aPackWithoutAFaultIsAccepted() {
        try (Inclusion inclusion = Inclusion.builder()
                .stores(new InMemoryStores())
                .withoutStandardContent()
                .pack(SmallPack.valid().folder(folder, "petit"))
                .build()) {
            assertThat(
                    inclusion
                            .content()
                            .path(new PathId("chemin"))
                            .orElseThrow()
                            .item()
                            .title()
                            .in(Locale.ENGLISH),
                    equalTo("Path"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            skill of a step        | path.json      | /paths/0/steps/1/skill       | "x"   | no skill "x"
            skill of a question    | questions.json | /questions/0/skill           | "x"   | no skill "x"
            path of a goal         | path.json      | /goals/0/path                | "x"   | no path "x"
            step of a goal         | path.json      | /goals/0/steps/1             | "x"   | no step "x"
            step to come before    | path.json      | /paths/0/steps/1/after/0     | "x"   | no step "x"
            lesson of a step       | path.json      | /paths/0/steps/0/lesson      | "x"   | no lesson "x"
            practice of a step     | path.json      | /paths/0/steps/0/practice    | "x"   | no practice "x"
            practice of a lesson   | lessons.json   | /lessons/0/blocks/5/practice | "x"   | no practice "x"
            question of a step     | path.json      | /paths/0/steps/1/questions/1 | "x"   | no question "x"
            term of a lesson       | lessons.json   | /lessons/0/blocks/4/term     | "x"   | no term "x"
            competence of a skill  | skills.json    | /skills/1/competence         | "6.1" | no competence "6.1"
            area of a goal         | path.json      | /goals/0/area                | "6"   | no area "6"
            area of a self-report  | questions.json | /selfReports/0/area          | "2.1" | no area "2.1"
            """)
    void aReferenceToNothingIsRefused(String what, String file, String at, String becomes, String problem) {
        refused(file, at, becomes, problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a title             | path.json      | /paths/0/title/en                | | missing in the declared language en
            the pack's title    | pack.json      | /title/fr                        | | missing in the declared language fr
            an item of a list   | lessons.json   | /lessons/0/blocks/1/items/1/en   | | missing in the declared language en
            a helping sentence  | questions.json | /questions/0/options/1/help/en   | | missing in the declared language en
            a text of blanks    | path.json      | /goals/0/text/fr                 | " \\t" | missing in the declared language fr
            no text             | path.json      | /goals/0/text/fr                 | 1 | missing in the declared language fr
            an undeclared one   | skills.json    | /skills/0/title/de               | "Schreiben" | language de is not declared by the pack
            a region of one     | skills.json    | /skills/0/title/fr-CA            | "Écrire" | language fr-CA is not declared by the pack
            one that is none    | pack.json      | /languages/2                     | "fr_FR" | must be a BCP 47 language tag
            one declared twice  | pack.json      | /languages/2                     | "fr" | stands twice
            none declared       | pack.json      | /languages                       | | missing
            an empty list       | pack.json      | /languages                       | [] | must not be empty
            no list             | pack.json      | /languages                       | "fr" | must be a list
            """)
    void aLanguageAmissIsRefused(String what, String file, String at, @Nullable String becomes, String problem) {
        refused(file, at, becomes, problem);
    }

    /** A wish or a path is also called something in a language in which nothing is taught. */
    @Test
    void aNameInAnotherLanguageIsInNoneThatThePackDeclares() {
        refused(
                "path.json",
                "/goals/0/inOtherLanguages",
                "{\"en\": \"Send\", \"de\": \"Senden\"}",
                "/goals/0/inOtherLanguages/en",
                "language en is declared by the pack");
        refused(
                "path.json",
                "/paths/0/inOtherLanguages",
                "{\"de_DE\": \"Weg\"}",
                "/paths/0/inOtherLanguages/de_DE",
                "must be a BCP 47 language tag");
        refused("path.json", "/goals/0/said", "{}", "must be an object of language to text");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            in the header                 | pack.json      | /licenses                           | "MIT"
            in a file                     | skills.json    | /lesons                             | []
            the header's, in another file | skills.json    | /languages                          | ["fr"]
            in a step                     | path.json      | /paths/0/steps/0/minute             | 15
            in a rule                     | path.json      | /paths/0/steps/0/completion/score   | 10
            in a block                    | lessons.json   | /lessons/0/blocks/0/html            | "<b>"
            help for the right option     | questions.json | /questions/0/options/0/help         | {"fr": "Oui", "en": "Yes"}
            a name a pointer escapes      | skills.json    | /skills/0/a~1b~0c                   | 1
            """)
    void aFieldNobodyKnowsIsRefused(String what, String file, String at, String becomes) {
        refused(file, at, becomes, "unknown field");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a number as an id        | questions.json | /selfReports/0/id                 | 7      | must be a text that is not empty
            an id with capitals      | questions.json | /selfReports/0/id                 | "Dire" | must be 1 to 64 of a-z 0-9 -
            a text as a number       | skills.json    | /skills/0/difficulty              | "-1"   | must be one of [VERY_EASY, EASY, MEDIUM, HARD, VERY_HARD]
            the word NaN             | skills.json    | /skills/0/difficulty              | "NaN"  | must be one of [VERY_EASY, EASY, MEDIUM, HARD, VERY_HARD]
            nothing as a number      | skills.json    | /skills/0/difficultySd            | null   | must be a number from 0.0 to 3.0
            a fraction as a whole    | path.json      | /paths/0/steps/0/minutes          | 15.5   | must be a whole number from 1 to 600
            a text without languages | path.json      | /paths/0/title                    | "Chemin" | must be an object of language to text
            an object as a list      | path.json      | /paths/0/steps/1/questions        | {"0": "q-joindre"} | must be a list
            a text as a list         | path.json      | /paths/0/steps/1/after            | "ecrire-un-message" | must be a list
            a number among texts     | path.json      | /paths/0/steps/1/after/1          | 1      | must be a text that is not empty
            a list as an object      | path.json      | /paths/0/steps/0/completion       | []     | must be an object
            a text among objects     | lessons.json   | /lessons/0/blocks/6               | "text" | must be an object
            a text as true           | questions.json | /questions/1/options/0/right      | "false" | must be true or false
            nothing as a text        | lessons.json   | /practices/0/site                 | null   | must be a text that is not empty
            a section without a list | lessons.json   | /walkthroughs                     | {}     | must be a list
            a word as a device       | path.json      | /paths/0/steps/0/devices/1        | "phone" | must be one of [PHONE, TABLET, COMPUTER]
            a device twice           | path.json      | /paths/0/steps/0/devices/1        | "PHONE" | stands twice
            a word as a way          | path.json      | /paths/0/steps/0/ways/0           | "POST" | must be one of [ALONE, TELEPHONE, FACE_TO_FACE, WORKSHOP]
            a word as an audience    | path.json      | /paths/0/audience                 | "ALL"  | must be one of [LEARNER, HELPER]
            a word as help           | path.json      | /paths/0/steps/0/completion/help  | "NONE" | must be one of [SHOWN, TOGETHER, SUPPORTED, ALONE]
            a word as a block        | lessons.json   | /lessons/0/blocks/1/items         | {}     | must be a list
            an address not safe      | lessons.json   | /resources/0/href                 | "http://example.org" | must be an https address
            an address with a script | lessons.json   | /resources/0/href                 | "javascript:alert(1)" | must be an https address
            an address that is none  | lessons.json   | /resources/0/href                 | "https://exa mple" | must be an https address
            a drawing that is none   | questions.json | /questions/0/picture              | "cadenas" | must be an object
            a page of another host   | lessons.json   | /practices/0/page                 | "//example.org/" | must be an address of the host, such as /requests/new
            a page with a script     | lessons.json   | /practices/0/page                 | "javascript:a" | must be an address of the host, such as /requests/new
            a page beside a site     | lessons.json   | /practices/0/page                 | "/requests/new" | must not stand beside a site
            a page with data         | lessons.json   | /practices/0/page                 | "data:text/html,a" | must be an address of the host, such as /requests/new
            """)
    void aValueOfTheWrongTypeIsRefused(String what, String file, String at, String becomes, String problem) {
        refused(file, at, becomes, problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            no discrimination        | skills.json    | /skills/0/discrimination              | 0    | must be a number from 0.05 to 10.0
            one below                | questions.json | /questions/0/discrimination           | -1   | must be a number from 0.05 to 10.0
            too hard for anybody     | skills.json    | /skills/0/difficulty                  | 6.01 | must be a number from -6.0 to 6.0
            sure to be guessed       | questions.json | /questions/0/guessing                 | 1    | must be a number from 0.0 to 0.9
            less than no doubt       | questions.json | /questions/0/difficultySd             | -0.1 | must be a number from 0.0 to 3.0
            beyond all floats        | skills.json    | /skills/0/difficulty                  | 1e400 | must be one of [VERY_EASY, EASY, MEDIUM, HARD, VERY_HARD]
            no minute                | path.json      | /paths/0/steps/0/minutes              | 0    | must be a whole number from 1 to 600
            a day of minutes         | path.json      | /paths/0/steps/0/minutes              | 601  | must be a whole number from 1 to 600
            beyond all longs         | path.json      | /paths/0/steps/0/minutes              | 99999999999999999999 | must be a whole number from 1 to 600
            15 in its last 32 bits   | path.json      | /paths/0/steps/0/minutes              | 4294967311 | must be a whole number from 1 to 600
            no success               | path.json      | /paths/0/steps/0/completion/successes | 0    | must be a whole number from 1 to 100
            no device                | path.json      | /paths/0/steps/0/devices              | []   | must not be empty
            no step                  | path.json      | /goals/0/steps                        | []   | must not be empty
            """)
    void aValueOutOfRangeIsRefused(String what, String file, String at, String becomes, String problem) {
        refused(file, at, becomes, problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a skill's title                | skills.json    | /skills/0/title
            a skill's discrimination       | skills.json    | /skills/1/discrimination
            a step's why                   | path.json      | /paths/0/steps/0/why
            a step's devices               | path.json      | /paths/0/steps/0/devices
            a step's rule                  | path.json      | /paths/0/steps/0/completion
            a path's audience              | path.json      | /paths/0/audience
            a helping sentence             | questions.json | /questions/0/options/1/help
            a spoken form                  | questions.json | /questions/0/spoken
            words for who sees no picture  | lessons.json   | /lessons/0/blocks/2/alt
            the pack's id                  | pack.json      | /id
            the pack's format              | pack.json      | /format
            the pack's version             | pack.json      | /version
            the pack's title               | pack.json      | /title
            the pack's licence             | pack.json      | /licence
            the pack's framework           | pack.json      | /framework
            """)
    void whatIsMissingIsRefused(String what, String file, String at) {
        refused(file, at, null, "missing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            the next format              | /format    | "inclusion-pack/2" | must be "inclusion-pack/1"
            a version of two numbers     | /version   | "1.0"              | must look like 1.0.0
            a version with more          | /version   | "1.0.0-rc1"        | must look like 1.0.0
            a version beyond four digits | /version   | "1.0.99999"        | must look like 1.0.0
            another framework            | /framework | "digcomp-2.2"      | this library works with digcomp-3.0
            an id that is a path         | /id        | "../petit"         | must be 1 to 64 of a-z 0-9 -
            """)
    void aHeaderAmissIsRefused(String what, String at, String becomes, String problem) {
        refused("pack.json", at, becomes, problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            each after the other | ["joindre-un-fichier"] | ecrire-un-message → joindre-un-fichier → ecrire-un-message
            after itself         | ["ecrire-un-message"]  | ecrire-un-message → ecrire-un-message
            """)
    void stepsThatGoInACircleAreRefused(String what, String after, String circle) {
        assertThat(
                SmallPack.valid()
                        .with("path.json", "/paths/0/steps/0/after", after)
                        .problems(folder),
                contains("path.json#/paths/0/steps: prerequisites go in a circle: " + circle));
    }

    @Test
    void aBlockOfAnUnknownTypeIsRefusedWithTheTypesThereAre() {
        refused(
                "lessons.json",
                "/lessons/0/blocks/3",
                "{\"type\": \"html\"}",
                "/lessons/0/blocks/3/type",
                "must be one of paragraph, list, picture, tip, term, gesture, practice");
    }

    @Test
    void anIdLongerThan64CharactersIsRefused() {
        refused("questions.json", "/selfReports/0/id", "\"" + "a".repeat(65) + "\"", "must be 1 to 64 of a-z 0-9 -");
    }

    @Test
    void aQuestionWithTwoRightOptionsIsRefused() {
        SmallPack pack = SmallPack.valid()
                .with("questions.json", "/questions/1/options/0/right", "true")
                .without("questions.json", "/questions/1/options/0/help");

        assertThat(pack.problems(folder), contains("questions.json#/questions/1/options: exactly one must be right"));
    }

    @Test
    void aQuestionWithoutARightOptionIsRefused() {
        SmallPack pack = SmallPack.valid()
                .with("questions.json", "/questions/1/options/1/right", "false")
                .with("questions.json", "/questions/1/options/1/help", "{\"fr\": \"Oui\", \"en\": \"Yes\"}");

        assertThat(pack.problems(folder), contains("questions.json#/questions/1/options: exactly one must be right"));
    }

    @Test
    void aQuestionWithOneOptionIsRefused() {
        refused(
                "questions.json",
                "/questions/1/options",
                "[" + SmallPack.valid().json("questions.json", "/questions/1/options/1") + "]",
                "must be two or more");
    }

    @Test
    void aGoalWhoseStepIsOnAnotherPathIsRefusedAtThatStep() {
        SmallPack other = SmallPack.valid()
                .with("path.json", "/paths/0/id", "\"autre\"")
                .with("path.json", "/paths/0/steps/0/id", "\"autre-pas\"");
        SmallPack pack = SmallPack.valid()
                .with(
                        "path.json",
                        "/paths/1",
                        other.with(
                                        "path.json",
                                        "/paths/0/steps",
                                        "[" + other.json("path.json", "/paths/0/steps/0") + "]")
                                .json("path.json", "/paths/0"))
                .with("path.json", "/goals/0/steps/1", "\"autre-pas\"");

        assertThat(
                pack.problems(folder),
                contains("path.json#/goals/0/steps/1: step \"autre-pas\" is not on its path \"chemin\""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            skills.json,    skills,      2, 0, ecrire
            path.json,      goals,       1, 0, envoyer
            lessons.json,   lessons,     1, 0, lecon
            lessons.json,   practices,   1, 0, essai
            lessons.json,   glossary,    1, 0, fichier
            lessons.json,   resources,   1, 0, guide
            questions.json, questions,   2, 1, q-ecrire
            questions.json, selfReports, 1, 0, dire-2
            """)
    void anIdThatStandsTwiceIsRefusedInOneFileAndOverFiles(
            String file, String section, int next, int copied, String id) {
        String copy = SmallPack.valid().json(file, "/" + section + "/" + copied);
        String problem = "\"" + id + "\" stands twice in " + section;
        SmallPack overFiles = SmallPack.valid().withFifth("fifth.json", "{\"" + section + "\": [" + copy + "]}");

        refused(file, "/" + section + "/" + next, copy, "/" + section + "/" + next + "/id", problem);
        assertThat(overFiles.problems(folder), contains("fifth.json#/" + section + "/0/id: " + problem));
    }

    @Test
    void aStepThatStandsTwiceIsRefusedOnOnePathAndOverPaths() {
        String step = SmallPack.valid().json("path.json", "/paths/0/steps/0");
        String path = SmallPack.valid()
                .with("path.json", "/paths/0/id", "\"autre\"")
                .with("path.json", "/paths/0/steps", "[" + step + "]")
                .json("path.json", "/paths/0");
        String problem = "\"ecrire-un-message\" stands twice among the pack's steps";

        refused("path.json", "/paths/0/steps/2", step, "/paths/0/steps/2/id", problem);
        refused("path.json", "/paths/1", path, "/paths/1/steps/0/id", problem);
    }

    @Test
    void anOptionThatStandsTwiceIsRefused() {
        refused(
                "questions.json",
                "/questions/0/options/1/id",
                "\"a\"",
                "/questions/0/options",
                "an option id stands twice");
    }

    @Test
    void aNameBehindAnEmptyOneIsToldAtItsOwnIndex() {
        assertThat(
                SmallPack.valid()
                        .with("path.json", "/paths/0/steps/1/questions", "[\"\", \"x\"]")
                        .problems(folder),
                contains(
                        "path.json#/paths/0/steps/1/questions/0: must be a text that is not empty",
                        "path.json#/paths/0/steps/1/questions/1: no question \"x\""));
    }

    @Test
    void aHeaderThatIsNoObjectIsRefusedForThatOnly() {
        assertThat(
                SmallPack.valid().withFile("pack.json", "[]").problems(folder),
                contains("pack.json#: must be an object"));
    }

    @Test
    void itemsWithoutAnIdAreNotTakenForEachOther() {
        SmallPack pack =
                SmallPack.valid().without("skills.json", "/skills/0/id").without("skills.json", "/skills/1/id");

        assertThat(
                pack.problems(folder),
                contains(List.of(
                        equalTo("skills.json#/skills/0/id: missing"),
                        equalTo("skills.json#/skills/1/id: missing"),
                        startsWith("path.json#/paths/0/steps/0/skill: no skill"),
                        startsWith("path.json#/paths/0/steps/1/skill: no skill"),
                        startsWith("questions.json#/questions/0/skill: no skill"),
                        startsWith("questions.json#/questions/1/skill: no skill"))));
    }

    @Test
    void whatIsWrongBesideAMissingIdIsNoReasonToFail() {
        SmallPack pack = SmallPack.valid()
                .with("path.json", "/paths/0/steps/0/after", "[\"ecrire-un-message\"]")
                .without("path.json", "/paths/0/id")
                .without("path.json", "/goals/0/id");

        assertThat(pack.problems(folder), hasItems("path.json#/paths/0/id: missing", "path.json#/goals/0/id: missing"));
    }

    @Test
    void manyProblemsAreToldAtOnceInTheOrderOfTheFiles() {
        SmallPack pack = SmallPack.valid()
                .with("pack.json", "/version", "\"one\"")
                .with("pack.json", "/licenses", "1")
                .with("skills.json", "/skills/0/competence", "\"9.9\"")
                .with("skills.json", "/skills/1/difficulty", "70")
                .with("path.json", "/paths/0/steps/0/after", "[\"joindre-un-fichier\", \"nulle-part\"]")
                .with("path.json", "/paths/0/steps/0/minutes", "0")
                .without("path.json", "/paths/0/steps/1/why/en")
                .with("lessons.json", "/lessons/0/blocks/1/items/0/de", "\"Eins\"")
                .with("questions.json", "/questions/0/options/1/right", "true")
                .with("questions.json", "/selfReports/0/area", "\"7\"")
                .withFifth("fifth.json", "{\"glossary\": [}");

        assertThat(
                pack.problems(folder),
                contains(List.of(
                        equalTo("pack.json#/version: must look like 1.0.0"),
                        equalTo("pack.json#/licenses: unknown field"),
                        equalTo("skills.json#/skills/1/difficulty: must be a number from -6.0 to 6.0"),
                        equalTo("skills.json#/skills/0/competence: no competence \"9.9\""),
                        equalTo("path.json#/paths/0/steps/0/minutes: must be a whole number from 1 to 600"),
                        equalTo("path.json#/paths/0/steps/1/why/en: missing in the declared language en"),
                        equalTo("path.json#/paths/0/steps/0/after/1: no step \"nulle-part\""),
                        startsWith("path.json#/paths/0/steps: prerequisites go in a circle: "),
                        equalTo("lessons.json#/lessons/0/blocks/1/items/0/de:"
                                + " language de is not declared by the pack"),
                        equalTo("questions.json#/questions/0/options: exactly one must be right"),
                        equalTo("questions.json#/questions/0/options/1/help: unknown field"),
                        equalTo("questions.json#/selfReports/0/area: no area \"7\""),
                        startsWith("fifth.json#: not valid JSON: "))));
    }

    @Test
    void theProblemsOfSeveralPacksAreToldTogetherEachUnderItsName() {
        SmallPack pack = SmallPack.valid().with("pack.json", "/version", "\"one\"");

        InvalidConfigurationException refused = assertThrows(
                InvalidConfigurationException.class,
                () -> Inclusion.builder()
                        .stores(new InMemoryStores())
                        .pack(pack.folder(folder, "un"))
                        .pack(pack.folder(folder, "deux"))
                        .build());

        assertThat(
                refused.problems(),
                contains(
                        "pack: un/pack.json#/version: must look like 1.0.0",
                        "pack: deux/pack.json#/version: must look like 1.0.0"));
        refused.problems().forEach(problem -> assertThat(refused.getMessage(), containsString(problem)));
    }

    @Test
    void aLibraryTellsFilePointerAndProblemApart() {
        PackSource source = SmallPack.valid()
                .with("path.json", "/paths/0/steps/1/lesson", "\"x\"")
                .folder(folder, "petit");

        InvalidPackException refused =
                assertThrows(InvalidPackException.class, () -> ContentLibrary.of(List.of(source)));

        assertThat(
                refused.problems(),
                contains(new PackProblem("petit/path.json", "/paths/0/steps/1/lesson", "no lesson \"x\"")));
    }

    private void refused(String file, String at, @Nullable String becomes, String problem) {
        refused(file, at, becomes, at, problem);
    }

    private void refused(String file, String changed, @Nullable String becomes, String at, String problem) {
        SmallPack pack = becomes == null
                ? SmallPack.valid().without(file, changed)
                : SmallPack.valid().with(file, changed, becomes);

        assertThat(pack.problems(folder), contains(file + "#" + at + ": " + problem));
    }
}
