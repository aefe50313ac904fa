package org.inclusion.samples.services.sms;

/** How many parts a text is sent and paid in. */
public final class SmsText {

    /** The basic set of 3GPP TS 23.038, 6.2.1, without its escape. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** The extension of 3GPP TS 23.038, 6.2.1.1: each takes two places. */
    private static final String TWO_PLACES = "€[]{}^~|\\\f";

    private SmsText() {}

    /** Whether a text has only letters of the short alphabet. */
    public static boolean isGsm(String text) {
        return text.chars().allMatch(letter -> BASIC.indexOf(letter) >= 0 || TWO_PLACES.indexOf(letter) >= 0);
    }

    /** How many places of its alphabet a text takes. */
    public static int places(String text) {
        return isGsm(text)
                ? text.chars()
                        .map(letter -> TWO_PLACES.indexOf(letter) >= 0 ? 2 : 1)
                        .sum()
                : text.length();
    }

    /** How many messages a text is paid as: an empty one as one. */
    public static int parts(String text) {
        boolean gsm = isGsm(text);
        if (places(text) <= (gsm ? 160 : 70)) {
            return 1;
        }
        int room = gsm ? 153 : 67;
        int parts = 1;
        int filled = 0;
        for (int index = 0; index < text.length(); ) {
            int letter = text.codePointAt(index);
            // Neither an escaped letter nor a pair of UCS-2 is cut in two.
            int places = gsm ? (TWO_PLACES.indexOf(letter) >= 0 ? 2 : 1) : Character.charCount(letter);
            if (filled + places > room) {
                parts++;
                filled = 0;
            }
            filled += places;
            index += Character.charCount(letter);
        }
        return parts;
    }
}
