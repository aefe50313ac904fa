package org.inclusion.servlet.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The OpenAPI description of a servlet that does not serve every address: without the others, and without what only
 * those refer to.
 */
final class ServedDescription {

    private static final String COMPONENTS = "#/components/";

    private ServedDescription() {}

    /**
     * Makes the description.
     *
     * @param whole the description of every address
     * @param served the templates that are served
     */
    static byte[] of(byte[] whole, Set<String> served) {
        ObjectMapper json = JsonMapper.builder().build();
        try {
            ObjectNode document = (ObjectNode) json.readTree(whole);
            ((ObjectNode) document.path("paths"))
                    .retain(served.stream().map(template -> "/" + template).collect(Collectors.toSet()));
            retainUsed(document);
            return json.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void retainUsed(ObjectNode document) {
        Set<String> used = used(document);
        document.path("components").properties().forEach(kind -> {
            String prefix = COMPONENTS + kind.getKey() + "/";
            // How somebody signs in is named, not referred to.
            if (!kind.getKey().equals("securitySchemes")) {
                ((ObjectNode) kind.getValue())
                        .retain(used.stream()
                                .filter(reference -> reference.startsWith(prefix))
                                .map(reference -> reference.substring(prefix.length()))
                                .collect(Collectors.toSet()));
            }
        });
    }

    /** Everything to which the addresses refer, or something to which they refer. */
    private static Set<String> used(JsonNode document) {
        Set<String> used = new HashSet<>();
        Deque<JsonNode> toRead = new ArrayDeque<>(Set.of(document.path("paths")));
        while (!toRead.isEmpty()) {
            for (JsonNode reference : toRead.remove().findValues("$ref")) {
                if (used.add(reference.asText())) {
                    toRead.add(document.at(reference.asText().substring(1)));
                }
            }
        }
        return used;
    }
}
