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
    void anAreaNeedsALevelAndALevelAnArea() {
        IllegalArgumentException noLevel =
                assertThrows(IllegalArgumentException.class, () -> new Counted("ccas", FATIMA, new AreaId("2"), null));
        assertThat(noLevel.getMessage(), equalTo("area 2 and level null come together"));
        IllegalArgumentException noArea =
                assertThrows(IllegalArgumentException.class, () -> new Counted("ccas", FATIMA, null, Help.ALONE));
        assertThat(noArea.getMessage(), equalTo("area null and level ALONE come together"));
    }
}
