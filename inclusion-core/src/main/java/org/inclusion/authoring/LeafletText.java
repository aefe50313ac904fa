package org.inclusion.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of a leaflet, in one language. Immutable.
 *
 * @param language a BCP 47 tag
 * @param title may be empty while it is written
 * @param blocks the parts, in order; may be none while it is written
 */
public record LeafletText(String language, String title, List<LeafletBlock> blocks) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the parts. */
    public LeafletText {
        blocks = List.copyOf(blocks);
    }

    /** The names of the pictures, each once: photos of the leaflet, and ids of pictures of the library. */
    public Set<String> pictures() {
        return blocks.stream()
                .filter(block -> block.kind() == LeafletBlock.Kind.PICTURE)
                .map(LeafletBlock::src)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The text as a store keeps it: one JSON object. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode().put("language", language).put("title", title);
        ArrayNode all = root.putArray("blocks");
        for (LeafletBlock block : blocks) {
            all.addObject()
                    .put("kind", block.kind().name())
                    .put("text", block.text())
                    .put("src", block.src());
        }
        return root.toString();
    }

    /**
     * The text that a store kept.
     *
     * @param json as {@link #toJson} wrote it
     * @throws IllegalArgumentException if it is none
     */
    public static LeafletText fromJson(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            List<LeafletBlock> blocks = new ArrayList<>();
            for (JsonNode block : root.required("blocks")) {
                blocks.add(new LeafletBlock(
                        LeafletBlock.Kind.valueOf(block.required("kind").asText()),
                        block.required("text").asText(),
                        block.required("src").asText()));
            }
            return new LeafletText(
                    root.required("language").asText(), root.required("title").asText(), blocks);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the text of a leaflet is one JSON object", e);
        }
    }
}
