package org.inclusion.samples.simulation;

/** One kind of thing that somebody does in the town, as a page, a device or an operator would. */
@FunctionalInterface
interface Act {

    /** Does it; what is not answered was asked several times. */
    void in(Scene scene);
}
