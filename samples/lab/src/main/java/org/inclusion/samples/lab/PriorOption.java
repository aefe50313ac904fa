package org.inclusion.samples.lab;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is expected of a person in one area, as {@code m,sd}. */
final class PriorOption {

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
            return new Ability(pair[0], pair[1]);
        }
    }
}
