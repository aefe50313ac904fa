package org.inclusion.lti.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.inclusion.lti.launch.RefusedLaunchException;
import org.inclusion.lti.launch.RefusedLaunchException.Why;
import org.jspecify.annotations.Nullable;

/** Reads requests, of bounded size. */
final class Parameters {

    /** In bytes: the longest token, in a form, with what stands beside it. */
    private static final int LONGEST = 160_000;

    private Parameters() {}

    /** Makes sure that a body is not too long, before anything reads it. */
    static void requireShort(HttpServletRequest request) {
        if (request.getContentLengthLong() > LONGEST) {
            throw new RefusedLaunchException(Why.MISSHAPEN, "a request of more than " + LONGEST + " bytes");
        }
    }

    /** A parameter of the query or of a form; null where there is none. */
    @Nullable
    static String of(HttpServletRequest request, String name) {
        try {
            return request.getParameter(name);
        } catch (IllegalStateException | IllegalArgumentException misshapen) {
            // A container that cannot decode it, or finds it too long.
            throw new RefusedLaunchException(Why.MISSHAPEN, "parameters that cannot be read");
        }
    }

    /**
     * A parameter that must be there.
     *
     * @throws RefusedLaunchException if it is missing or empty
     */
    static String required(HttpServletRequest request, String name) {
        String value = of(request, name);
        if (value == null || value.isEmpty()) {
            throw new RefusedLaunchException(Why.MISSHAPEN, "a request without " + name);
        }
        return value;
    }

    /** The JSON object of a body. */
    static JsonNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new RefusedLaunchException(Why.MISSHAPEN, "a request of more than " + LONGEST + " bytes");
        }
        try {
            return LtiAnswer.JSON.readTree(bytes);
        } catch (IOException noJson) {
            throw new RefusedLaunchException(Why.MISSHAPEN, "a body that is no JSON");
        }
    }

    /** A text of a body; an empty one where there is none. */
    static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isTextual() ? value.textValue() : "";
    }
}
