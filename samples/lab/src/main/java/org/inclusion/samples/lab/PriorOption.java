package org.inclusion.samples.lab;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What is expected of a person in one area, as {@code m,sd}. */
record PriorOption(double mean, double sd) {

    static final class Converter implements ITypeConverter<PriorOption> {
        @Override
        public PriorOption convert(String text) {
            double[] pair = NumberPair.of(text);
            if (!(pair[1] > 0)) {
                throw new TypeConversionException("the standard deviation must be above 0, not " + text);
            }
            return new PriorOption(pair[0], pair[1]);
        }
    }
}
