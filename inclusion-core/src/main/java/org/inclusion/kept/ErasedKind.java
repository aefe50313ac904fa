package org.inclusion.kept;

/**
 * A kind of rows that an erasure destroys or changes. Each room has its own, beside its rows. A name that no room knows
 * any more, from an erasure of before, is a kind like another, and stays in its receipt. Kinds are equal where their
 * names are, and stand in the order of their names. Immutable.
 *
 * @param name how it is written down and shown: {@code EVIDENCE}
 */
public record ErasedKind(String name) implements OpenKind, Comparable<ErasedKind> {

    /** A person's acts about others: there, an alias stands instead of her id. */
    public static final ErasedKind ALIASES = new ErasedKind("ALIASES");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is not of capital letters, digits and low lines
     */
    public ErasedKind {
        OpenKind.checked("an erased kind", name);
    }

    @Override
    public int compareTo(ErasedKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
