package org.inclusion.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pack's file may be, told by the end of its name. No SVG: it may hold a script. */
enum FileType {
    PNG("image/png"),
    JPG("image/jpeg"),
    JPEG("image/jpeg"),
    WEBP("image/webp"),
    MP3("audio/mpeg"),
    M4A("audio/mp4"),
    OGG("audio/ogg"),
    OPUS("audio/ogg"),
    WAV("audio/wav");

    /** How the media types of pictures begin. */
    static final String PICTURES = "image/";

    /** How those of recordings begin. */
    static final String RECORDINGS = "audio/";

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    private String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Stream<FileType> ofFamily(String family) {
        return Arrays.stream(values()).filter(type -> type.mediaType.startsWith(family));
    }

    /** The ends of names there are of a family: {@code png, jpg …}. */
    static String endings(String family) {
        return ofFamily(family).map(FileType::ending).collect(Collectors.joining(", "));
    }

    /** The type of a file, or empty where none of the family ends so. Case counts, as it does in the address of the file. */
    static Optional<FileType> of(String fileName, String family) {
        return ofFamily(family)
                .filter(type -> fileName.endsWith("." + type.ending()))
                .findFirst();
    }
}
