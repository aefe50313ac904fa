package org.inclusion.progress;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inclusion.evidence.Help;
import org.inclusion.id.StepId;
import org.inclusion.path.CompletionRule;
import org.inclusion.path.SkillPath;
import org.junit.jupiter.api.Test;

/** When two have seen or done the same: what a snapshot is held to its evidence by. */
class SameProgressTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

    private static final StepRecord ALONE = new StepRecord(true, 1, Map.of(Help.ALONE, 1), AT, null);

    private static final StepRecord TRIED = new StepRecord(false, 1, Map.of(), AT, null);

    private static final StepRecords SEEN = StepRecords.of(Map.of(
            "pack",
            Map.of(new StepId("write"), ALONE, new StepId("attach"), TRIED),
            "other",
            Map.of(new StepId("call"), ALONE)));

    @Test
    void allThatWasSeenComesInAlphabeticalOrder() {
        assertThat(SEEN.records().keySet(), contains("other", "pack"));
        assertThat(inPack().keySet(), contains(new StepId("attach"), new StepId("write")));
        assertThat(inPack().values(), contains(TRIED, ALONE));
    }

    @Test
    void whatComesBackFromWhatIsKeptIsTheSame() {
        StepRecords again = StepRecords.of(SEEN.records());

        assertThat(again, is(SEEN));
        assertThat(again.hashCode(), is(SEEN.hashCode()));
    }

    @Test
    void anotherPackStepOrRecordIsAnotherThing() {
        assertThat(StepRecords.of(Map.of("pack", inPack())), is(not(SEEN)));
        for (Map<StepId, StepRecord> other : List.of(
                Map.of(new StepId("write"), ALONE),
                Map.of(new StepId("write"), ALONE, new StepId("read"), TRIED),
                Map.of(new StepId("write"), ALONE, new StepId("attach"), ALONE))) {
            StepRecords changed = StepRecords.of(Map.of("pack", other, "other", Map.of(new StepId("call"), ALONE)));
            assertThat(other.toString(), changed, is(not(SEEN)));
        }
        assertThat(SEEN.hashCode(), is(not(StepRecords.NONE.hashCode())));
        assertThat((Object) SEEN, is(not("pack")));
    }

    @Test
    void anOperatorReadsPacksStepsAndWhatWasSeen() {
        assertThat(
                SEEN.toString(), is("{other={call=" + ALONE + "}, pack={attach=" + TRIED + ", write=" + ALONE + "}}"));
    }

    @Test
    void twoAreAsFarWhereEveryStepOfTheSamePathIs() {
        Progress progress = Progress.of("pack", path("path"), SEEN);

        assertThat(Progress.of("pack", path("path"), StepRecords.of(SEEN.records())), is(progress));
        assertThat(
                Progress.of("pack", path("path"), StepRecords.of(SEEN.records()))
                        .hashCode(),
                is(progress.hashCode()));
        for (Progress other : List.of(
                Progress.of("pack", path("another"), SEEN),
                Progress.of("pack", path("path"), StepRecords.NONE),
                Progress.of("other", path("path"), SEEN))) {
            assertThat(other, is(not(progress)));
            assertThat(other.hashCode(), is(not(progress.hashCode())));
        }
        assertThat((Object) progress, is(not("path")));
        assertThat(progress.toString(), is("path[STARTED, DONE]"));
    }

    private static Map<StepId, StepRecord> inPack() {
        return Objects.requireNonNull(SEEN.records().get("pack"));
    }

    private static SkillPath path(String id) {
        CompletionRule once = new CompletionRule(1, Help.ALONE);
        return PathProgressTest.path(
                id, List.of(PathProgressTest.step("attach", once), PathProgressTest.step("write", once)));
    }
}
