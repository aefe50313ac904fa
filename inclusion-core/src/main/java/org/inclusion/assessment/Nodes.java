package org.inclusion.assessment;

import java.util.List;

/**
 * Fixed abilities, equally far apart, at which the answers to all questions are tabulated.
 *
 * <p>A normal belief is summed over the nodes that it covers: an equidistant sum over a smooth function is exact but
 * for e^(−2π²(sd/spacing)²) (L. Trefethen and J. Weideman, The Exponentially Convergent Trapezoidal Rule, SIAM Review
 * 56, 2014). At sd = spacing that is 3·10⁻⁹, so the widest spacing that does not exceed the belief's sd serves. With
 * the answers' curves the sum stays within 2·10⁻⁴ for discriminations up to 3; steeper questions are seen less exactly.
 *
 * @param spacing the distance of two neighbours, logistic scale
 */
record Nodes(double spacing) {

    /** The nodes reach from −{@value} to {@value}. */
    private static final double HALF_WIDTH = 8;

    /** The widest spacing first. */
    static final List<Nodes> ALL = List.of(new Nodes(.5), new Nodes(.25), new Nodes(.125));

    /** Beyond so many standard deviations lies a millionth of a belief. */
    private static final double SPAN = 5;

    int count() {
        return 1 + (int) Math.round(2 * HALF_WIDTH / spacing);
    }

    double ability(int node) {
        return node * spacing - HALF_WIDTH;
    }

    /** The first node that a belief covers. */
    int firstIn(double mean, double sd) {
        return Math.max(0, (int) Math.ceil((mean - SPAN * sd + HALF_WIDTH) / spacing));
    }

    /** The last node that a belief covers. */
    int lastIn(double mean, double sd) {
        return Math.min(count() - 1, (int) Math.floor((mean + SPAN * sd + HALF_WIDTH) / spacing));
    }

    /** Tells whether the nodes reach where a belief lies, and stand no wider apart than the belief is wide. */
    static boolean cover(double mean, double sd) {
        return sd >= ALL.get(ALL.size() - 1).spacing() && Math.abs(mean) + SPAN * sd <= HALF_WIDTH;
    }

    /**
     * The index in {@link #ALL} of the widest spacing that a belief allows, which the nodes {@linkplain #cover cover}.
     */
    static int widestFor(double sd) {
        int index = 0;
        while (ALL.get(index).spacing() > sd) {
            index++;
        }
        return index;
    }
}
