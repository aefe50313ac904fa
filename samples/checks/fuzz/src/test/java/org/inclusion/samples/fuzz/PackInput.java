package org.inclusion.samples.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusion.content.ContentLibrary;
import org.inclusion.content.PackSource;
import org.inclusion.content.SmallPack;

/**
 * The files of a pack, out of the fuzzer's bytes: the bytes as they are, cut into files, or a sound pack with some
 * changes. The small pack of the core's tests has every section; of the delivered one there is a step.
 */
final class PackInput {

    /** What every name of a file begins with in a problem. */
    static final String NAME = "fuzzed";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST_CHANGES = 12;

    private static final Map<String, JsonNode> SMALL = small();

    private static final Map<String, JsonNode> DELIVERED = delivered();

    final Map<String, byte[]> files = new LinkedHashMap<>();

    PackInput(byte[] bytes) {
        Script script = new Script(bytes);
        int kind = script.choice(32);
        if (kind < 6) {
            files.put("pack.json", script.rest());
        } else if (kind < 12) {
            cut(script.rest());
        } else {
            change(kind > 25 ? DELIVERED : SMALL, script);
        }
    }

    /** Files with a zero byte between, as {@code pack.json}, {@code 1.json}, {@code 2.json} … */
    private void cut(byte[] bytes) {
        int from = 0;
        for (int to = 0; to <= bytes.length; to++) {
            if (to == bytes.length || bytes[to] == 0) {
                String name = files.isEmpty() ? "pack.json" : files.size() + ".json";
                files.put(name, java.util.Arrays.copyOfRange(bytes, from, to));
                from = to + 1;
            }
        }
    }

    private void change(Map<String, JsonNode> pack, Script script) {
        List<Map.Entry<String, JsonNode>> trees = new ArrayList<>();
        pack.forEach((name, tree) -> trees.add(Map.entry(name, tree.deepCopy())));
        for (int i = 0; i < MOST_CHANGES && script.hasMore(); i++) {
            PackEdits.change(trees.get(script.choice(trees.size())).getValue(), script);
        }
        trees.forEach(file -> files.put(file.getKey(), write(file.getValue())));
    }

    /** Reads from the files; pictures and recordings are there, but for one, and one is empty. */
    PackSource source() {
        return new PackSource() {
            @Override
            public String name() {
                return NAME;
            }

            @Override
            public InputStream open(String file) throws IOException {
                byte[] bytes = files.get(file);
                if (bytes != null) {
                    return new ByteArrayInputStream(bytes);
                }
                if (file.contains("missing") || file.endsWith(".json")) {
                    throw new IOException("no such file");
                }
                return new ByteArrayInputStream(new byte[file.contains("empty") ? 0 : 9]);
            }
        };
    }

    private static byte[] write(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree cannot be written", e);
        }
    }

    private static Map<String, JsonNode> small() {
        SmallPack pack = SmallPack.valid();
        Map<String, JsonNode> files = new LinkedHashMap<>();
        for (String name : List.of("pack.json", "skills.json", "path.json", "lessons.json", "questions.json")) {
            files.put(name, read(pack.text(name).getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    /** Its first step, and whatever that leads to: the whole pack is two hundred times as long. */
    private static Map<String, JsonNode> delivered() {
        PackSource source = ContentLibrary.standardPacks().get(0);
        Map<String, JsonNode> files = new LinkedHashMap<>();
        try {
            files.put("pack.json", read(source.open("pack.json").readAllBytes()));
            for (JsonNode name : files.get("pack.json").path("files")) {
                files.put(name.asText(), read(source.open(name.asText()).readAllBytes()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the delivered pack cannot be read", e);
        }
        Set<String> named = new HashSet<>();
        files.values()
                .forEach(file -> file.path("paths").forEach(path -> {
                    ArrayNode steps = (ArrayNode) path.path("steps");
                    while (steps.size() > 1) {
                        steps.remove(1);
                    }
                    named.add(path.path("id").asText());
                    named.addAll(path.findValuesAsText("id"));
                }));
        int before;
        do {
            before = named.size();
            files.values()
                    .forEach(file -> file.forEach(section -> section.forEach(item -> {
                        if (named.contains(item.path("id").asText())) {
                            texts(item, named);
                        }
                    })));
        } while (named.size() > before);
        files.values()
                .forEach(file -> file.forEach(section -> {
                    for (Iterator<JsonNode> items = section.elements(); items.hasNext(); ) {
                        JsonNode item = items.next();
                        if (item.isObject() && (!named.contains(item.path("id").asText()) || item.has("path"))) {
                            items.remove();
                        }
                    }
                }));
        return files;
    }

    private static void texts(JsonNode node, Set<String> into) {
        if (node.isTextual()) {
            into.add(node.asText());
        }
        node.forEach(inner -> texts(inner, into));
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("a sound pack cannot be read", e);
        }
    }
}
