package org.inclusion.messages;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the number of a mobile telephone as people write it. */
final class TelephoneNumber {

    private static final Pattern SIGNS_BETWEEN = Pattern.compile("[\\s\\u00A0\\u202F.\\-/()]+");

    /** The zero that is not pressed behind the code of a country. */
    private static final Pattern ZERO_IN_BRACKETS = Pattern.compile("\\(0\\)");

    private static final Pattern INTERNATIONAL = Pattern.compile("[1-9]\\d{7,14}");

    private static final String FRANCE = "33";

    private static final String REUNION_AND_MAYOTTE = "262";
    private static final String GUADELOUPE = "590";
    private static final String GUYANE = "594";
    private static final String MARTINIQUE = "596";

    private static final Set<String> OVERSEAS = Set.of(REUNION_AND_MAYOTTE, GUADELOUPE, GUYANE, MARTINIQUE);

    /** A French number that is no mobile one reads a message aloud, to whoever is at home, or to the voicemail. */
    private static final Pattern MOBILE = Pattern.compile("[67]\\d{8}");

    /** What the numbering plan gives to mobile telephones of metropolitan France. */
    private static final Pattern METROPOLITAN = Pattern.compile("(?:6(?:[0-24-8]\\d|3[0-8]|9[589])|7[3-9]\\d)\\d{6}");

    private TelephoneNumber() {}

    /**
     * The digits with the code of the country or territory, as providers take them.
     *
     * @return empty where this is no number, one of a French telephone that is no mobile one, or a national one of no
     *     range that is known
     */
    static Optional<String> mobile(String written) {
        String digits = digits(written);
        if (isNational(digits)) {
            return national(digits.substring(1));
        }
        String international =
                digits.startsWith("+") ? digits.substring(1) : digits.startsWith("00") ? digits.substring(2) : digits;
        // Without a sign of other countries, a number is French. One that a spreadsheet took its zero from is none.
        boolean isKnown = !international.equals(digits) || digits.startsWith(FRANCE);
        return isKnown && INTERNATIONAL.matcher(international).matches()
                ? international(international)
                : Optional.empty();
    }

    /** Why there is none, for a log: no digit of the number is repeated. */
    static String whyNone(String written) {
        String digits = digits(written);
        return isNational(digits) && MOBILE.matcher(digits.substring(1)).matches()
                ? "the recipient's number is of no range of mobile numbers that is known: the host writes it with + and the code of"
                        + " its country or territory"
                : "the recipient has no mobile number";
    }

    private static String digits(String written) {
        return SIGNS_BETWEEN
                .matcher(ZERO_IN_BRACKETS.matcher(written).replaceAll(""))
                .replaceAll("");
    }

    private static boolean isNational(String digits) {
        return digits.startsWith("0") && !digits.startsWith("00");
    }

    private static Optional<String> national(String behindTheZero) {
        if (!MOBILE.matcher(behindTheZero).matches()) {
            return Optional.empty();
        }
        String code = code(behindTheZero);
        return code.equals(FRANCE) && !METROPOLITAN.matcher(behindTheZero).matches()
                ? Optional.empty()
                : Optional.of(code + behindTheZero);
    }

    private static Optional<String> international(String number) {
        if (number.startsWith(FRANCE)) {
            String behindTheCode = number.substring(FRANCE.length());
            // Overseas numbers have another code, which a host that writes +33 before all of its numbers does not know.
            return MOBILE.matcher(behindTheCode).matches()
                    ? Optional.of(code(behindTheCode) + behindTheCode)
                    : Optional.empty();
        }
        String code = number.substring(0, GUYANE.length());
        boolean isSent = !OVERSEAS.contains(code)
                || MOBILE.matcher(number.substring(code.length())).matches();
        return isSent ? Optional.of(number) : Optional.empty();
    }

    /**
     * A territory's numbers are written in the national way like those of metropolitan France, and differ in their
     * first digits.
     */
    private static String code(String mobile) {
        return switch (mobile.substring(0, 3)) {
            case "639", "692", "693" -> REUNION_AND_MAYOTTE;
            case "690", "691" -> GUADELOUPE;
            case "694" -> GUYANE;
            case "696", "697" -> MARTINIQUE;
            default -> FRANCE;
        };
    }
}
