package org.inclusion.id;

import org.jspecify.annotations.Nullable;

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

    // Written out, as hashCode: the two that a record brings are put together at their first call, while the host
    // starts.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AreaId id && id.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
