package org.inclusion.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number that tells who somebody is, in the shapes that French administrations give it. No id may look like one. */
enum TellingNumber {

    /**
     * Sex, year, month (or 20–42, 50+ when unknown), department with Corsica's letters, commune, order, key or none.
     */
    SOCIAL_SECURITY("a social-security number", "[1-478]\\d{2}(0[1-9]|1[0-2]|[2-9]\\d)(\\d{2}|2[ABab])\\d{6}(\\d{2})?"),

    /** Ten digits with a leading zero, or nine behind the country's code. */
    TELEPHONE("a telephone number", "(0|(00)?33)[1-9]\\d{8}"),

    /** The family benefits office's seven digits and their letter. */
    BENEFIT("a benefit number", "\\d{7}[A-Za-z]");

    private final String words;
    private final Pattern shape;

    TellingNumber(String words, String shape) {
        this.words = words;
        this.shape = Pattern.compile(shape);
    }

    /** The kind of number that an id looks like, in words; people may have written it with separators. */
    static Optional<String> lookedLike(String id) {
        String bare = id.replaceAll("[._~-]", "");
        return Arrays.stream(values())
                .filter(number -> number.shape.matcher(bare).matches())
                .map(number -> number.words)
                .findFirst();
    }
}
