package org.inclusion.lab;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The prior of a person in one area, as {@code m,sd}. */
final class PriorOption {

    private static final double LEAST_SD = .001;
    private static final double MOST = 1_000;

    @Option(
            names = "--prior",
            paramLabel = "M,SD",
            defaultValue = "0,1",
            converter = Converter.class,
            description = "Mean and spread of ability that are expected before anything is seen; a covariance is"
                    + " multiplied by SD². Default: ${DEFAULT-VALUE}")
    private Ability ability = new Ability(0, 1);

    double mean() {
        return ability.mean();
    }

    double sd() {
        return ability.sd();
    }

    private record Ability(double mean, double sd) {}

    private static final class Converter implements ITypeConverter<Ability> {
        @Override
        public Ability convert(String text) {
            double[] pair = NumberPair.of(text);
            if (!(pair[1] > 0)) {
                throw new TypeConversionException("the standard deviation must be above 0, not " + text);
            }
            if (pair[1] < LEAST_SD || pair[1] > MOST) {
                throw new TypeConversionException("the standard deviation must be from .001 to 1000, not " + text);
            }
            if (Math.abs(pair[0]) > MOST) {
                throw new TypeConversionException("the mean must be from -1000 to 1000, not " + text);
            }
            return new Ability(pair[0], pair[1]);
        }
    }
}
