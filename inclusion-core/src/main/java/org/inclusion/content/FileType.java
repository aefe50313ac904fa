package org.inclusion.content;

import java.util.Locale;
import java.util.Optional;

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

    /** The ends of names there are of a family: {@code png, jpg …}. */
    static String endings(String family) {
        StringBuilder endings = new StringBuilder();
        for (FileType type : values()) {
            if (type.mediaType.startsWith(family)) {
                endings.append(endings.isEmpty() ? "" : ", ").append(type.ending());
            }
        }
        return endings.toString();
    }

    /** The type of a file, or empty where none of the family ends so. Case counts, as it does in the address of the file. */
    static Optional<FileType> of(String fileName, String family) {
        for (FileType type : values()) {
            if (type.mediaType.startsWith(family) && fileName.endsWith("." + type.ending())) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
