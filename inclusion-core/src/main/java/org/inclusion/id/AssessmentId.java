package org.inclusion.id;

import org.jspecify.annotations.Nullable;

/**
 * Names an assessment; chosen by its sender, unique for the learner. Immutable; ordered character by character.
 *
 * @param value 1 to 64 characters of the {@link OpaqueId} shape
 */
public record AssessmentId(String value) implements Comparable<AssessmentId> {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException naming the kind of id and the rule, not the value
     */
    public AssessmentId {
        OpaqueId.require("assessment id", value);
    }

    @Override
    public int compareTo(AssessmentId other) {
        return value.compareTo(other.value);
    }

    // Written out, as hashCode: the two that a record brings are put together at their first call, while the host
    // starts.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssessmentId id && id.value.equals(value);
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
