package org.inclusion.authoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.inclusion.content.PackSource;

/** A leaflet as a pack with one lesson, so that it is read and checked as every pack is. */
final class LeafletPack implements PackSource {

    static final String NAME = "leaflet";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "pack.json";
    private static final String ID = "lecon";

    private final LeafletText text;
    private final Function<String, Optional<Photo>> photos;

    /**
     * The pack of a leaflet.
     *
     * @param photos finds a photo of the leaflet by its name
     */
    LeafletPack(LeafletText text, Function<String, Optional<Photo>> photos) {
        this.text = text;
        this.photos = photos;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public InputStream open(String file) throws IOException {
        byte[] bytes = file.equals(HEADER)
                ? json().getBytes(StandardCharsets.UTF_8)
                : photos.apply(file)
                        .orElseThrow(() -> new IOException("no such photo"))
                        .bytes();
        return new ByteArrayInputStream(bytes);
    }

    private String json() {
        ObjectNode pack = JSON.createObjectNode()
                .put("format", "inclusion-pack/1")
                .put("framework", "digcomp-3.0")
                .put("id", ID)
                .put("version", "1.0.0")
                .put("licence", "CC-BY-4.0");
        pack.putArray("languages").add(text.language());
        put(pack, "title", text.title());
        ObjectNode lesson = pack.putArray("lessons").addObject().put("id", ID);
        put(lesson, "title", text.title());
        ArrayNode blocks = lesson.putArray("blocks");
        text.blocks().forEach(block -> put(blocks.addObject(), block));
        return pack.toString();
    }

    private void put(ObjectNode to, LeafletBlock block) {
        switch (block.kind()) {
            case PARAGRAPH -> put(to.put("type", "paragraph"), "text", block.text());
            case TIP -> put(to.put("type", "tip"), "text", block.text());
            case LIST -> {
                ArrayNode items =
                        to.put("type", "list").put("numbered", block.numbered()).putArray("items");
                block.items().forEach(item -> items.addObject().put(text.language(), item));
            }
            case PICTURE -> {
                to.put("type", "picture").put("src", block.src());
                // A picture of the library is described already.
                if (!block.text().isBlank() || block.src().contains(".")) {
                    put(to, "alt", block.text());
                }
            }
        }
    }

    private void put(ObjectNode to, String field, String words) {
        to.putObject(field).put(text.language(), words);
    }
}
