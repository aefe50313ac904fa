package org.inclusion.samples.simulation;

/**
 * Says, from within a call of a store, that another transaction has a row. The call is undone, and made again when that
 * has ended.
 */
final class MustWait extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HeldRows other;

    MustWait(HeldRows other) {
        super("another transaction has the row", null, false, false);
        this.other = other;
    }

    HeldRows other() {
        return other;
    }
}
