package org.inclusion.server;

import org.jspecify.annotations.Nullable;

/** What a host wrote, as a line of the log shows it: in quotation marks, short, and on one line. */
final class Quoted {

    private static final int LONGEST = 80;

    private Quoted() {}

    static String of(@Nullable Object value) {
        if (value == null) {
            return "missing";
        }
        return '"' + plain(String.valueOf(value), LONGEST) + '"';
    }

    /** A stranger's text, without what could begin another line of the log. */
    static String plain(String text, int longest) {
        String oneLine = text.replaceAll("[\\p{Cntrl}\\x80-\\x9f\\u2028\\u2029]", "?");
        return oneLine.length() > longest ? oneLine.substring(0, longest) + "…" : oneLine;
    }
}
