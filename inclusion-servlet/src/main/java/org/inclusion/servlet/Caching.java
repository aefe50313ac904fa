package org.inclusion.servlet;

/** What may be kept of an answer. */
enum Caching {
    /** Nothing, by nobody. */
    NEVER("no-store", false),
    /** By her own browser, which asks each time whether it still holds. */
    HERS("private, no-cache", true),
    /** By everybody, who asks each time. */
    EVERYBODYS("no-cache", true);

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
