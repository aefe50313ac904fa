package org.inclusion.access;

import org.inclusion.id.OpaqueId;

/**
 * Names a learner, by an opaque id of the host's making. The library needs no name, address or birth date of hers. An
 * id that looks like a French social-security, telephone or benefit number is refused, because such a number tells who
 * she is. An e-mail address has not the {@link OpaqueId} shape. Seven digits alone are accepted: they may be a benefit
 * number, and may as well be the number of a row.
 *
 * @param value 1 to 64 characters of the {@link OpaqueId} shape
 */
public record LearnerId(String value) implements Comparable<LearnerId> {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the id has another shape, or looks like a number that tells who somebody is;
     *     the message names the kind of number, not the value
     */
    public LearnerId {
        OpaqueId.require("learner id", value);
        TellingNumber.lookedLike(value).ifPresent(number -> {
            throw new IllegalArgumentException("learner id looks like " + number + ": map it to another id");
        });
    }

    @Override
    public int compareTo(LearnerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
