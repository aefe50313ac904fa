package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.inclusion.id.AreaId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What can be counted, and what no row says. */
class FigureTest {

    @Test
    void onlyAStepHasAPackAndOnlyThePeopleHaveNoId() {
        assertThat(
                refused(() -> new Figure(Figure.Kind.STEP, null, "send")),
                equalTo("pack null and id \"send\" are not those of a STEP"));
        assertThat(
                refused(() -> new Figure(Figure.Kind.WISH, "pack", "send")),
                equalTo("pack pack and id \"send\" are not those of a WISH"));
        assertThat(
                refused(() -> new Figure(Figure.Kind.AREA, null, "")),
                equalTo("pack null and id \"\" are not those of a AREA"));
        assertThat(
                refused(() -> new Figure(Figure.Kind.PEOPLE, null, "2")),
                equalTo("pack null and id \"2\" are not those of a PEOPLE"));
    }

    @Test
    void aCountIsOfAWishOrAStepAndOfNoMoreThanThereWere() {
        assertThat(
                refused(() -> new CountRow("ccas", Figure.area(new AreaId("2")), 10, 20, Instant.EPOCH)),
                equalTo("neither people nor an area is a count: Figure[kind=AREA, pack=null, id=2]"));
        assertThat(
                refused(() -> new CountRow("ccas", Figure.wish("send"), 21, 20, Instant.EPOCH)),
                equalTo("people 21 among 20"));
    }

    @Test
    void sumsOfFewerThanTenWereShownToNobody() {
        assertThat(
                refused(() -> new EarlierLevels(9, List.of(0L, 0L, 0L, 0L), Instant.EPOCH)),
                equalTo("sums of 9 people were shown to nobody"));
    }

    private static @Nullable String refused(Executable wrong) {
        return assertThrows(IllegalArgumentException.class, wrong).getMessage();
    }
}
