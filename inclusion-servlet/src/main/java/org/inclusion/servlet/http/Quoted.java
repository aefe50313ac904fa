package org.inclusion.servlet.http;

import java.nio.charset.StandardCharsets;

/** What a caller wrote, made fit to be said back: short, and without halves of characters, which no UTF-8 can hold. */
public final class Quoted {

    private static final int LONGEST = 200;

    private Quoted() {}

    public static String of(String text) {
        String brief = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        // Encoding replaces what cannot be encoded.
        return new String(brief.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
