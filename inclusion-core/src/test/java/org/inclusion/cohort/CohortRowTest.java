package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CohortRowTest {

    private static final List<Long> SUMS = List.of(0L, 0L, 0L, 10_000_000L);

    @Test
    void moreWithoutLevelThanThereAreIsNoRow() {
        assertThat(refused(10, 11, SUMS, SUMS), equalTo("notEstablished 11 of people 10"));
        assertThat(refused(10, -1, SUMS, SUMS), equalTo("notEstablished -1 of people 10"));
    }

    @Test
    void aSumIsNeededForEachLevel() {
        assertThat(
                refused(10, 0, List.of(1L, 2L, 3L), SUMS),
                equalTo("first has not one sum for each level, none below 0: [1, 2, 3]"));
        assertThat(
                refused(10, 0, SUMS, List.of(1L, 2L, 3L, -4L)),
                equalTo("last has not one sum for each level, none below 0: [1, 2, 3, -4]"));
    }

    private static @Nullable String refused(long people, long notEstablished, List<Long> first, List<Long> last) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new CohortRow(
                                "ccas",
                                new AreaId("1"),
                                people,
                                notEstablished,
                                first,
                                last,
                                Instant.EPOCH,
                                Instant.EPOCH))
                .getMessage();
    }
}
