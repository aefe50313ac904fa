package org.inclusion.id;

import org.jspecify.annotations.Nullable;

/**
 * Names a step within its pack. Never given to another step of the pack, in any version. Immutable; ordered character
 * by character.
 *
 * @param value 1 to 64 characters of the {@link OpaqueId} shape
 */
public record StepId(String value) implements Comparable<StepId> {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException naming the kind of id and the rule, not the value
     */
    public StepId {
        OpaqueId.require("step id", value);
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    // Written out, as hashCode: the two that a record brings are put together at their first call, while the host
    // starts.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StepId id && id.value.equals(value);
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
