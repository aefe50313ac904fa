package org.inclusion.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The people whom the container knows. Their password is their login. */
enum Person {
    FATIMA(false),
    YANN(false),
    MARC(true);

    private final boolean agent;

    Person(boolean agent) {
        this.agent = agent;
    }

    String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> roles() {
        return agent ? List.of("agent") : List.of();
    }

    /** The header that signs her in. */
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((login() + ":" + login()).getBytes(UTF_8));
    }
}
