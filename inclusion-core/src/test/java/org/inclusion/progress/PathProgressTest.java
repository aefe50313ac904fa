package org.inclusion.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.inclusion.evidence.Help;
import org.inclusion.id.PathId;
import org.inclusion.id.StepId;
import org.inclusion.path.Audience;
import org.inclusion.path.CompletionRule;
import org.inclusion.path.SkillPath;
import org.inclusion.path.Step;
import org.inclusion.words.LocalizedText;
import org.junit.jupiter.api.Test;

/** A path laid beside all that was seen, in one pass: as if every step had been looked up. */
class PathProgressTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

    /** "Aa" and "BB" have the same hash; so has every text made of equally many of them. */
    private static final List<String> ALIKE = List.of("AaAa", "AaBB", "BBAa", "BBBB", "AaAaAa", "BBBBBB", "a", "b");

    @Test
    void everyStepIsAsFarAsItsOwnRecordSays() {
        qt().withExamples(500).forAll(longs().all()).checkAssert(seed -> {
            Random random = new Random(seed);
            Map<StepId, StepRecord> seen = new HashMap<>();
            List<Step> steps = new ArrayList<>();
            for (String id : ids(random)) {
                if (random.nextBoolean()) {
                    seen.put(new StepId(id), record(random));
                }
                if (random.nextBoolean()) {
                    steps.add(step(id, random));
                }
            }
            StepRecords records =
                    StepRecords.of(Map.of("pack", seen, "other", Map.of(new StepId("a"), record(random))));

            Progress progress = Progress.of("pack", path("path", steps), records);

            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                StepRecord record = seen.get(step.id());
                StepStatus status = record == null ? StepStatus.NOT_STARTED : record.status(step.completion());
                assertThat(progress.statuses().get(i), is(status));
                assertThat(progress.status(step.id()), is(status));
                assertThat(
                        progress.steps().get(i),
                        is(new Progress.StepProgress(
                                step.id(), step.title(), status, record == null ? null : record.lastAt())));
            }
            assertThat(
                    progress.firstNotDone(),
                    is(steps.stream()
                            .filter(step -> progress.status(step.id()) != StepStatus.DONE)
                            .findFirst()));
            assertThat(
                    progress.isComplete(),
                    is(progress.statuses().stream().allMatch(status -> status == StepStatus.DONE)));
        });
    }

    private static List<String> ids(Random random) {
        List<String> ids = new ArrayList<>(ALIKE);
        for (int i = random.nextInt(40); i > 0; i--) {
            ids.add("step-" + i);
        }
        Collections.shuffle(ids, random);
        return ids;
    }

    private static StepRecord record(Random random) {
        Map<Help, Integer> successes = new EnumMap<>(Help.class);
        for (Help help : Help.values()) {
            if (random.nextInt(3) == 0) {
                successes.put(help, 1 + random.nextInt(2));
            }
        }
        return new StepRecord(random.nextBoolean(), 5, successes, AT.plusSeconds(random.nextInt(9)), null);
    }

    private static Step step(String id, Random random) {
        return step(
                id,
                new CompletionRule(1 + random.nextInt(3), List.of(Help.values()).get(random.nextInt(4))));
    }

    static Step step(String id, CompletionRule completion) {
        return new Step(
                new StepId(id),
                text(id),
                text("why"),
                null,
                "skill",
                List.of(),
                Set.of(),
                List.of(),
                5,
                "lesson",
                "practice",
                List.of(),
                completion);
    }

    static SkillPath path(String id, List<Step> steps) {
        return new SkillPath(new PathId(id), text(id), null, text("summary"), Audience.LEARNER, steps);
    }

    private static LocalizedText text(String text) {
        return LocalizedText.of(Map.of("fr", text));
    }
}
