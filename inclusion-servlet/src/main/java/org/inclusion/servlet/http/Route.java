package org.inclusion.servlet.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.id.OpaqueId;
import org.jspecify.annotations.Nullable;

/**
 * A method, an address, and who answers.
 *
 * @param method {@code GET} or {@code POST}
 * @param template {@code api/paths/{path}}: what stands in braces is a variable, and matches one id
 * @param forAnybody whether nobody needs to be known: for documents and for cards, which say nothing about people
 * @param isDocument whether the answer lies ready in memory: nothing is asked of the stores
 * @param handler who answers
 * @param segments the template, cut at its slashes
 */
public record Route(
        String method,
        String template,
        boolean forAnybody,
        boolean isDocument,
        Handler handler,
        List<String> segments) {

    public static Route get(String template, Handler handler) {
        return new Route("GET", template, false, false, handler, List.of(template.split("/")));
    }

    public static Route post(String template, Handler handler) {
        return new Route("POST", template, false, false, handler, List.of(template.split("/")));
    }

    /** For whoever holds a card. */
    public static Route open(String template, Handler handler) {
        return new Route("GET", template, true, false, handler, List.of(template.split("/")));
    }

    /** A template that ends with a slash is the address of a folder. */
    public static Route document(String template, Handler handler) {
        return new Route("GET", template, true, true, handler, List.of(template.split("/", -1)));
    }

    public boolean isUnsafe() {
        return !method.equals("GET");
    }

    public boolean answers(String requestMethod) {
        return method.equals(requestMethod) || (method.equals("GET") && requestMethod.equals("HEAD"));
    }

    /** The variables of an address, or null where it is another. What is not shaped like an id is the address of nothing. */
    @Nullable
    public Map<String, String> match(List<String> address) {
        if (address.size() != segments.size()) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String expected = segments.get(i);
            String actual = address.get(i);
            if (expected.startsWith("{")) {
                if (!OpaqueId.isValid(actual)) {
                    return null;
                }
                variables.put(expected.substring(1, expected.length() - 1), actual);
            } else if (!expected.equals(actual)) {
                return null;
            }
        }
        return variables;
    }
}
