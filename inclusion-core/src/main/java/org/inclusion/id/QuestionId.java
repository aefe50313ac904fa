package org.inclusion.id;

/**
 * Names a question within its pack. Immutable; ordered character by character.
 *
 * @param value 1 to 64 characters of the {@link OpaqueId} shape
 */
public record QuestionId(String value) implements Comparable<QuestionId> {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException naming the kind of id and the rule, not the value
     */
    public QuestionId {
        OpaqueId.require("question id", value);
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
