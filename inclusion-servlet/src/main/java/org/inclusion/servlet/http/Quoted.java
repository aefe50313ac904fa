package org.inclusion.servlet.http;

import java.nio.charset.StandardCharsets;

/**
 * Makes a caller's text safe to repeat in an answer: the first 200 characters with an ellipsis where more was cut off,
 * and without unpaired surrogates, which UTF-8 cannot encode.
 */
public final class Quoted {

    private static final int LONGEST = 200;

    private Quoted() {}

    public static String of(String text) {
        String brief = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        // Encoding replaces each unpaired surrogate with a question mark.
        return new String(brief.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
