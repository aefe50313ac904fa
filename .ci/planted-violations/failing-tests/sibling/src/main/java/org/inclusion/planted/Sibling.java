package org.inclusion.planted;

/** What a module beside this one stands on. */
public final class Sibling {

    private Sibling() {}

    /** What fails. */
    public static String word() {
        return "planted";
    }
}
