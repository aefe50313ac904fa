package org.inclusion.messages;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text as it leaves by SMS, and what it costs, known before it is sent. A message is paid by the part. One letter
 * outside of the short alphabet halves the room of all parts, so such letters become their nearest of it: {@code ê} an
 * {@code e}, {@code ’} a {@code '}, a non-breaking space a space. Where one has no nearest letter, all stay as they
 * are. Immutable.
 *
 * @param text what leaves
 * @param alphabet in which it leaves
 * @param places how many places of the alphabet it takes
 * @param parts how many messages are paid
 */
public record SmsText(String text, Alphabet alphabet, int places, int parts) {

    /** An alphabet of SMS, with its room (3GPP TS 23.038). */
    public enum Alphabet {
        /** The short one: 160 places, or 153 in each part of several. */
        GSM_7(160, 153),
        /** Every letter there is: 70 places, or 67 in each part of several. */
        UCS_2(70, 67);

        private final int alone;
        private final int inParts;

        Alphabet(int alone, int inParts) {
            this.alone = alone;
            this.inParts = inParts;
        }

        private int places(int letter) {
            return this == GSM_7 ? (TWO_PLACES.indexOf(letter) >= 0 ? 2 : 1) : Character.charCount(letter);
        }
    }

    private static final String ONE_PLACE = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String TWO_PLACES = "€[]{}^~|\\\f";

    /** Letters and signs of French texts that are in no other way near to one of the short alphabet. */
    private static final Map<Integer, String> NEAREST = Map.ofEntries(
            Map.entry(0x00A0, " "),
            Map.entry(0x2009, " "),
            Map.entry(0x202F, " "),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry(0x2011, "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '·', "."),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"));

    /**
     * A text as it leaves.
     *
     * @param text as people read it
     */
    public static SmsText of(String text) {
        String near = text.codePoints().mapToObj(SmsText::nearest).collect(Collectors.joining());
        return near.codePoints().allMatch(SmsText::isShort)
                ? counted(near, Alphabet.GSM_7)
                : counted(text, Alphabet.UCS_2);
    }

    private static boolean isShort(int letter) {
        return ONE_PLACE.indexOf(letter) >= 0 || TWO_PLACES.indexOf(letter) >= 0;
    }

    private static String nearest(int letter) {
        if (isShort(letter)) {
            return Character.toString(letter);
        }
        return Optional.ofNullable(NEAREST.get(letter)).orElseGet(() -> withoutMarks(Character.toString(letter)));
    }

    private static String withoutMarks(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static SmsText counted(String text, Alphabet alphabet) {
        int places = text.codePoints().map(alphabet::places).sum();
        return new SmsText(text, alphabet, places, places <= alphabet.alone ? 1 : parts(text, alphabet));
    }

    /** No letter is cut in two: where it does not fit any more, the next part begins. */
    private static int parts(String text, Alphabet alphabet) {
        int parts = 1;
        int filled = 0;
        for (int letter : text.codePoints().toArray()) {
            int places = alphabet.places(letter);
            if (filled + places > alphabet.inParts) {
                parts++;
                filled = 0;
            }
            filled += places;
        }
        return parts;
    }
}
