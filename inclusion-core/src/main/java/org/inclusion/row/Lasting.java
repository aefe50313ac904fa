package org.inclusion.row;

/** How rows last. */
public enum Lasting {
    /** They are kept, and exported. */
    KEPT,
    /** They are kept, exported, and may be there before an import, which replaces them. */
    REPLACED,
    /** They are derived from other rows: not exported, and made again. */
    DERIVED,
    /** They are of the moment: not exported. */
    MOMENT
}
