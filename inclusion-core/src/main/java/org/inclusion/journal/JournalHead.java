package org.inclusion.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number and the hash of the journal's last segment. Kept outside the database, a head proves later that nothing
 * before it was changed, taken out, put in or cut off. It holds no personal data. Immutable.
 *
 * @param segment the number of the last segment, 0 or more
 * @param hash the hash of that segment, 64 hexadecimal digits
 */
public record JournalHead(long segment, String hash) {

    private static final Pattern SHAPE = Pattern.compile("(0|[1-9]\\d{0,17}):([0-9a-f]{64})");

    /** The head before anything was sealed. */
    public static final JournalHead BEGINNING = new JournalHead(0, "0".repeat(64));

    private static final String SHAPE_IN_WORDS =
            "a head of the journal is a segment's number, a colon and 64 hexadecimal digits";

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if number or hash are misshapen
     */
    public JournalHead {
        if (!SHAPE.matcher(segment + ":" + hash).matches()) {
            throw new IllegalArgumentException(SHAPE_IN_WORDS);
        }
    }

    /**
     * Reads a head as {@link #toString} writes it.
     *
     * @param text {@code 12:5f…}
     * @return the head
     * @throws IllegalArgumentException if the text is none
     */
    public static JournalHead parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(SHAPE_IN_WORDS);
        }
        return new JournalHead(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    /** The head on one line: {@code 12:5f…}. */
    @Override
    public String toString() {
        return segment + ":" + hash;
    }
}
