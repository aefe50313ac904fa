package org.inclusion.lab.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** A number as it is written: 17 significant digits, so that it is read back to the last bit. */
public final class Digits {

    private static final MathContext SEVENTEEN = new MathContext(17);

    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private Digits() {}

    /**
     * Reads a number.
     *
     * @param text digits, with sign, point and exponent; none of a programming language's other ways to write one
     * @return the number; infinite where it is too large
     * @throws NumberFormatException if it is none
     */
    public static double number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return Double.parseDouble(text);
    }

    /**
     * Writes a number.
     *
     * @param number finite
     * @return no more than 17 significant digits, without trailing zeros
     */
    public static String of(double number) {
        BigDecimal exact = new BigDecimal(number).round(SEVENTEEN).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        return exact.signum() == 0 || (exponent > -5 && exponent < 17) ? exact.toPlainString() : exact.toString();
    }
}
