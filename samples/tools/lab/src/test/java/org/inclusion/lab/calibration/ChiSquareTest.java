package org.inclusion.lab.calibration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the tables, and where two degrees of freedom make it an exponential. */
class ChiSquareTest {

    @ParameterizedTest
    @CsvSource({
        "3.841458820694124, 1, .05",
        "0.0157907740934312, 1, .9",
        "5.991464547107979, 2, .05",
        "0.584374374155183, 3, .9",
        "18.307038053275146, 10, .05",
        "29.58829844507442, 10, .001",
        "200, 2, 3.720075976020836e-44",
        "0, 4, 1",
    })
    void asMuchOrMoreIsAsLikelyAsTheTablesSay(double value, int freedom, double likely) {
        assertThat(ChiSquare.above(value, freedom) / likely, closeTo(1, 1e-9));
    }
}
