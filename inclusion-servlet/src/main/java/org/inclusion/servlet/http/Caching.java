package org.inclusion.servlet.http;

/** The rule for caches about an answer. */
enum Caching {
    /** No cache keeps it. */
    NEVER("no-store", false),
    /** No cache keeps it, because devices are shared. A page that still shows it may ask whether it holds. */
    TAGGED("no-store", true),
    /** Every cache may keep it, and asks each time whether it holds. */
    SHARED("no-cache", true),
    /** The browser keeps it for a year and does not ask: it never changes, and says nothing about anybody. */
    FOR_A_YEAR("private, max-age=31536000, immutable", true);

    private final String header;
    private final boolean tagged;

    Caching(String header, boolean tagged) {
        this.header = header;
        this.tagged = tagged;
    }

    /** The value of {@code Cache-Control}. */
    String header() {
        return header;
    }

    /** Whether the answer carries an entity tag. */
    boolean isTagged() {
        return tagged;
    }
}
