package org.inclusion.lti.launch;

import com.nimbusds.jwt.SignedJWT;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.lti.launch.RefusedLaunchException.Why;

/**
 * The JSON type that each claim must have which says who is meant, by whom, where and when. The library for tokens
 * takes a number for a text: 42 and "42" would be one person, and a platform that sends both has two. A claim that is
 * null is one that is missing.
 */
final class ClaimTypes {

    private static final Map<String, Type> TYPES = new LinkedHashMap<>();

    static {
        for (String claim : List.of("iss", "sub", "nonce", "azp")) {
            TYPES.put(claim, Type.TEXT);
        }
        for (String claim : List.of("deployment_id", "message_type", "version", "target_link_uri")) {
            TYPES.put(LaunchClaims.LTI + claim, Type.TEXT);
        }
        for (String claim : List.of("exp", "iat", "nbf")) {
            TYPES.put(claim, Type.NUMBER);
        }
        TYPES.put("aud", Type.TEXT_OR_TEXTS);
        TYPES.put(LaunchClaims.LTI + "roles", Type.TEXTS);
        TYPES.put(LaunchClaims.LTI + "resource_link", Type.OBJECT);
        for (String claim : List.of(LaunchClaims.GRADES, LaunchClaims.ROSTER, LaunchClaims.DEEP_LINKING)) {
            TYPES.put(claim, Type.OBJECT);
        }
    }

    private enum Type {
        TEXT("a text"),
        TEXTS("a list of texts"),
        TEXT_OR_TEXTS("a text or a list of texts"),
        NUMBER("a number"),
        OBJECT("an object");

        private final String name;

        Type(String name) {
            this.name = name;
        }

        boolean fits(Object claim) {
            return switch (this) {
                case TEXT -> claim instanceof String;
                case TEXTS -> isTexts(claim);
                case TEXT_OR_TEXTS -> claim instanceof String || isTexts(claim);
                case NUMBER -> claim instanceof Number;
                case OBJECT -> claim instanceof Map;
            };
        }
    }

    private ClaimTypes() {}

    /**
     * Requires the types, as they stand in the token.
     *
     * @throws RefusedLaunchException that names the first claim of another type, without its value
     */
    static void require(SignedJWT token) {
        Map<String, Object> claims = token.getPayload().toJSONObject();
        if (claims == null) {
            throw new RefusedLaunchException(Why.NOT_BELIEVED, "id_token: its content is no JSON object");
        }
        TYPES.forEach((claim, type) -> {
            Object value = claims.get(claim);
            if (value != null && !type.fits(value)) {
                throw new RefusedLaunchException(
                        Why.NOT_BELIEVED, "id_token: the claim " + claim + " is not " + type.name);
            }
        });
    }

    private static boolean isTexts(Object claim) {
        return claim instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }
}
