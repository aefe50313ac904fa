package org.inclusion.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.inclusion.words.LocalizedText;

/**
 * The pictures that the library has for every pack, each described in French and in English. A pack names such a
 * picture by its id. The id has no ending, so it is never mistaken for a file of the pack.
 */
final class LibraryPictures {

    private static final Map<String, LocalizedText> DESCRIPTIONS = descriptions();

    /** The pictures that were asked for so far. */
    private static final Map<String, byte[]> READ = new ConcurrentHashMap<>();

    private LibraryPictures() {}

    /** Whether a pack's {@code src} is meant as an id of ours, and not as a file of the pack. */
    static boolean isId(String src) {
        return src.indexOf('.') < 0;
    }

    /** The ids of all pictures, in the order of their sheet. */
    static Set<String> ids() {
        return DESCRIPTIONS.keySet();
    }

    /** The description of each picture, by its id, in the order of their sheet. */
    static Map<String, LocalizedText> all() {
        return DESCRIPTIONS;
    }

    /** The description of a picture; empty where there is no such picture. */
    static Optional<LocalizedText> description(String id) {
        return Optional.ofNullable(DESCRIPTIONS.get(id));
    }

    /** The picture with an id, under its id as its name; empty where there is no such picture. */
    static Optional<PackFile> find(String id) {
        // A host's start reads no picture: a pack names many, and a page shows few.
        return description(id)
                .map(known -> new PackFile(
                        id, PlainSvg.MEDIA_TYPE, () -> READ.computeIfAbsent(id, one -> bytes(one + ".svg"))));
    }

    private static Map<String, LocalizedText> descriptions() {
        try {
            Map<String, LocalizedText> all = new LinkedHashMap<>();
            for (JsonNode picture :
                    SourceFiles.JSON.readTree(bytes("pictures.json")).path("pictures")) {
                Map<String, String> texts = new LinkedHashMap<>();
                picture.path("alt")
                        .properties()
                        .forEach(
                                text -> texts.put(text.getKey(), text.getValue().asText()));
                all.put(picture.path("id").asText(), LocalizedText.of(texts));
            }
            return Collections.unmodifiableMap(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = LibraryPictures.class.getResourceAsStream("pictures/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no pictures/" + file + " beside the classes of this package");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
