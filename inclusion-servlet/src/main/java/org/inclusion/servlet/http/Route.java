package org.inclusion.servlet.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusion.id.OpaqueId;

/**
 * A method and a template of addresses, with the handler of their requests.
 *
 * @param method {@code GET} or {@code POST}
 * @param template the addresses, such as {@code api/paths/{path}}: a segment in braces is a variable, and matches an
 *     opaque id; a slash at the end makes the address of a folder
 * @param audience the people who may ask
 * @param handler answers the requests
 * @param segments the template, cut at its slashes
 */
public record Route(String method, String template, Audience audience, Handler handler, List<String> segments) {

    /** The people who may ask. */
    public enum Audience {
        /** A signed-in person. */
        SIGNED_IN,
        /**
         * A signed-in person, or whoever brings the address as it was signed for one: a picture's request carries
         * no header.
         */
        SIGNED_ADDRESS,
        /**
         * Anybody: a holder of a card, or somebody who asks for public things. Nobody signs in, and the answer says
         * nothing about people.
         */
        WITHOUT_SIGN_IN,
        /** Anybody. The answer lies ready in memory, so no slot is needed either. */
        EVERYBODY
    }

    /** A route that shows something to a signed-in person. */
    public static Route get(String template, Handler handler) {
        return of("GET", template, Audience.SIGNED_IN, handler);
    }

    /** A route to something that a page names in an image or a recording, for a signed-in person. */
    public static Route shown(String template, Handler handler) {
        return of("GET", template, Audience.SIGNED_ADDRESS, handler);
    }

    /** A route that changes something for a signed-in person. */
    public static Route post(String template, Handler handler) {
        return of("POST", template, Audience.SIGNED_IN, handler);
    }

    /** A route that shows something to whoever holds a card, or that shows what is public. */
    public static Route open(String template, Handler handler) {
        return of("GET", template, Audience.WITHOUT_SIGN_IN, handler);
    }

    /** A route that takes something in from anybody with a card. */
    public static Route openPost(String template, Handler handler) {
        return of("POST", template, Audience.WITHOUT_SIGN_IN, handler);
    }

    /** A route to a file of the library's, for everybody. */
    public static Route document(String template, Handler handler) {
        return of("GET", template, Audience.EVERYBODY, handler);
    }

    private static Route of(String method, String template, Audience audience, Handler handler) {
        return new Route(method, template, audience, handler, List.of(template.split("/", -1)));
    }

    /** Whether only a signed-in person may ask. */
    public boolean needsActor() {
        return audience == Audience.SIGNED_IN || audience == Audience.SIGNED_ADDRESS;
    }

    /** Whether an address that was signed for a person does instead of the person. */
    public boolean takesSignedAddress() {
        return audience == Audience.SIGNED_ADDRESS;
    }

    /** Whether the answer lies ready in memory, and asks nothing of the stores. */
    public boolean isDocument() {
        return audience == Audience.EVERYBODY;
    }

    /** Whether its requests change something. */
    public boolean isUnsafe() {
        return !method.equals("GET");
    }

    boolean answers(String requestMethod) {
        return method.equals(requestMethod) || (method.equals("GET") && requestMethod.equals("HEAD"));
    }

    /**
     * Compares an address with the template.
     *
     * @param address the segments of an address
     * @return the values of the variables by name; empty if the address is another. A segment that is no opaque id
     *     matches no variable
     */
    Optional<Map<String, String>> match(List<String> address) {
        if (address.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String expected = segments.get(i);
            String actual = address.get(i);
            boolean matches = isVariable(expected) ? OpaqueId.isValid(actual) : expected.equals(actual);
            if (!matches) {
                return Optional.empty();
            }
            if (isVariable(expected)) {
                variables.put(expected.substring(1, expected.length() - 1), actual);
            }
        }
        return Optional.of(variables);
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
