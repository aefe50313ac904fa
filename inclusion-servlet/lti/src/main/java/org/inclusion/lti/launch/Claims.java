package org.inclusion.lti.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of others, read member by member: each member has the type that is asked for, or is as if it were
 * not there.
 */
final class Claims {

    private static final int LONGEST = 255;

    /** In members of a list. */
    private static final int MOST = 200;

    private final Map<?, ?> members;

    private Claims(Map<?, ?> members) {
        this.members = members;
    }

    static Claims of(JWTClaimsSet claims) {
        return new Claims(claims.getClaims());
    }

    /** A member that is an object; one without members where it is none. */
    Claims object(String name) {
        return new Claims(members.get(name) instanceof Map<?, ?> object ? object : Map.of());
    }

    boolean has(String name) {
        return members.get(name) instanceof Map<?, ?>;
    }

    /** A member that is a text of 1 to 255 characters; null where it is none. */
    @Nullable
    String text(String name) {
        return text(name, LONGEST);
    }

    /** A member that is a text; null where it is none, or too long. */
    @Nullable
    String text(String name, int longest) {
        return members.get(name) instanceof String text && !text.isEmpty() && text.length() <= longest ? text : null;
    }

    /**
     * A member that must be there.
     *
     * @throws RefusedLaunchException if it is no text of 1 to 255 characters
     */
    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new RefusedLaunchException(
                    Why.NOT_BELIEVED, "the claim " + name + " is missing, or no text, or too long");
        }
        return text;
    }

    /** A member that is an https address; null where it is none. */
    @Nullable
    URI address(String name) {
        return ParsedAddress.of(members.get(name)).orElse(null);
    }

    /** The texts of a member that is a list; of another member none. */
    Set<String> texts(String name) {
        if (!(members.get(name) instanceof List<?> list)) {
            return Set.of();
        }
        Set<String> texts = new HashSet<>();
        list.stream()
                .limit(MOST)
                .filter(String.class::isInstance)
                .map(Objects::toString)
                .forEach(texts::add);
        return texts;
    }

    /** Whether a member is anything but false: many a platform leaves it out. */
    boolean isNotRefused(String name) {
        return !Boolean.FALSE.equals(members.get(name));
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }
}
