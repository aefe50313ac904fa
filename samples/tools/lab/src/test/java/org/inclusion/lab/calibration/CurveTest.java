package org.inclusion.lab.calibration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveTest {

    private static final double[] PARAMETERS = {1.7, 2.3, .9, -.2, -1.6};

    /** Categories upside down, as the same people upside down meet them. */
    private static final double[] MIRRORED = {1.7, 1.6, .2, -.9, -2.3};

    @ParameterizedTest
    @ValueSource(doubles = {0, .3, 1, 4, 9, 20, 60, 150, -1, -9, -150})
    void aMirrorKeepsEveryDigit(double ability) {
        Curve curve = new Curve(PARAMETERS, 0);
        Curve mirror = new Curve(MIRRORED, 0);
        int highest = curve.categories() - 1;
        for (int category = 0; category <= highest; category++) {
            double probability = curve.probability(category, ability);
            assertThat(
                    "category " + category,
                    mirror.probability(highest - category, -ability),
                    closeTo(probability, 1e-15 * probability));
            double steep = curve.gradient(category, ability)[0];
            assertThat(
                    "category " + category,
                    mirror.gradient(highest - category, -ability)[0],
                    closeTo(steep, 1e-15 * Math.abs(steep)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-9, -1, 0, .5, 3, 9})
    void somethingAlwaysHappens(double ability) {
        Curve graded = new Curve(PARAMETERS, 0);
        double all = IntStream.range(0, graded.categories())
                .mapToDouble(category -> graded.probability(category, ability))
                .sum();
        assertThat(all, closeTo(1, 4e-16));
        Curve guessed = new Curve(new double[] {1.2, -.4}, .25);
        assertThat(guessed.probability(0, ability) + guessed.probability(1, ability), closeTo(1, 4e-16));
        assertThat(guessed.probability(1, ability) > .25, is(true));
    }
}
