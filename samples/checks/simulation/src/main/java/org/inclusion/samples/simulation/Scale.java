package org.inclusion.samples.simulation;

/**
 * How large a town is.
 *
 * @param nodes how many servers, 1 or more
 * @param people how many learners, 2 or more
 * @param steps how many steps, a quarter more or less, 1 or more
 * @param dear after how many steps what is dear is checked, 1 or more
 */
public record Scale(int nodes, int people, int steps, int dear) {

    /** Two servers and six people: whatever meets, meets often. */
    public static final Scale SMALL = new Scale(2, 6, 120, 1);

    /** Three servers and forty people, over days. */
    public static final Scale TOWN = new Scale(3, 40, 400, 8);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is too small
     */
    public Scale {
        if (nodes < 1 || people < 2 || steps < 1 || dear < 1) {
            throw new IllegalArgumentException("a town has a server, two people and a step at the least, not " + nodes
                    + ", " + people + " and " + steps);
        }
    }
}
