package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the query string without {@code getParameter}, which would make a container read the body of a form. */
final class Query {

    private Query() {}

    /** The first parameter of a name; null if there is none, or if it cannot be decoded. */
    static @Nullable String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Arrays.stream(query.split("&", -1)))
                .filter(pair -> pair.startsWith(name + "="))
                .findFirst()
                .flatMap(pair -> decoded(pair.substring(name.length() + 1)))
                .orElse(null);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException misshapen) {
            return Optional.empty();
        }
    }
}
