package org.inclusion.id;

/**
 * Names an area within its framework, such as {@code "2"}. Immutable; ordered character by character.
 *
 * @param value 1 to 64 characters of the {@link OpaqueId} shape
 */
public record AreaId(String value) implements Comparable<AreaId> {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException naming the kind of id and the rule, not the value
     */
    public AreaId {
        OpaqueId.require("area id", value);
    }

    @Override
    public int compareTo(AreaId other) {
        return value.compareTo(other.value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
