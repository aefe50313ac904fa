package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inclusion.evidence.Help;
import org.inclusion.path.Step;
import org.inclusion.skill.Skill;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each pack about one subject holds, so that its path can be walked alone, beside somebody and on the telephone. */
class SubjectPacksTest {

    private static final String PROTECT = "me-proteger-en-ligne";
    private static final String KEEP_IN_TOUCH = "garder-le-lien";

    /** Numbers to call, and the address to write to. */
    private static final Pattern NUMBER =
            Pattern.compile("\\d\u00a0\\d{3}\u00a0\\d{3}\u00a0\\d{3}|116\u00a0006|33700|17cyber");

    private static final Pattern DATED = Pattern.compile("Source.*\\b20\\d\\d\\.", Pattern.DOTALL);

    private static final ContentLibrary LIBRARY = ContentLibrary.of(ContentLibrary.standardPacks());

    private static ContentPack pack(String id) {
        return LIBRARY.pack(id).orElseThrow();
    }

    private static List<Step> steps(ContentPack pack) {
        return pack.paths().stream().flatMap(path -> path.steps().stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {PROTECT, KEEP_IN_TOUCH})
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
    @ValueSource(strings = {PROTECT, KEEP_IN_TOUCH})
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
    @ValueSource(strings = {PROTECT, KEEP_IN_TOUCH})
    void theLastStepDoesAnEarlierOneAgainElsewhereWithoutHelp(String id) {
        List<Step> steps = steps(pack(id));
        Step last = steps.get(steps.size() - 1);

        assertThat(last.completion().help(), is(Help.ALONE));
        assertThat(
                steps.stream().filter(step -> step.skill().equals(last.skill())).count(), is(greaterThanOrEqualTo(2L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {PROTECT, KEEP_IN_TOUCH})
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
    @ValueSource(strings = {PROTECT, KEEP_IN_TOUCH})
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

    private static String french(LocalizedText text) {
        return text.in(Locale.FRENCH);
    }
}
