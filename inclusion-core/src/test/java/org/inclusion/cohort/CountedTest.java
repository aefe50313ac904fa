package org.inclusion.cohort;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.inclusion.access.LearnerId;
import org.inclusion.evidence.Help;
import org.inclusion.id.AreaId;
import org.junit.jupiter.api.Test;

class CountedTest {

    private static final LearnerId FATIMA = new LearnerId("fatima");

    @Test
    void anAreaNeedsALevelAndNothingElseHasOne() {
        IllegalArgumentException noLevel = assertThrows(
                IllegalArgumentException.class, () -> Counted.in("ccas", FATIMA, Figure.area(new AreaId("2"))));
        assertThat(
                noLevel.getMessage(),
                equalTo("an area and a level come together: Figure[kind=AREA, pack=null, id=2], level null"));
        IllegalArgumentException noArea = assertThrows(
                IllegalArgumentException.class, () -> new Counted("ccas", FATIMA, Figure.PEOPLE, Help.ALONE));
        assertThat(
                noArea.getMessage(),
                equalTo("an area and a level come together: Figure[kind=PEOPLE, pack=null, id=], level ALONE"));
    }
}
