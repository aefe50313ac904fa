package org.inclusion.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Everybody whom the container knows. Their password is their login. */
enum Person {
    FATIMA,
    YANN,
    MARC("agent");

    private final List<String> roles;

    Person(String... roles) {
        this.roles = List.of(roles);
    }

    String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> roles() {
        return roles;
    }

    /** The header that signs her in. */
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((login() + ":" + login()).getBytes(UTF_8));
    }
}
