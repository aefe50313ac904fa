package org.inclusion.id;

/**
 * Names a path; unique over all content packs of a host. Immutable; ordered character by character.
 *
 * @param value 1 to 64 characters of the {@link OpaqueId} shape
 */
public record PathId(String value) implements Comparable<PathId> {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException naming the kind of id and the rule, not the value
     */
    public PathId {
        OpaqueId.require("path id", value);
    }

    @Override
    public int compareTo(PathId other) {
        return value.compareTo(other.value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
