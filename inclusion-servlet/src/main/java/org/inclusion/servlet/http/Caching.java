package org.inclusion.servlet.http;

/** What may be kept of an answer. */
enum Caching {
    /** Nothing, by nobody. */
    NEVER("no-store", false),
    /** Nothing, on a device that may be shared; a page that still has it in hand may ask whether it holds. */
    HERS("no-store", true),
    /** By everybody, who asks each time. */
    EVERYBODYS("no-cache", true),
    /** On her device, for a year, without asking again: it never changes, and says nothing about anybody. */
    FOR_GOOD("private, max-age=31536000, immutable", true);

    private final String header;
    private final boolean tagged;

    Caching(String header, boolean tagged) {
        this.header = header;
        this.tagged = tagged;
    }

    String header() {
        return header;
    }

    /** Whether the answer carries an entity tag. */
    boolean isTagged() {
        return tagged;
    }
}
