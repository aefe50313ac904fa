package org.inclusion.content;

import java.util.Locale;
import java.util.Optional;
import org.inclusion.content.PlainPhoto.Problem;

/**
 * How many pixels a photo may have. A browser keeps four bytes for each while the photo is on the screen, however few
 * bytes came: at the bound 48 MiB, which a telephone of ten years ago has. What a telephone's camera takes when nobody
 * chose otherwise (4,032 × 3,024) is within the bound, and so is the picture of a large screen (3,840 × 2,160).
 */
final class PhotoSize {

    private static final long LONGEST_SIDE = 4_096;

    private static final long MOST_PIXELS = LONGEST_SIDE * 3_072;

    private PhotoSize() {}

    /** Judges a photo by what its header says; a side without a pixel is no side. */
    static Optional<Problem> problem(long width, long height) {
        if (width < 1 || height < 1) {
            return Optional.of(Problem.BROKEN);
        }
        boolean isTooLarge = width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS;
        return isTooLarge ? Optional.of(Problem.TOO_MANY_PIXELS) : Optional.empty();
    }

    /** The bound, for whoever writes a pack. */
    static String bound() {
        return String.format(Locale.ROOT, "%,d pixels on a side and %,d in all", LONGEST_SIDE, MOST_PIXELS);
    }
}
