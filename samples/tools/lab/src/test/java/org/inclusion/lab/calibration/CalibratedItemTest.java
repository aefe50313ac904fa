package org.inclusion.lab.calibration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratedItemTest {

    /** b = −d / a, so that its variance is (var d + 2·b·cov + b²·var a) / a². */
    @Test
    void theErrorOfAThresholdHeedsThatSlopeAndInterceptErrTogether() {
        double[][] covariance = {{.04, -.01}, {-.01, .09}};
        CalibratedItem item = CalibratedItem.of("q", "1", new Curve(new double[] {2, -1}, 0), covariance, 500);
        assertThat(item.thresholds(), is(List.of(.5)));
        assertThat(item.discriminationError(), closeTo(.2, 1e-12));
        assertThat(item.thresholdErrors().get(0), closeTo(Math.sqrt(.09 - .01 + .25 * .04) / 2, 1e-12));
    }

    @Test
    void severalThresholdsShareOneStandardError() {
        double[][] covariance = {{0, 0, 0}, {0, .01, 0}, {0, 0, .07}};
        CalibratedItem item = CalibratedItem.of("q", "1", new Curve(new double[] {1, 1, -1}, 0), covariance, 500);
        assertThat(item.parameters().thresholds(), is(List.of(-1.0, 1.0)));
        assertThat(item.parameters().difficultySd(), closeTo(.2, 1e-12));
    }
}
