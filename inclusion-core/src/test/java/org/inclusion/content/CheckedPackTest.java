package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack is checked whole: what forbids to use it, and what somebody would miss in it. */
class CheckedPackTest {

    @TempDir
    Path folder;

    static List<PackSource> delivered() {
        return ContentLibrary.standardPacks();
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void theDeliveredPacksAreClean(PackSource pack) {
        CheckedPack checked = CheckedPack.of(pack, ContentLibrary.standardPacks(), List.of());
        assertThat(checked.mistakes(), empty());
        assertThat(checked.gaps(), empty());
        assertThat(checked.isClean(), is(true));
    }

    @Test
    void aSiteThatNobodyHasIsAMistakeAtItsName() {
        SmallPack pack = SmallPack.valid().with("lessons.json", "/practices/0/site", "\"boite\"");
        CheckedPack checked = CheckedPack.of(pack.folder(folder, "petit"), List.of(), List.of());
        assertThat(
                said(checked.mistakes()),
                contains(
                        startsWith(
                                "petit/lessons.json#/practices/0/site: no practice site \"boite\": there are"
                                        + " allocations, attestation, attestation-envoyer, boutique, boutique-acheter, compte, document,")));
    }

    @Test
    void aSiteOfTheHostIsKnown() {
        SmallPack pack = SmallPack.valid().with("lessons.json", "/practices/0/site", "\"boite\"");
        CheckedPack checked = CheckedPack.of(pack.folder(folder, "petit"), List.of(), List.of("boite"));
        assertThat(checked.mistakes(), empty());
    }

    @Test
    void aSelectorThatNoBrowserUnderstandsSaysWhere() {
        SmallPack pack = SmallPack.valid()
                .with("lessons.json", "/tours/0/stops/0/target", "\"h1 >\"")
                .with("lessons.json", "/tours/0/stops/1/target", "\"mail-app >>> #1\"")
                .with("lessons.json", "/tours/0/stops/2/check", "{\"selector\": \".\"}");
        List<String> gaps = gaps(pack);
        assertThat(
                gaps.subList(0, 3),
                contains(
                        "petit/lessons.json#/tours/0/stops/0/target: no CSS selector: it ends too early, after \"h1 >\"",
                        "petit/lessons.json#/tours/0/stops/1/target: no CSS selector: \"1\" at character 2",
                        "petit/lessons.json#/tours/0/stops/2/check/selector: no CSS selector: it ends too early, after"
                                + " \".\""));
    }

    @Test
    void aStepAfterAStepOfAnotherPathCannotBeReached() {
        SmallPack pack = SmallPack.valid()
                .with("path.json", "/paths/1", """
                        {"id": "ailleurs", "title": {"fr": "Ailleurs", "en": "Elsewhere"},
                         "summary": {"fr": "Plus loin.", "en": "Further."}, "audience": "LEARNER",
                         "steps": []}""")
                .with("path.json", "/paths/1/steps/0", stepLike("plus-loin", "ecrire-un-message"));
        assertThat(
                gaps(pack),
                hasItem(
                        "petit/path.json#/paths/1/steps/0/after: cannot be reached: step \"ecrire-un-message\" is not on"
                                + " the path \"ailleurs\""));
    }

    private static String stepLike(String id, String after) {
        return SmallPack.valid()
                .json("path.json", "/paths/0/steps/1")
                .replace("\"joindre-un-fichier\"", "\"" + id + "\"")
                .replace("[\"ecrire-un-message\"]", "[\"" + after + "\"]");
    }

    @Test
    void aStepSaysHowElseItIsDoneAndHasAScript() {
        assertThat(
                gaps(SmallPack.valid()),
                contains(
                        "petit/path.json#/paths/0/steps/0: no otherwise: say how it is done at a counter, by post or by"
                                + " telephone",
                        "petit/path.json#/paths/0/steps/1: no otherwise: say how it is done at a counter, by post or by"
                                + " telephone",
                        "petit/path.json#/paths/0/steps/0: no telephone script for this step",
                        "petit/path.json#/paths/0/steps/1: no telephone script for this step"));
    }

    @Test
    void helpersNeedNoTelephoneScript() {
        SmallPack pack = SmallPack.valid().with("path.json", "/paths/0/audience", "\"HELPER\"");
        assertThat(gaps(pack), not(hasItem("petit/path.json#/paths/0/steps/0: no telephone script for this step")));
    }

    @Test
    void aLessonHasAPictureAndAPlace() {
        SmallPack pack = SmallPack.valid().with("lessons.json", "/lessons/1", """
                {"id": "seule", "title": {"fr": "Seule", "en": "Alone"},
                 "blocks": [{"type": "paragraph", "text": {"fr": "Rien.", "en": "Nothing."}}]}""");
        List<String> gaps = gaps(pack);
        assertThat(gaps, hasItem("petit/lessons.json#/lessons/1: no picture in this lesson"));
        assertThat(gaps, hasItem("petit/lessons.json#/lessons/1: no step shows this lesson"));
    }

    @Test
    void aPracticeAndATourAreOfferedSomewhere() {
        SmallPack pack = SmallPack.valid()
                .with("lessons.json", "/practices/1", """
                        {"id": "perdu", "title": {"fr": "Perdu", "en": "Lost"}, "task": {"fr": "Rien.", "en": "Nothing."},
                         "success": {"fr": "Rien.", "en": "Nothing."}}""")
                .without("lessons.json", "/practices/0/tour");
        List<String> gaps = gaps(pack);
        assertThat(gaps, hasItem("petit/lessons.json#/practices/1: no step offers this practice"));
        assertThat(gaps, hasItem("petit/lessons.json#/tours/0: no practice offers this tour"));
    }

    @Test
    void eachOtherAnswerHasAHelpOfItsOwn() {
        SmallPack pack = SmallPack.valid().with("questions.json", "/questions/0/options/2", """
                        {"id": "c", "text": {"fr": "La loupe", "en": "The glass"},
                         "help": {"fr": " la croix  ferme.", "en": "The glass searches."}}""");
        assertThat(
                gaps(pack),
                hasItem("petit/questions.json#/questions/0/options/2/help/fr: the help of option \"c\" of question"
                        + " \"q-joindre\" is that of option \"b\": say what was right in this one, and what to look"
                        + " at"));
    }

    @Test
    void aHelpMayStandInAnotherQuestionToo() {
        assertThat(gaps(SmallPack.valid()), not(hasItem(org.hamcrest.Matchers.containsString("the help of option"))));
    }

    @Test
    void twoMissingHelpsAreMistakesAndNotTheSame() {
        SmallPack pack = SmallPack.valid()
                .with("questions.json", "/questions/0/options/2", """
                        {"id": "c", "text": {"fr": "La loupe", "en": "The glass"}}""")
                .without("questions.json", "/questions/0/options/1/help");
        assertThat(gaps(pack), not(hasItem(org.hamcrest.Matchers.containsString("the help of option"))));
    }

    @Test
    void gapsAreToldBesideMistakes() {
        SmallPack pack = SmallPack.valid()
                .without("questions.json", "/questions/0/options/1/help")
                .without("lessons.json", "/lessons/0/blocks/2/alt");
        CheckedPack checked = CheckedPack.of(pack.folder(folder, "petit"), List.of(), List.of());
        assertThat(
                said(checked.mistakes()),
                contains(
                        "petit/lessons.json#/lessons/0/blocks/2/alt: missing",
                        "petit/questions.json#/questions/0/options/1/help: missing"));
        assertThat(checked.gaps().size(), is(4));
    }

    @Test
    void anIdOfAnotherPackIsAMistakeInTheCheckedOne() {
        CheckedPack checked = CheckedPack.of(
                SmallPack.valid().folder(folder, "petit"),
                List.of(SmallPack.valid().with("pack.json", "/id", "\"autre\"").folder(folder, "autre")),
                List.of());
        assertThat(
                said(checked.mistakes()),
                contains(
                        "petit/path.json#/paths/0/id: path \"chemin\" stands in pack autre too: " + both("path.json"),
                        "petit/path.json#/goals/0/id: goal \"envoyer\" stands in pack autre too: " + both("path.json"),
                        "petit/lessons.json#/tours/0/id: tour \"visite\" stands in pack autre too: "
                                + both("lessons.json")));
    }

    private String both(String file) {
        Path parent = folder.toAbsolutePath();
        return "in " + parent.resolve("autre").resolve(file) + " and in "
                + parent.resolve("petit").resolve(file);
    }

    /** A step names steps of its own pack only, so no circle can go over two packs. */
    @Test
    void aCircleOverTwoPacksIsANameOfNothing() {
        SmallPack one = SmallPack.valid().with("path.json", "/paths/0/steps/0/after", "[\"chez-l-autre\"]");
        SmallPack other = SmallPack.valid()
                .named("autre")
                .with("path.json", "/paths/0/steps/0/after", "[\"joindre-un-fichier-d-ailleurs\"]");
        CheckedPack checked =
                CheckedPack.of(one.folder(folder, "petit"), List.of(other.folder(folder, "autre")), List.of());
        assertThat(
                said(checked.mistakes()),
                contains("petit/path.json#/paths/0/steps/0/after/0: no step \"chez-l-autre\""));
    }

    @Test
    void aHeaderThatCannotBeReadIsOneMistakeAndNoGap() {
        CheckedPack checked = CheckedPack.of(
                SmallPack.valid().withFile("pack.json", "[").folder(folder, "petit"), List.of(), List.of());
        assertThat(checked.mistakes().size(), equalTo(1));
        assertThat(checked.gaps(), empty());
    }

    private List<String> gaps(SmallPack pack) {
        return said(CheckedPack.of(pack.folder(folder, "petit"), List.of(), List.of())
                .gaps());
    }

    private static List<String> said(List<PackProblem> problems) {
        return problems.stream().map(PackProblem::toString).toList();
    }
}
