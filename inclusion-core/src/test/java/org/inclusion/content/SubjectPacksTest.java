package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inclusion.evidence.Help;
import org.inclusion.path.Audience;
import org.inclusion.path.Goal;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each pack about one subject holds, so that its path can be walked alone, beside somebody and on the telephone.
 */
class SubjectPacksTest {

    private static final String HEALTH = "ma-sante-en-ligne";

    /** Numbers to call, and the address to write to. */
    private static final Pattern NUMBER =
            Pattern.compile("\\d\u00a0\\d{3}\u00a0\\d{3}\u00a0\\d{3}|116\u00a0\\d{3}|36\u00a046|33700|17cyber"
                    + "|\\b3018\\b|\\b3114\\b|\\ble (?:15|112)\\b|\\bau 114\\b");

    /** A paragraph of a lesson that says what to try at once begins with these words. */
    private static final String FIRST_GESTURE = "Premier geste";

    private static final Pattern DATED = Pattern.compile("Source.*\\b20\\d\\d\\.", Pattern.DOTALL);

    private static final ContentLibrary LIBRARY = ContentLibrary.of(ContentLibrary.standardPacks());

    static List<String> packs() {
        return LIBRARY.packs().stream()
                .filter(pack -> pack.audience() == Audience.LEARNER)
                .map(ContentPack::id)
                .filter(id -> !id.equals("premiers-pas"))
                .toList();
    }

    private static ContentPack pack(String id) {
        return LIBRARY.pack(id).orElseThrow();
    }

    private static List<Step> steps(ContentPack pack) {
        return pack.paths().stream().flatMap(path -> path.steps().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everySkillIsTaughtAndHasFourQuestionsOrMore(String id) {
        ContentPack pack = pack(id);
        List<String> taught = steps(pack).stream().map(Step::skill).toList();
        assertThat(
                pack.skills().stream()
                        .map(Skill::id)
                        .filter(skill -> !taught.contains(skill))
                        .toList(),
                empty());
        for (Skill skill : pack.skills()) {
            assertThat(
                    skill.id(),
                    pack.questions().stream()
                            .filter(question -> question.skill().equals(skill.id()))
                            .count(),
                    is(greaterThanOrEqualTo(4L)));
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyStepCanBeDoneOnTheTelephone(String id) {
        ContentPack pack = pack(id);
        assertThat(
                steps(pack).stream()
                        .map(Step::id)
                        .filter(step -> pack.script(step)
                                .filter(SubjectPacksTest::saysWhatIfNot)
                                .isEmpty())
                        .toList(),
                empty());
    }

    private static boolean saysWhatIfNot(TelephoneScript script) {
        return script.lines().stream()
                .allMatch(line -> line.see() != null && line.ask() != null && line.ifNot() != null);
    }

    /** The same skill as an earlier step, and no help. */
    @ParameterizedTest
    @MethodSource("packs")
    void theLastStepDoesAnEarlierOneAgainElsewhereWithoutHelp(String id) {
        List<Step> steps = steps(pack(id));
        Step last = steps.get(steps.size() - 1);

        assertThat(last.completion().help(), is(Help.ALONE));
        assertThat(
                steps.stream().filter(step -> step.skill().equals(last.skill())).count(), is(greaterThanOrEqualTo(2L)));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyTermIsExplainedInFourColumns(String id) {
        assertThat(
                pack(id).glossary().stream()
                        .filter(term -> term.exact() == null || term.spoken() == null || term.looks() == null)
                        .map(GlossaryTerm::id)
                        .toList(),
                empty());
    }

    /** A number changes: whoever reads it is told where it stood, and when. */
    @ParameterizedTest
    @MethodSource("packs")
    void everyNumberOfAListHasItsSourceAndTheSourcesDate(String id) {
        ContentPack pack = pack(id);
        List<String> undated = steps(pack).stream()
                .flatMap(step -> pack.lesson(step.lesson()).orElseThrow().blocks().stream())
                .filter(Block.Listing.class::isInstance)
                .flatMap(block -> ((Block.Listing) block).items().stream())
                .map(SubjectPacksTest::french)
                .filter(text ->
                        NUMBER.matcher(text).find() && !DATED.matcher(text).find())
                .toList();

        assertThat(undated, empty());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyLessonSaysWhatToTryAtOnceAndShowsAPicture(String id) {
        ContentPack pack = pack(id);
        for (Step step : steps(pack)) {
            List<Block> blocks = pack.lesson(step.lesson()).orElseThrow().blocks();
            assertThat(
                    step.id().value(),
                    blocks.stream().filter(SubjectPacksTest::saysWhatToTryFirst).count(),
                    is(1L));
            assertThat(step.id().value(), blocks.stream().anyMatch(Block.Picture.class::isInstance), is(true));
        }
    }

    private static boolean saysWhatToTryFirst(Block block) {
        return block instanceof Block.Paragraph paragraph
                && french(paragraph.text()).startsWith(FIRST_GESTURE);
    }

    /** The last step is done after another one, not for a wish of its own. */
    @ParameterizedTest
    @MethodSource("packs")
    void aWishLeadsToEveryStepButTheLastAndEachIsDoneWithoutAScreenToo(String id) {
        ContentPack pack = pack(id);
        List<Step> steps = steps(pack);
        for (Step step : steps.subList(0, steps.size() - 1)) {
            assertThat(
                    step.id().value(),
                    pack.goals().stream().anyMatch(goal -> goal.steps().contains(step.id())),
                    is(true));
        }
        assertThat(
                steps.stream()
                        .filter(step -> step.otherwise() == null)
                        .map(Step::id)
                        .toList(),
                empty());
    }

    /** The script of a guided practice goes through the whole tour. */
    @ParameterizedTest
    @MethodSource("packs")
    void aScriptSaysEveryStopOfItsTour(String id) {
        ContentPack pack = pack(id);
        for (Step step : steps(pack)) {
            TelephoneScript script = pack.script(step.id()).orElseThrow();
            List<String> stops = Stream.ofNullable(
                            pack.exercise(step.exercise()).orElseThrow().tour())
                    .flatMap(tour ->
                            TelephoneScriptTest.stopsToSay(pack.tour(tour).orElseThrow(), script).stream())
                    .toList();
            List<String> said = script.lines().stream()
                    .map(TelephoneScript.Line::anchor)
                    .filter(Objects::nonNull)
                    .filter(anchor -> !anchor.startsWith("block."))
                    .toList();

            assertThat(step.id().value(), said, equalTo(stops));
        }
    }

    /** A wish about health is counted in no sum. */
    @Test
    void everyWishOfThePackAboutHealthIsMarkedSo() {
        assertThat(
                pack(HEALTH).goals().stream()
                        .filter(goal -> !goal.aboutHealth())
                        .map(Goal::id)
                        .toList(),
                empty());
    }

    private static String french(LocalizedText text) {
        return text.in(Locale.FRENCH);
    }
}
