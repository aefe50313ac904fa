package org.inclusion.content;

import java.util.Locale;
import java.util.Optional;

/** What a pack's file may be, told by the end of its name. No SVG: it may hold a script. */
enum FileType {
    PNG(Kind.PICTURE, "image/png"),
    JPG(Kind.PICTURE, "image/jpeg"),
    JPEG(Kind.PICTURE, "image/jpeg"),
    WEBP(Kind.PICTURE, "image/webp"),
    MP3(Kind.RECORDING, "audio/mpeg"),
    M4A(Kind.RECORDING, "audio/mp4"),
    OGG(Kind.RECORDING, "audio/ogg"),
    OPUS(Kind.RECORDING, "audio/ogg"),
    WAV(Kind.RECORDING, "audio/wav");

    private final Kind kind;
    private final String mediaType;

    FileType(Kind kind, String mediaType) {
        this.kind = kind;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    private String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ends of names there are of a kind: {@code png, jpg …}. */
    static String endings(Kind kind) {
        StringBuilder endings = new StringBuilder();
        for (FileType type : values()) {
            if (type.kind == kind) {
                endings.append(endings.isEmpty() ? "" : ", ").append(type.ending());
            }
        }
        return endings.toString();
    }

    /** The type of a file, or empty where none of that kind ends so. Case counts, as it does in the address of the file. */
    static Optional<FileType> of(String fileName, Kind kind) {
        for (FileType type : values()) {
            if (type.kind == kind && fileName.endsWith("." + type.ending())) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
