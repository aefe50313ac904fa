package org.inclusion.lab;

import org.inclusion.lab.table.Digits;
import picocli.CommandLine.TypeConversionException;

/** Two numbers in one option, with a comma between them. */
final class NumberPair {

    private NumberPair() {}

    static double[] of(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length == 2) {
            try {
                double first = Digits.number(parts[0].trim());
                double second = Digits.number(parts[1].trim());
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
