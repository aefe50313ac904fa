package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import java.util.List;
import org.inclusion.evidence.Measure;
import org.inclusion.id.AreaId;
import org.inclusion.skill.ItemParameters;
import org.junit.jupiter.api.Test;

class LocalDependenceTest {

    private static final Measure WORKED = new Measure(ItemParameters.of(1.4, -.5, 0, .5), 1, true);

    @Test
    void theFirstResponseSaysAllItSays() {
        assertThat(LocalDependence.share(0), is(1.0));
    }

    /** By hand: 1, 4/3, 3/2, 8/5 with ρ = ½. */
    @Test
    void theNumberOfDifferentItemsFollowsKishsDesignEffect() {
        assertThat(LocalDependence.worth(1), closeTo(1, 1e-15));
        assertThat(LocalDependence.worth(2), closeTo(4 / 3., 1e-15));
        assertThat(LocalDependence.worth(3), closeTo(1.5, 1e-15));
        assertThat(LocalDependence.worth(4), closeTo(1.6, 1e-15));
        assertThat(LocalDependence.worth(1_000_000), lessThan(2.0));
    }

    @Test
    void aResponseCountsByWhatItAdds() {
        assertThat(LocalDependence.share(1), closeTo(1 / 3., 1e-15));
        assertThat(LocalDependence.share(2), closeTo(1 / 6., 1e-15));
    }

    @Test
    void theSameStepAHundredTimesMovesLessThanThreeNewOnes() {
        BeliefModel model = new BeliefModel("one area", List.of(new AreaId("a")), BeliefSettings.standard());
        Belief often = model.prior();
        for (int i = 0; i < 100; i++) {
            often = model.update(often, new AreaId("a"), WORKED, LocalDependence.share(i));
        }
        Belief three = model.prior();
        for (int i = 0; i < 3; i++) {
            three = model.update(three, new AreaId("a"), WORKED);
        }
        assertThat(often.mean(0), lessThan(three.mean(0)));
    }
}
