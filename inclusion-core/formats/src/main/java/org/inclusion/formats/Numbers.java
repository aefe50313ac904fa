package org.inclusion.formats;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers as files write them. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{1,20})?");

    private Numbers() {}

    /** A decimal with a point or a comma; null for any other text. */
    static @Nullable Double decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Double.valueOf(text.replace(',', '.')) : null;
    }

    /** A telephone number with the prefix of its country; null for any other text. */
    static @Nullable String telephone(String text) {
        String digits = text.replaceAll("[ .\\-()\\u00A0\\u202F/]", "").replaceFirst("^00", "+");
        if (digits.matches("0[1-9]\\d{8}")) {
            return "+33" + digits.substring(1);
        }
        if (digits.matches("\\+330[1-9]\\d{8}")) {
            return "+33" + digits.substring(4);
        }
        return digits.matches("\\+(33|590|594|262|596|269|687|689|508|681)\\d{6,9}") || digits.matches("\\+33\\d{4,9}")
                ? digits
                : null;
    }
}
