package org.inclusion.lti.web;

import java.util.Map;
import org.inclusion.lti.key.SigningKeys;

/** Publishes the public halves of the keys with which this library signs, as a JWK set (RFC 7517). */
final class KeysDoor {

    private final SigningKeys keys;

    KeysDoor(SigningKeys keys) {
        this.keys = keys;
    }

    /** Platforms keep it for five minutes: a new key is published for an hour before it signs. */
    LtiAnswer answer() {
        LtiAnswer set = LtiAnswer.json(200, keys.published().toJSONObject(true));
        return new LtiAnswer(
                set.status(), "application/json", set.body(), Map.of("Cache-Control", "public, max-age=300"));
    }
}
