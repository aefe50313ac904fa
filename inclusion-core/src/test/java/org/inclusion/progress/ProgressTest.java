package org.inclusion.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.inclusion.Ccas;
import org.inclusion.access.Actor;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.ContentPack;
import org.inclusion.content.SmallPack;
import org.inclusion.evidence.Channel;
import org.inclusion.evidence.Evidence.ContentEvent;
import org.inclusion.evidence.Evidence.LessonEvent;
import org.inclusion.evidence.Evidence.Observation;
import org.inclusion.evidence.Evidence.Practice;
import org.inclusion.evidence.EvidenceDraft;
import org.inclusion.evidence.Help;
import org.inclusion.evidence.ItemRef;
import org.inclusion.evidence.Posture;
import org.inclusion.evidence.PostureReason;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.path.CompletionRule;
import org.inclusion.path.SkillPath;
import org.junit.jupiter.api.Test;

/** On the small pack: to write a message takes one success together, to attach a file two alone. */
class ProgressTest {

    private static final Instant NOON = Instant.parse("2026-09-01T10:00:00Z");
    private static final Actor FATIMA = Ccas.learner("fatima");
    private static final String WRITE = "ecrire-un-message";
    private static final String ATTACH = "joindre-un-fichier";

    private final ContentPack pack = ContentLibrary.of(List.of(SmallPack.valid().inOneText()))
            .pack("petit")
            .orElseThrow();
    private final SkillPath path = pack.path(new PathId("chemin")).orElseThrow();

    @Test
    void nothingSeenIsNotStarted() {
        Progress progress = Progress.of("petit", path, StepRecords.NONE);
        assertThat(progress.status(new StepId(WRITE)), equalTo(StepStatus.NOT_STARTED));
        assertThat(progress.steps().get(0).lastAt(), nullValue());
        assertThat(progress.isComplete(), equalTo(false));
    }

    @Test
    void aPathIsCompleteWhenItsLastStepIsDone() {
        StepRecords records = StepRecords.NONE
                .after(practice("p1", WRITE, Help.TOGETHER, true), NOON)
                .after(practice("p2", ATTACH, Help.ALONE, true), NOON.plusSeconds(60));
        Progress almost = Progress.of("petit", path, records);
        assertThat(almost.status(new StepId(WRITE)), equalTo(StepStatus.DONE));
        assertThat(almost.status(new StepId(ATTACH)), equalTo(StepStatus.STARTED));
        assertThat(almost.isComplete(), equalTo(false));
        Progress whole = Progress.of(
                "petit", path, records.after(practice("p3", ATTACH, Help.ALONE, true), NOON.plusSeconds(120)));
        assertThat(whole.isComplete(), equalTo(true));
        assertThat(whole.steps().get(1).lastAt(), equalTo(NOON.plusSeconds(120)));
    }

    @Test
    void aStepOfAnotherPathIsNamed() {
        Progress progress = Progress.of("petit", path, StepRecords.NONE);
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> progress.status(new StepId("imprimer")))
                        .getMessage(),
                equalTo("path chemin has no step imprimer"));
    }

    @Test
    void moreHelpThanTheRuleAllowsDoesNotCount() {
        StepRecord record = StepRecord.first(NOON)
                .after(practice("p1", ATTACH, Help.TOGETHER, true), NOON)
                .after(practice("p2", ATTACH, Help.ALONE, true), NOON);
        assertThat(record.successesWithAtMost(Help.ALONE), equalTo(1));
        assertThat(record.successesWithAtMost(Help.TOGETHER), equalTo(2));
        assertThat(record.status(new CompletionRule(2, Help.ALONE)), equalTo(StepStatus.STARTED));
        assertThat(record.status(new CompletionRule(2, Help.TOGETHER)), equalTo(StepStatus.DONE));
    }

    @Test
    void oneSuccessWithoutHelpIsEnoughWhereHelpMayCount() {
        StepRecord alone = StepRecord.first(NOON).after(practice("p1", ATTACH, Help.ALONE, true), NOON);
        assertThat(alone.status(new CompletionRule(2, Help.SUPPORTED)), equalTo(StepStatus.DONE));
        assertThat(alone.status(new CompletionRule(2, Help.ALONE)), equalTo(StepStatus.STARTED));
        StepRecord helped = StepRecord.first(NOON).after(practice("p1", ATTACH, Help.SUPPORTED, true), NOON);
        assertThat(helped.status(new CompletionRule(2, Help.SUPPORTED)), equalTo(StepStatus.STARTED));
    }

    @Test
    void practiceAtHomeMakesNoStepDoneHoweverOften() {
        StepRecord record = StepRecord.first(NOON);
        for (int i = 0; i < 3; i++) {
            Practice atHome = Ccas.draft("h" + i, FATIMA, FATIMA.asLearner(), NOON)
                    .through(Channel.HOME)
                    .practised(new ItemRef("petit", "1.0.0", WRITE), true, Help.SUPPORTED);
            record = record.after(atHome, NOON);
        }
        assertThat(record.attempts(), equalTo(3));
        assertThat(record.memory(), notNullValue());
        assertThat(record.status(new CompletionRule(1, Help.TOGETHER)), equalTo(StepStatus.STARTED));
    }

    @Test
    void everyAttemptCountsAndOnlyHerOwnSuccessesDo() {
        Practice doneForHer = Ccas.draft("p3", FATIMA, FATIMA.asLearner(), NOON)
                .helper(Posture.DONE_FOR)
                .because(PostureReason.URGENCY)
                .practised(new ItemRef("petit", "1.0.0", ATTACH), true, Help.SHOWN);
        StepRecord record = StepRecord.first(NOON)
                .after(practice("p1", ATTACH, Help.ALONE, false), NOON)
                .after(practice("p2", ATTACH, Help.ALONE, true), NOON)
                .after(doneForHer, NOON);
        assertThat(record.attempts(), equalTo(3));
        assertThat(record.successesWithAtMost(Help.SHOWN), equalTo(1));
    }

    @Test
    void aLessonThatWasFinishedStaysFinished() {
        StepRecords opened = StepRecords.NONE.after(lesson("c1", LessonEvent.STARTED), NOON);
        ItemRef step = new ItemRef("petit", "1.0.0", WRITE);
        assertThat(opened.lessonFinished(step), equalTo(false));
        StepRecords finished = opened.after(lesson("c2", LessonEvent.FINISHED), NOON);
        assertThat(finished.lessonFinished(step), equalTo(true));
        StepRecords again = finished.after(lesson("c3", LessonEvent.STARTED), NOON);
        assertThat(again.lessonFinished(step), equalTo(true));
        assertThat(again.of("petit", new StepId(WRITE)).orElseThrow().memory(), nullValue());
    }

    @Test
    void whatShePractisedFadesAndWhatSheReadDoesNot() {
        StepRecord read = StepRecord.first(NOON).after(lesson("c1", LessonEvent.FINISHED), NOON);
        assertThat(read.retrievability(NOON.plusSeconds(864_000)), equalTo(1.0));
        StepRecord practised = read.after(practice("p1", WRITE, Help.ALONE, true), NOON);
        assertThat(practised.memory(), notNullValue());
        double soon = practised.retrievability(NOON.plusSeconds(864_000));
        double late = practised.retrievability(NOON.plusSeconds(86_400_000));
        assertThat(late < soon && soon < 1 && late > 0, equalTo(true));
        assertThat(Objects.requireNonNull(practised.lastAt()), equalTo(NOON));
    }

    @Test
    void whatAHelperObservedIsNotOfTheStep() {
        Observation seen = Ccas.draft("o1", Ccas.helper(), FATIMA.asLearner(), NOON)
                .observed(new ItemRef("petit", "1.0.0", WRITE), Help.ALONE);
        assertThat(StepRecords.NONE.after(seen, NOON), equalTo(StepRecords.NONE));
    }

    private static Practice practice(String id, String step, Help help, boolean success) {
        return Ccas.draft(id, FATIMA, FATIMA.asLearner(), NOON)
                .practised(new ItemRef("petit", "1.0.0", step), success, help);
    }

    private static ContentEvent lesson(String id, LessonEvent event) {
        EvidenceDraft draft = Ccas.draft(id, FATIMA, FATIMA.asLearner(), NOON);
        ItemRef step = new ItemRef("petit", "1.0.0", WRITE);
        return event == LessonEvent.STARTED ? draft.opened(step) : draft.finished(step);
    }
}
