package org.inclusion.server;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The claims of a token as the host of the tests makes them, to be changed one by one. */
record Claims(Map<String, Object> all) {

    static final String ISSUER = "https://portail.example.org";

    static final String AUDIENCE = "inclusion";

    static Claims of(String person, String role, Instant now) {
        Map<String, Object> all = new HashMap<>();
        all.put("iss", ISSUER);
        all.put("aud", AUDIENCE);
        all.put("sub", person);
        all.put("iat", now.getEpochSecond());
        all.put("exp", now.plus(Duration.ofMinutes(2)).getEpochSecond());
        all.put("jti", UUID.randomUUID().toString());
        all.put("roles", List.of(role));
        all.put("structures", List.of("ccas-valbonne"));
        return new Claims(all);
    }

    static Claims learner(String person) {
        return of(person, "LEARNER", Instant.now());
    }

    static Claims helper(String person, List<String> helps) {
        return of(person, "HELPER", Instant.now()).with("helps", Map.of("ccas-valbonne", helps));
    }

    /** With another value, or without the claim. */
    Claims with(String claim, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(all);
        if (value == null) {
            changed.remove(claim);
        } else {
            changed.put(claim, value);
        }
        return new Claims(changed);
    }
}
