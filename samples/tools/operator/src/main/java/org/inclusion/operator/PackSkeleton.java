package org.inclusion.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A pack in words to be replaced. Its words stand in {@code skeleton.json}, in French and in English. */
final class PackSkeleton {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final List<String> languages;
    private final List<String> steps;

    PackSkeleton(String id, List<String> languages, List<String> steps) {
        this.id = id;
        this.languages = languages;
        this.steps = steps;
    }

    /**
     * The texts of its files, by name. Each lesson has a file of its own, and so have all questions, so that they can
     * be replaced.
     */
    Map<String, String> files() {
        Map<String, ObjectNode> files = new LinkedHashMap<>();
        ObjectNode header = whole("header");
        files.put("pack.json", header);
        ObjectNode path = files.computeIfAbsent("path.json", name -> JSON.createObjectNode());
        ObjectNode goal = whole("goal");
        goal.putArray("steps").add(steps.get(0));
        path.putArray("goals").add(goal);
        ObjectNode ofPath = whole("path");
        path.putArray("paths").add(ofPath);
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            ObjectNode json = part("step", step);
            json.putArray("after");
            if (i > 0) {
                json.withArray("after").add(steps.get(i - 1));
            }
            ofPath.withArray("steps").add(json);
            add(files, "skills.json", "skills", part("skill", step));
            add(files, "practices.json", "practices", part("practice", step));
            add(files, "scripts.json", "scripts", part("script", step));
            add(files, "questions.json", "questions", part("question", step));
        }
        steps.forEach(step -> add(files, "lecon-" + step + ".json", "lessons", part("lesson", step)));
        files.keySet().stream().filter(name -> !name.equals("pack.json")).forEach(header.putArray("files")::add);
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, json) -> texts.put(name, PackJson.text(json)));
        return texts;
    }

    private static void add(Map<String, ObjectNode> files, String file, String section, JsonNode item) {
        files.computeIfAbsent(file, name -> JSON.createObjectNode())
                .withArray(section)
                .add(item);
    }

    private ObjectNode whole(String name) {
        return part(name, steps.get(0));
    }

    private ObjectNode part(String name, String step) {
        try (InputStream in = PackSkeleton.class.getResourceAsStream("skeleton.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("$PACK", id)
                    .replace("$STEP", step);
            ObjectNode part = (ObjectNode) JSON.readTree(text).path(name);
            if (part.has("languages")) {
                part.putArray("languages");
                languages.forEach(part.withArray("languages")::add);
            }
            inLanguages(part);
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the texts in the languages of the pack, in their order. */
    private void inLanguages(JsonNode json) {
        if (json instanceof ObjectNode object && object.path("fr").isTextual()) {
            Map<String, String> texts = new LinkedHashMap<>();
            languages.forEach(
                    language -> texts.put(language, object.path(language).asText()));
            object.removeAll();
            texts.forEach(object::put);
        } else {
            List<JsonNode> inside = new ArrayList<>();
            json.forEach(inside::add);
            inside.forEach(this::inLanguages);
        }
    }
}
