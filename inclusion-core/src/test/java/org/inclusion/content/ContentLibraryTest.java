package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inclusion.evidence.ItemRef;
import org.inclusion.id.PathId;
import org.inclusion.id.QuestionId;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentLibraryTest {

    private final ContentLibrary library =
            ContentLibrary.of(List.of(SmallPack.valid().inOneText()));

    @TempDir
    Path folder;

    @Test
    void whatAnAuthorDoesNotSayOfAQuestionIsTakenForWrittenAndGuessable() {
        ContentLibrary little = ContentLibrary.of(List.of(SmallPack.valid()
                .without("questions.json", "/questions/0/guessing")
                .without("questions.json", "/questions/0/difficultySd")
                .inOneText()));

        ItemParameters question = little.packs()
                .iterator()
                .next()
                .question(new QuestionId("q-joindre"))
                .orElseThrow()
                .parameters();

        assertThat(question.guessing(), is(1 / 2.0));
        assertThat(question.difficultySd(), is(.5));
    }

    @Test
    void aReleasedVersionWithOtherContentIsRefused() {
        SmallPack changed = SmallPack.valid().with("path.json", "/paths/0/title/fr", "\"Autre\"");

        assertThat(
                refusedBy(library, changed),
                contains(hasToString(allOf(
                        startsWith(
                                "petit/pack.json#/version: pack petit 1.0.0 has other content in petit/pack.json than in /"),
                        endsWith("/petit/pack.json: give a change a new version, and another pack another id")))));
        assertThat(title(library), equalTo("Chemin"));
    }

    @Test
    void twoFoldersOfOneNameWithOneIdAreBothNamedByTheirPaths() {
        PackSource one = SmallPack.valid().folder(folder, "ours", "atelier");
        PackSource two = SmallPack.valid()
                .with("path.json", "/paths/0/title/fr", "\"Autre\"")
                .folder(folder, "theirs", "atelier");

        InvalidPackException refused =
                assertThrows(InvalidPackException.class, () -> ContentLibrary.of(List.of(one, two)));

        assertThat(
                refused.getMessage(),
                allOf(
                        containsString(folder.toAbsolutePath().resolve("ours/atelier") + "/pack.json"),
                        containsString(folder.toAbsolutePath().resolve("theirs/atelier") + "/pack.json")));
    }

    @Test
    void aReleasedVersionWithTheSameContentIsAcceptedAgain() {
        library.add(List.of(SmallPack.valid().inOneText(), SmallPack.valid().inOneText()));

        assertThat(library.packs().stream().map(ContentPack::toString).toList(), contains("petit 1.0.0"));
    }

    @Test
    void oneVersionWithTwoContentsInOneGoIsRefused() {
        SmallPack next = SmallPack.valid().version("1.1.0");
        SmallPack other = next.with("path.json", "/paths/0/title/fr", "\"Autre\"");

        InvalidPackException refused = assertThrows(
                InvalidPackException.class, () -> library.add(List.of(next.inOneText(), other.inOneText())));

        assertThat(refused.problems().size(), is(1));
        assertThat(versions(), contains("petit 1.0.0"));
    }

    @Test
    void aStepIdReusedForAnotherSkillIsRefusedAtThatStep() {
        SmallPack reused = SmallPack.valid().version("2.0.0").with("path.json", "/paths/0/steps/1/skill", "\"ecrire\"");

        assertThat(
                refusedBy(ContentLibrary.of(List.of(SmallPack.valid().folder(folder, "un"))), reused),
                contains(new PackProblem(
                        "petit/path.json",
                        "/paths/0/steps/1/id",
                        "step \"joindre-un-fichier\" is about another skill in pack petit 1.0.0, in "
                                + folder.resolve("un").toAbsolutePath() + "/pack.json: give the new step, or another"
                                + " pack, a new id")));
    }

    @Test
    void aStepIdReusedInAnEarlierVersionIsRefusedToo() {
        SmallPack reused = SmallPack.valid().version("0.9.0").with("path.json", "/paths/0/steps/1/skill", "\"ecrire\"");

        assertThat(refusedBy(library, reused).size(), is(1));
        assertThat(library.pack("petit", 0), equalTo(Optional.empty()));
    }

    @Test
    void anotherPackMayUseAStepIdForAnotherSkill() {
        library.add(List.of(SmallPack.valid()
                .named("autre")
                .with("path.json", "/paths/0/steps/1/skill", "\"ecrire\"")
                .inOneText()));

        assertThat(versions(), contains("petit 1.0.0", "autre 1.0.0"));
    }

    @Test
    void aPathOrGoalThatTwoPacksClaimIsRefusedAtThatPointer() {
        SmallPack path = SmallPack.valid().named("z").with("path.json", "/paths/0/id", "\"chemin\"");
        SmallPack goal = SmallPack.valid().named("z").with("path.json", "/goals/0/id", "\"envoyer\"");

        assertThat(
                refusedBy(library, path.with("path.json", "/goals/0/path", "\"chemin\"")),
                contains(hasToString(allOf(
                        startsWith(
                                "petit/path.json#/paths/0/id: path \"chemin\" stands in pack petit too: in petit/pack.json and in /"),
                        endsWith("/petit/path.json")))));
        assertThat(
                refusedBy(library, goal),
                contains(hasToString(allOf(
                        startsWith(
                                "petit/path.json#/goals/0/id: goal \"envoyer\" stands in pack petit too: in petit/pack.json and in /"),
                        endsWith("/petit/path.json")))));
    }

    @Test
    void whatIsRefusedLeavesTheLibraryAsItWas() {
        PackSource good = SmallPack.valid().version("1.1.0").inOneText();
        PackSource bad = SmallPack.valid()
                .named("autre")
                .with("path.json", "/goals/0/area", "\"6\"")
                .inOneText();

        assertThrows(InvalidPackException.class, () -> library.add(List.of(good, bad)));

        assertThat(versions(), contains("petit 1.0.0"));
        assertThat(library.pack(new ItemRef("petit", "1.1.0", "x")), equalTo(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"0,''", "1,1.10.0", "2,2.0.1", "3,''", "9,9.0.0", "10,10.0.0"})
    void aMajorVersionPinsTheLatestOfItsKind(int major, String version) {
        for (String one : List.of("10.0.0", "2.0.0", "1.2.0", "1.10.0", "2.0.1", "9.0.0", "1.9.9")) {
            library.add(List.of(SmallPack.valid().version(one).inOneText()));
        }

        assertThat(
                library.pack("petit", major)
                        .map(pack -> pack.version().toString())
                        .orElse(""),
                equalTo(version));
    }

    @Test
    void theLatestVersionServesPathsAndGoalsWhateverCameLast() {
        library.add(List.of(SmallPack.valid()
                .version("2.0.0")
                .with("path.json", "/paths/0/title/fr", "\"Le nouveau\"")
                .inOneText()));
        library.add(List.of(SmallPack.valid().version("1.5.0").inOneText()));

        assertThat(title(library), equalTo("Le nouveau"));
        assertThat(library.goal("envoyer").orElseThrow().ref("x"), equalTo(new ItemRef("petit", "2.0.0", "x")));
        assertThat(library.paths().size(), is(1));
        assertThat(library.goals().size(), is(1));
    }

    @Test
    void everyVersionIsKeptForTheEvidenceThatPointsIntoIt() {
        library.add(List.of(SmallPack.valid().version("2.0.0").inOneText()));

        assertThat(
                library.pack(new ItemRef("petit", "1.0.0", "joindre-un-fichier"))
                        .orElseThrow()
                        .version(),
                equalTo(new PackVersion(1, 0, 0)));
        assertThat(library.pack(new ItemRef("petit", "1.0.1", "joindre-un-fichier")), equalTo(Optional.empty()));
        assertThat(library.pack(new ItemRef("grand", "1.0.0", "joindre-un-fichier")), equalTo(Optional.empty()));
    }

    /** The list on a page begins with what the host put first, also after a pack was renewed. */
    @Test
    void packsStandInTheOrderInWhichTheyWereAdded() {
        ContentLibrary many = ContentLibrary.of(List.of(
                SmallPack.valid().named("z").inOneText(),
                SmallPack.valid().named("a").inOneText()));

        many.add(List.of(SmallPack.valid().named("m").inOneText()));
        many.add(List.of(SmallPack.valid().named("z").version("1.1.0").inOneText()));

        assertThat(
                many.packs().stream().map(ContentPack::toString).toList(), contains("z 1.1.0", "a 1.0.0", "m 1.0.0"));
        assertThat(
                many.paths().stream().map(path -> path.item().id().value()).toList(),
                contains("chemin-z", "chemin-a", "chemin-m"));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(library.pack("grand"), equalTo(Optional.empty()));
        assertThat(library.pack("grand", 1), equalTo(Optional.empty()));
        assertThat(library.path(new PathId("nulle-part")), equalTo(Optional.empty()));
        assertThat(library.goal("voler"), equalTo(Optional.empty()));
        assertThat(ContentLibrary.of(List.of()).packs(), is(empty()));
    }

    @ParameterizedTest
    @CsvSource({"fr,Écrire un message", "fr-CA,Écrire un message", "en-GB,Write a message", "de,Écrire un message"})
    void aPackInTwoLanguagesServesTheNearestOrItsFirst(String reader, String title) {
        assertThat(
                library.path(new PathId("chemin"))
                        .orElseThrow()
                        .item()
                        .steps()
                        .get(0)
                        .title()
                        .in(Locale.forLanguageTag(reader)),
                equalTo(title));
    }

    @Test
    void aPackSaysItsLanguagesInItsOwnOrder() {
        ContentPack other = ContentLibrary.of(List.of(SmallPack.valid()
                        .with("pack.json", "/languages", "[\"en\", \"fr\"]")
                        .inOneText()))
                .pack("petit")
                .orElseThrow();

        assertThat(library.pack("petit").orElseThrow().languages(), contains(Locale.FRENCH, Locale.ENGLISH));
        assertThat(other.languages(), contains(Locale.ENGLISH, Locale.FRENCH));
        assertThat(other.title().in(Locale.GERMAN), equalTo("Small"));
    }

    private List<PackProblem> refusedBy(ContentLibrary into, SmallPack pack) {
        PackSource source = pack.folder(folder, "next-" + UUID.randomUUID(), "petit");
        return assertThrows(InvalidPackException.class, () -> into.add(List.of(source)))
                .problems();
    }

    private List<String> versions() {
        return library.packs().stream().map(ContentPack::toString).toList();
    }

    private static String title(ContentLibrary library) {
        return library.path(new PathId("chemin")).orElseThrow().item().title().in(Locale.FRENCH);
    }
}
