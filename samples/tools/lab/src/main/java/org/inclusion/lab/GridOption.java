package org.inclusion.lab;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A grid of abilities, as {@code nodes,halfWidth}. */
record GridOption(int nodes, double halfWidth) {

    private static final int MOST_NODES = 100_000;

    static final class Converter implements ITypeConverter<GridOption> {
        @Override
        public GridOption convert(String text) {
            double[] pair = NumberPair.of(text);
            if (pair[0] != Math.rint(pair[0]) || pair[0] < 2 || pair[0] > MOST_NODES || !(pair[1] > 0)) {
                throw new TypeConversionException(
                        "must be a number of nodes (2 or more) and half a width, not " + text);
            }
            return new GridOption((int) pair[0], pair[1]);
        }
    }
}
