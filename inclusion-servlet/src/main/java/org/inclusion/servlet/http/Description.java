package org.inclusion.servlet.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The bodies of requests, as the OpenAPI description has them. A body that a route refused is compared with its
 * description, so that the answer lists all mistakes, fifty at most. The description is read at the first refusal, and
 * never while nothing is refused.
 */
public final class Description {

    /** The description, read once. */
    private static final class Read {

        private static final Description ONLY = of("/org/inclusion/servlet/openapi.json");
    }

    /** The schemas of the description, by name. */
    private final JsonNode schemas;

    /** The schemas of bodies, by the template of a route. */
    private final Map<String, JsonNode> bodies = new HashMap<>();

    private Description(JsonNode document) {
        schemas = document.at("/components/schemas");
        document.path("paths").properties().forEach(path -> {
            JsonNode body = path.getValue().at("/post/requestBody/content/application~1json/schema");
            if (!body.isMissingNode()) {
                bodies.put(path.getKey(), body);
            }
        });
    }

    private static Description of(String resource) {
        try (InputStream in = Objects.requireNonNull(Description.class.getResourceAsStream(resource), resource)) {
            return new Description(JsonMapper.builder().build().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The mistakes in a body.
     *
     * @param template the template of a route that takes a body: {@code api/evidence}
     * @param body the body
     * @return the mistakes in the order of the described fields, each field once, fifty at most; none for a route that
     *     takes no body
     */
    public static List<Fault> faults(String template, JsonNode body) {
        JsonNode schema = Read.ONLY.bodies.get("/" + template);
        return schema == null ? List.of() : BodyFaults.in(body, schema, Read.ONLY.schemas);
    }
}
