package org.inclusion.id;

import org.jspecify.annotations.Nullable;

/**
 * The shape of every id that comes from outside: 1 to 64 of {@code [A-Za-z0-9._~-]}, which every URL, database and log
 * carries unchanged. Compared byte for byte.
 */
public final class OpaqueId {

    private static final int LONGEST = 64;

    private OpaqueId() {}

    /**
     * Whether a value has the shape.
     *
     * @param value any text
     * @return true if it may serve as an id
     */
    public static boolean isValid(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        // Sign by sign, and no pattern: a host's start looks at thousands of ids, while nothing is compiled yet.
        for (int i = 0; i < value.length(); i++) {
            if (!isSign(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSign(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || "._~-".indexOf(sign) >= 0;
    }

    /**
     * The value, if it has the shape.
     *
     * @param what what the id is of, for the message: {@code "evidence id"}
     * @param value any text
     * @return the value
     * @throws IllegalArgumentException naming what and the rule, not the value: it could be personal data
     */
    public static String require(String what, String value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException(what + " must be 1 to 64 characters of A-Z a-z 0-9 . _ ~ -");
        }
        return value;
    }

    /**
     * Checks a value that may be left out.
     *
     * @param what what the id is of, for the message
     * @param value any text, or null
     * @throws IllegalArgumentException naming what and the rule, not the value
     */
    public static void requireIfAny(String what, @Nullable String value) {
        if (value != null) {
            require(what, value);
        }
    }
}
