package org.inclusion.content;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The media types that pictures and narrations of a pack may have, by the ending of the file's name. What an SVG
 * picture may hold is checked by {@link PlainSvg}.
 */
final class MediaTypes {

    private static final SortedMap<String, String> PICTURES = new TreeMap<>(Map.of(
            "jpeg",
            "image/jpeg",
            "jpg",
            "image/jpeg",
            "png",
            "image/png",
            "svg",
            PlainSvg.MEDIA_TYPE,
            "webp",
            "image/webp"));

    private static final SortedMap<String, String> NARRATIONS = new TreeMap<>(Map.of(
            "m4a", "audio/mp4", "mp3", "audio/mpeg", "ogg", "audio/ogg", "opus", "audio/ogg", "wav", "audio/wav"));

    private MediaTypes() {}

    private static SortedMap<String, String> byEnding(Kind kind) {
        return kind == Kind.PICTURE ? PICTURES : NARRATIONS;
    }

    /** All endings that a kind of file may have: {@code jpeg, jpg …}. */
    static String endings(Kind kind) {
        return String.join(", ", byEnding(kind).keySet());
    }

    /**
     * The media type of a picture or of a narration; empty where no file of that kind ends so. Case counts, as in
     * an address.
     */
    static Optional<String> of(String fileName, Kind kind) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(byEnding(kind).get(fileName.substring(dot + 1)));
    }
}
