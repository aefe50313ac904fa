package org.inclusion.servlet;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.inclusion.servlet.http.Description;
import org.jspecify.annotations.Nullable;

/**
 * Compares every answer of every test with the published description, and with the promises for all
 * answers. Thread-safe.
 */
final class Contract {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    static final JsonNode DOCUMENT = read("openapi.json");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<JsonNode, Schema> COMPILED = new ConcurrentHashMap<>();

    /** The kinds of answers compared so far: {@code "get /api/me 200"}. */
    private final Set<String> held = new ConcurrentSkipListSet<>();

    Set<String> held() {
        return held;
    }

    void check(String method, String path, Reply reply) {
        assertThat(
                reply.response().headers().map().keySet().stream()
                        .filter(name -> name.equalsIgnoreCase("Set-Cookie"))
                        .toList(),
                is(empty()));
        assertThat(reply.header("Content-Security-Policy"), equalTo("default-src 'none'; frame-ancestors 'none'"));
        assertThat(reply.header("X-Content-Type-Options"), equalTo("nosniff"));
        assertThat(reply.header("Referrer-Policy"), equalTo("no-referrer"));
        assertThat(reply.header("Cache-Control"), is(not("")));
        assertThat(reply.header("Content-Language"), is(not("")));
        if (reply.status() >= 400) {
            assertThat(reply.header("Content-Type"), equalTo("application/problem+json"));
            assertThat(reply.header("Cache-Control"), equalTo("no-store"));
        }
        String template = template(path);
        String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        JsonNode operation =
                template == null ? null : DOCUMENT.at("/paths").path(template).get(verb);
        if (operation == null) {
            assertThat("undocumented: " + method + " " + path, reply.status() == 404 || reply.status() == 405);
            conforms(DOCUMENT.at("/components/schemas/Problem"), method, reply);
            return;
        }
        JsonNode response = resolved(operation.path("responses").get(String.valueOf(reply.status())));
        assertThat(method + " " + template + " may not answer " + reply.status(), !response.isMissingNode());
        for (Iterator<String> names = response.path("headers").fieldNames(); names.hasNext(); ) {
            String name = names.next();
            assertThat(name + " of " + method + " " + template, reply.header(name), is(not("")));
        }
        JsonNode content = response.get("content");
        if (content == null) {
            assertThat(reply.body(), equalTo(""));
        } else {
            JsonNode media = content.get(reply.header("Content-Type"));
            assertThat("media type " + reply.header("Content-Type"), media, is(notNullValue()));
            // A picture or a narration has no schema.
            if (Objects.requireNonNull(media).has("schema")) {
                conforms(media.path("schema"), method, reply);
            }
        }
        held.add(verb + " " + template + " " + reply.status());
    }

    /** What a route takes, the description finds no mistake in. A batch is taken with pieces that are not. */
    void checkTaken(String path, String body) {
        String template = template(path);
        if (template != null && !body.isEmpty() && !template.endsWith("/batch")) {
            assertThat(body, Description.faults(template.substring(1), parsed(body)), is(empty()));
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void conforms(JsonNode schema, String method, Reply reply) {
        if (!method.equals("HEAD")) {
            assertThat(reply.body(), errors(schema, reply.json()), equalTo(""));
        }
    }

    /** The mistakes in a value, by a schema of the description; empty if there are none. */
    static String errors(JsonNode schema, JsonNode value) {
        Schema compiled = COMPILED.computeIfAbsent(schema, Contract::compile);
        return String.join(
                "\n",
                compiled
                        .validate(
                                value,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .stream()
                        .map(Object::toString)
                        .toList());
    }

    private static Schema compile(JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", SpecificationVersion.DRAFT_2020_12.getDialectId());
        root.putArray("allOf").add(schema);
        root.set("components", DOCUMENT.get("components"));
        return SCHEMAS.getSchema(root);
    }

    private static @Nullable String template(String path) {
        String[] segments = ("/" + path).split("/", -1);
        for (Iterator<String> templates = DOCUMENT.get("paths").fieldNames(); templates.hasNext(); ) {
            String template = templates.next();
            if (matches(template.split("/", -1), segments)) {
                return template;
            }
        }
        return null;
    }

    private static boolean matches(String[] template, String[] segments) {
        if (template.length != segments.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            boolean variable = template[i].startsWith("{") && segments[i].matches("[A-Za-z0-9._~-]{1,64}");
            if (!variable && !template[i].equals(segments[i])) {
                return false;
            }
        }
        return true;
    }

    static JsonNode resolved(@Nullable JsonNode node) {
        JsonNode reference = node == null ? null : node.get("$ref");
        return reference == null
                ? Objects.requireNonNullElseGet(node, () -> JSON.missingNode())
                : DOCUMENT.at(reference.asText().substring(1));
    }

    private static JsonNode read(String name) {
        try (InputStream in = Objects.requireNonNull(InclusionServlet.class.getResourceAsStream(name))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
