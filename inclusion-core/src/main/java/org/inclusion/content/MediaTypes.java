package org.inclusion.content;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a pack's pictures and recordings may be, told by the ends of their names. No SVG: it may hold a script. */
final class MediaTypes {

    private static final SortedMap<String, String> PICTURES =
            new TreeMap<>(Map.of("jpeg", "image/jpeg", "jpg", "image/jpeg", "png", "image/png", "webp", "image/webp"));

    private static final SortedMap<String, String> RECORDINGS = new TreeMap<>(Map.of(
            "m4a", "audio/mp4", "mp3", "audio/mpeg", "ogg", "audio/ogg", "opus", "audio/ogg", "wav", "audio/wav"));

    private MediaTypes() {}

    private static SortedMap<String, String> byEnding(Kind kind) {
        return kind == Kind.PICTURE ? PICTURES : RECORDINGS;
    }

    /** The ends of names there are: {@code jpeg, jpg …}. */
    static String endings(Kind kind) {
        return String.join(", ", byEnding(kind).keySet());
    }

    /** Of a picture or a recording, or null where none of that kind ends so. Case counts, as it does in a file's address. */
    static @Nullable String of(String fileName, Kind kind) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? null : byEnding(kind).get(fileName.substring(dot + 1));
    }
}
