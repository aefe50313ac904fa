package org.inclusion.content;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusion.path.Step;
import org.inclusion.words.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pack <em>Mes démarches en ligne</em> teaches, tries, asks and says on the telephone every one of its steps. */
class OnlineProceduresPackTest {

    /** A paragraph of a lesson that says what to try at once begins with these words. */
    private static final String FIRST_GESTURE = "Premier geste";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final int LONGEST_LESSON = 155;

    private final ContentPack pack = ContentLibrary.of(ContentLibrary.standardPacks())
            .pack("demarches-en-ligne")
            .orElseThrow();

    private final List<Step> steps = pack.paths().iterator().next().steps();

    private Lesson lesson(Step step) {
        return pack.lesson(step.lesson()).orElseThrow();
    }

    private Exercise exercise(Step step) {
        return pack.exercise(step.exercise()).orElseThrow();
    }

    private List<TelephoneScript.Line> lines(Step step) {
        return pack.script(step.id()).orElseThrow().lines();
    }

    private static String french(@Nullable LocalizedText text) {
        return Objects.requireNonNull(text).in(Locale.FRENCH);
    }

    /** The texts of a lesson, list items each by themselves. */
    private static Stream<String> texts(Lesson lesson) {
        return lesson.blocks().stream()
                .flatMap(OnlineProceduresPackTest::textsOf)
                .map(OnlineProceduresPackTest::french);
    }

    private static Stream<LocalizedText> textsOf(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        if (block instanceof Block.Tip tip) {
            return Stream.of(tip.text());
        }
        return block instanceof Block.Listing listing ? listing.items().stream() : Stream.empty();
    }

    @Test
    void thePathHasEightToThirteenSteps() {
        assertThat(steps.size(), allOf(greaterThanOrEqualTo(8), lessThanOrEqualTo(13)));
    }

    @Test
    void everyLessonIsShortAndSaysWhatToTryFirst() {
        for (Step step : steps) {
            List<String> texts = texts(lesson(step)).toList();

            assertThat(
                    step.id().value(),
                    texts.stream()
                            .filter(text -> text.startsWith(FIRST_GESTURE))
                            .count(),
                    equalTo(1L));
            assertThat(
                    step.id().value(),
                    texts.stream()
                            .mapToLong(text -> WORD.matcher(text).results().count())
                            .sum(),
                    is(lessThanOrEqualTo((long) LONGEST_LESSON)));
        }
    }

    @Test
    void everyTaskWarnsOfItsNearMiss() {
        for (Step step : steps) {
            String task = french(exercise(step).task());
            assertThat(step.id() + ": " + task, task.contains("Attention"), is(true));
        }
    }

    @Test
    void everySkillHasFourQuestionsOrMoreOfDifferentFamilies() {
        pack.skills().forEach(skill -> {
            List<Question> about = pack.questions().stream()
                    .filter(question -> question.skill().equals(skill.id()))
                    .toList();
            assertThat(skill.id(), about.size(), is(greaterThanOrEqualTo(4)));
            assertThat(
                    skill.id(), about.stream().map(Question::family).distinct().count(), equalTo((long) about.size()));
        });
    }

    @Test
    void everySkillIsTaughtByAStep() {
        Set<String> taught = steps.stream().map(Step::skill).collect(Collectors.toSet());
        pack.skills().forEach(skill -> assertThat(skill.id(), taught.contains(skill.id()), is(true)));
    }

    @Test
    void everyStepIsSaidOnTheTelephoneToTheEnd() {
        for (Step step : steps) {
            assertThat(step.id().value(), lines(step).get(0).anchor(), equalTo("block.1"));
            lines(step).forEach(line -> {
                assertThat(french(line.say()), line.see(), is(notNullValue()));
                assertThat(french(line.say()), line.ask(), is(notNullValue()));
                assertThat(french(line.say()), line.ifNot(), is(notNullValue()));
            });
        }
    }

    @Test
    void aScriptGoesThroughTheWholeTourOfItsStep() {
        for (Step step : steps) {
            TelephoneScript script = pack.script(step.id()).orElseThrow();
            List<String> stops = Stream.ofNullable(exercise(step).tour())
                    .flatMap(tour ->
                            TelephoneScriptTest.stopsToSay(pack.tour(tour).orElseThrow(), script).stream())
                    .toList();
            List<String> said = lines(step).stream()
                    .map(TelephoneScript.Line::anchor)
                    .filter(Objects::nonNull)
                    .filter(anchor -> !anchor.startsWith("block."))
                    .toList();

            assertThat(step.id().value(), said, equalTo(stops));
        }
    }

    @Test
    void theLastStepAsksForAnEarlierSkillOnAnotherSiteWithoutATour() {
        Step last = steps.get(steps.size() - 1);
        List<Step> earlier = steps.subList(0, steps.size() - 1).stream()
                .filter(step -> step.skill().equals(last.skill()))
                .toList();

        assertThat(earlier, is(not(empty())));
        assertThat(exercise(last).tour(), is(nullValue()));
        assertThat(exercise(last).site(), is(notNullValue()));
        earlier.forEach(step -> assertThat(
                step.id().value(),
                exercise(step).site(),
                is(not(equalTo(exercise(last).site())))));
    }

    @Test
    void aWishLeadsToEveryStepButTheLast() {
        List<Step> beforeTheLast = steps.subList(0, steps.size() - 1);
        for (Step step : beforeTheLast) {
            assertThat(
                    step.id().value(),
                    pack.goals().stream().anyMatch(goal -> goal.steps().contains(step.id())),
                    is(true));
        }
    }

    @Test
    void everyTermIsExplainedForTheTelephoneToo() {
        pack.glossary().forEach(term -> {
            assertThat(term.id(), term.exact(), is(notNullValue()));
            assertThat(term.id(), term.spoken(), is(notNullValue()));
            assertThat(term.id(), term.looks(), is(notNullValue()));
        });
    }
}
