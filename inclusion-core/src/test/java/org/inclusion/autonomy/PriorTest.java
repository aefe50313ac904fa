package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.inclusion.id.AreaId;
import org.junit.jupiter.api.Test;

class PriorTest {

    private static final List<AreaId> AREAS =
            Stream.of("paper", "people").map(AreaId::new).toList();

    @Test
    void anEmbedderMaySayWhatSheKnowsAreaByArea() {
        Prior prior = Prior.of(AREAS, List.of(-1.5, .5), List.of(List.of(1.0, .3), List.of(.3, .25)));
        BeliefModel model = new BeliefModel(
                "two areas",
                List.of(new AreaId("people"), new AreaId("paper")),
                BeliefSettings.standard().withPrior(prior));
        Belief before = model.prior();
        assertThat(before.mean(0), equalTo(.5));
        assertThat(before.sd(0), closeTo(.5, 1e-15));
        assertThat(before.mean(1), equalTo(-1.5));
        assertThat(before.covariance(0, 1), equalTo(.3));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(refused(() -> Prior.alike(0, 0, .5)), equalTo("prior: sd must be above 0"));
        assertThat(refused(() -> Prior.alike(0, 1, 1)), equalTo("prior: correlation must be from 0 below 1"));
        assertThat(refused(() -> Prior.alike(Double.NaN, 1, 0)), equalTo("prior: mean must be finite"));
        List<Double> means = List.of(0.0, 0.0);
        assertThat(
                refused(() -> Prior.of(List.of(new AreaId("paper"), new AreaId("paper")), means, square(1, 0, 0, 1))),
                equalTo("prior: an area stands twice in [paper, paper]"));
        assertThat(
                refused(() -> Prior.of(AREAS, List.of(0.0), square(1, 0, 0, 1))),
                equalTo("prior: there must be one mean an area"));
        assertThat(
                refused(() -> Prior.of(AREAS, means, List.of(List.of(1.0, 0.0), List.of(0.0)))),
                equalTo("prior: covariance row people must have one column an area"));
        assertThat(
                refused(() -> Prior.of(AREAS, means, square(1, .5, .4, 1))),
                equalTo("prior: covariance of people and paper differs from its mirror"));
        assertThat(
                refused(() -> Prior.of(AREAS, means, square(1, 2, 2, 1))),
                equalTo("prior: covariance is not positive-definite at people"));
        assertThat(
                refused(() -> Prior.of(AREAS, means, square(-1, 0, 0, 1))),
                equalTo("prior: covariance is not positive-definite at paper"));
    }

    @Test
    void aModelOverAnAreaThePriorDoesNotKnowIsRefused() {
        BeliefSettings settings =
                BeliefSettings.standard().withPrior(Prior.of(AREAS, List.of(0.0, 0.0), square(1, 0, 0, 1)));
        assertThat(
                refused(() -> new BeliefModel(
                        "three areas",
                        List.of(new AreaId("paper"), new AreaId("people"), new AreaId("pictures")),
                        settings)),
                equalTo("prior: says nothing of area pictures"));
    }

    @Test
    void anotherPriorNamesAnotherModel() {
        BeliefSettings settings = BeliefSettings.standard();
        assertThat(
                settings.fingerprint()
                        .equals(settings.withPrior(Prior.alike(0, 1, .6)).fingerprint()),
                equalTo(false));
        assertThat(settings.withPrior(Prior.alike(-1, 1.2, .6)).fingerprint(), equalTo(settings.fingerprint()));
    }

    @Test
    void aTableOfAnotherShapeOrWithoutANumberIsNamed() {
        assertThat(
                refused(() -> Prior.of(AREAS, List.of(0.0, Double.NaN), square(1, 0, 0, 1))),
                equalTo("prior: mean of people must be finite"));
        assertThat(
                refused(() -> Prior.of(AREAS, List.of(0.0, 0.0), List.of(List.of(1.0, 0.0)))),
                equalTo("prior: covariance must have one row an area"));
    }

    /** The second area keeps a tenth of its own where the first is four times as wide. */
    @Test
    void areasOfDifferentWidthMayBeAlmostTheSame() {
        Prior prior = Prior.of(AREAS, List.of(0.0, 0.0), square(4, 1.9, 1.9, 1));
        assertThat(prior.covariance(new AreaId("paper"), new AreaId("people")), equalTo(1.9));
        assertThat(
                refused(() -> Prior.of(AREAS, List.of(0.0, 0.0), square(4, 2.1, 2.1, 1))),
                equalTo("prior: covariance is not positive-definite at people"));
    }

    private static List<List<Double>> square(double a, double b, double c, double d) {
        return List.of(List.of(a, b), List.of(c, d));
    }

    private static String refused(Runnable making) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, making::run).getMessage());
    }
}
