package org.inclusion.samples.fuzz;

/** What must hold whatever is sent. */
final class Found {

    private Found() {}

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
