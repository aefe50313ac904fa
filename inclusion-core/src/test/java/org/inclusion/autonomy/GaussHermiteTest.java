package org.inclusion.autonomy;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expectations over a standard normal variable, held against its moments: 1, 0, 1, 0, 3, 0, 15 … */
class GaussHermiteTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 21})
    void polynomialsUpToTwiceTheNodesLessOneAreExact(int count) {
        GaussHermite rule = new GaussHermite(count);
        for (int degree = 0; degree <= 2 * count - 1; degree++) {
            double moment = moment(degree);
            assertThat(
                    count + " nodes, degree " + degree,
                    expected(rule, degree),
                    closeTo(moment, 1e-9 * magnitude(rule, degree)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 21})
    void nodesFallFromTheHighestAndMirrorEachOther(int count) {
        GaussHermite rule = new GaussHermite(count);
        for (int i = 1; i < count; i++) {
            assertThat(rule.node(i - 1), greaterThan(rule.node(i)));
        }
        for (int i = 0; i < count / 2; i++) {
            assertThat(rule.node(count - 1 - i), equalTo(-rule.node(i)));
            assertThat(rule.weight(count - 1 - i), equalTo(rule.weight(i)));
        }
        assertThat(rule.size(), equalTo(count));
    }

    /** Abramowitz and Stegun, table 25.10: x = 2.020182870456086, w = .01995324205904591 on the scale of e^(−x²). */
    @Test
    void theFiveNodesAreThoseOfTheTable() {
        GaussHermite rule = new GaussHermite(5);
        assertThat(rule.node(0), closeTo(Math.sqrt(2) * 2.020182870456086, 1e-12));
        assertThat(rule.node(1), closeTo(Math.sqrt(2) * .9585724646138185, 1e-12));
        assertThat(rule.node(2), closeTo(0, 1e-12));
        assertThat(rule.weight(0), closeTo(.01995324205904591 / Math.sqrt(Math.PI), 1e-12));
        assertThat(rule.weight(1), closeTo(.3936193231522412 / Math.sqrt(Math.PI), 1e-12));
        assertThat(rule.weight(2), closeTo(.9453087204829419 / Math.sqrt(Math.PI), 1e-12));
    }

    private static double expected(GaussHermite rule, int degree) {
        return IntStream.range(0, rule.size())
                .mapToDouble(i -> rule.weight(i) * Math.pow(rule.node(i), degree))
                .sum();
    }

    /** How large the terms of the sum are: rounding grows with them. */
    private static double magnitude(GaussHermite rule, int degree) {
        return Math.max(1, expected(rule, degree % 2 == 0 ? degree : degree - 1) * Math.abs(rule.node(0)));
    }

    /** E[Z^degree]: 0 for odd degrees, the product of all odd numbers below an even one. */
    private static double moment(int degree) {
        return degree % 2 == 1
                ? 0
                : IntStream.rangeClosed(1, degree / 2)
                        .mapToDouble(i -> 2.0 * i - 1)
                        .reduce(1, (product, factor) -> product * factor);
    }
}
