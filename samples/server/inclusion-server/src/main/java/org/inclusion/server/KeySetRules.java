package org.inclusion.server;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** The rules of what a host publishes: a JWK set, of public keys alone. */
final class KeySetRules {

    private KeySetRules() {}

    /** What is wrong with a set, as the end of a sentence; empty if nothing is. No key is repeated. */
    static Optional<String> problem(String set) {
        Map<String, Object> json;
        JWKSet keys;
        try {
            json = JSONObjectUtils.parse(set);
            if (!json.containsKey("keys")) {
                return Optional.of("is no JWK set: the keys stand in a list, {\"keys\": [ … ]}");
            }
            keys = JWKSet.parse(json);
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.of("is no JWK set in JSON");
        }
        return keys.getKeys().stream()
                .filter(JWK::isPrivate)
                .findFirst()
                .map(key -> "has the secret half of the key " + Quoted.of(key.getKeyID())
                        + ". Whoever read it can sign: draw another key, and publish its public half alone");
    }
}
