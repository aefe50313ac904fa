package org.inclusion.samples.lab.table;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number as it is written: 17 significant digits, so that it is read back to the last bit. */
public final class Digits {

    private static final MathContext SEVENTEEN = new MathContext(17);

    private Digits() {}

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
