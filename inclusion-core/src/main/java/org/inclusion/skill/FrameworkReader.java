package org.inclusion.skill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.inclusion.id.AreaId;
import org.inclusion.words.LocalizedText;

/** Reads the frameworks and crosswalks delivered in the jar. They are ours, so a mistake in them is a bug. */
final class FrameworkReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FrameworkReader() {}

    static Framework framework(String resource) {
        JsonNode root = read(resource);
        return new Framework(
                text(root, "id"),
                localized(root, "title"),
                text(root, "source"),
                list(root, "areas", area -> new Area(new AreaId(text(area, "id")), localized(area, "title"))),
                list(
                        root,
                        "competences",
                        competence -> new Competence(
                                text(competence, "id"),
                                new AreaId(text(competence, "area")),
                                localized(competence, "title"))));
    }

    static Crosswalk crosswalk(String resource) {
        JsonNode root = read(resource);
        return new Crosswalk(
                text(root, "from"),
                text(root, "to"),
                text(root, "source"),
                list(
                        root,
                        "targets",
                        target -> new Crosswalk.Target(
                                text(target, "id"),
                                localized(target, "title"),
                                list(target, "competences", JsonNode::asText))));
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).asText();
    }

    private static LocalizedText localized(JsonNode object, String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> text : object.path(field).properties()) {
            texts.put(text.getKey(), text.getValue().asText());
        }
        return LocalizedText.of(texts);
    }

    private static <T> List<T> list(JsonNode object, String field, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        for (JsonNode item : object.path(field)) {
            items.add(read.apply(item));
        }
        return items;
    }

    private static JsonNode read(String resource) {
        try (InputStream in = FrameworkReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            // As characters, as packs are read: at a start, the classes that parse bytes are loaded for nothing else.
            return JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
