package org.inclusion.samples.lab;

import picocli.CommandLine.TypeConversionException;

/** Two numbers in one option, with a comma between them. */
final class NumberPair {

    private NumberPair() {}

    static double[] of(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length == 2) {
            try {
                double first = Double.parseDouble(parts[0]);
                double second = Double.parseDouble(parts[1]);
                if (Double.isFinite(first) && Double.isFinite(second)) {
                    return new double[] {first, second};
                }
            } catch (NumberFormatException other) {
                // Told below.
            }
        }
        throw new TypeConversionException("must be two numbers with a comma between them, not " + text);
    }
}
