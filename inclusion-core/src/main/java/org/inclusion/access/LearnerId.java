package org.inclusion.access;

import java.util.regex.Pattern;
import org.inclusion.id.OpaqueId;

/**
 * Names a learner, by an opaque id of the host's making. The library needs no name, address or birth date of hers. An id that
 * looks like a French social-security number is refused, and an e-mail address has not the {@link OpaqueId} shape.
 *
 * @param value 1 to 64 characters of the {@link OpaqueId} shape
 */
public record LearnerId(String value) implements Comparable<LearnerId> {

    /** Sex, year, month (or 20–42, 50+ when unknown), department with Corsica's letters, commune, order, key or none. */
    private static final Pattern SOCIAL_SECURITY_NUMBER =
            Pattern.compile("[1-478]\\d{2}(0[1-9]|1[0-2]|[2-9]\\d)(\\d{2}|2[ABab])\\d{6}(\\d{2})?");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the id has another shape, or could be a social-security number
     */
    public LearnerId {
        OpaqueId.require("learner id", value);
        if (SOCIAL_SECURITY_NUMBER.matcher(value.replaceAll("[._~-]", "")).matches()) {
            throw new IllegalArgumentException("learner id looks like a social-security number: map it to another id");
        }
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
