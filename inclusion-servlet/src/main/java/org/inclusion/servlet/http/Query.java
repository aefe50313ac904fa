package org.inclusion.servlet.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The query string, read without {@code getParameter}, which would make a container read a form's body. */
final class Query {

    private Query() {}

    /** A parameter, the first of its name; null where it is missing or cannot be decoded. */
    static @Nullable String parameter(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0 && pair.substring(0, equals).equals(name)) {
                try {
                    return URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException misshapen) {
                    return null;
                }
            }
        }
        return null;
    }
}
