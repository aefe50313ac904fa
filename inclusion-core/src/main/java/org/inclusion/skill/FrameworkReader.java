package org.inclusion.skill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusion.id.AreaId;
import org.inclusion.words.LocalizedText;

/** Reads the frameworks and crosswalks delivered in the jar. They are ours, so a mistake in them is a bug. */
final class FrameworkReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FrameworkReader() {}

    static Framework framework(String resource) {
        JsonNode root = read(resource);
        List<Area> areas = new ArrayList<>();
        for (JsonNode area : root.withArray("areas")) {
            areas.add(new Area(new AreaId(area.path("id").asText()), text(area.path("title"))));
        }
        List<Competence> competences = new ArrayList<>();
        for (JsonNode competence : root.withArray("competences")) {
            competences.add(new Competence(
                    competence.path("id").asText(),
                    new AreaId(competence.path("area").asText()),
                    text(competence.path("title"))));
        }
        return new Framework(
                root.path("id").asText(),
                text(root.path("title")),
                root.path("source").asText(),
                areas,
                competences);
    }

    static Crosswalk crosswalk(String resource) {
        JsonNode root = read(resource);
        List<Crosswalk.Target> targets = new ArrayList<>();
        for (JsonNode target : root.withArray("targets")) {
            List<String> competences = new ArrayList<>();
            for (JsonNode competence : target.withArray("competences")) {
                competences.add(competence.asText());
            }
            targets.add(new Crosswalk.Target(target.path("id").asText(), text(target.path("title")), competences));
        }
        return new Crosswalk(
                root.path("from").asText(),
                root.path("to").asText(),
                root.path("source").asText(),
                targets);
    }

    private static LocalizedText text(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> text : node.properties()) {
            texts.put(text.getKey(), text.getValue().asText());
        }
        return LocalizedText.of(texts);
    }

    private static JsonNode read(String resource) {
        try (InputStream in = FrameworkReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
