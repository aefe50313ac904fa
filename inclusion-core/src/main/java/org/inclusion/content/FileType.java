package org.inclusion.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** What a file is named for. */
    enum Kind {
        PICTURE("image/"),
        RECORDING("audio/");

        private final String family;

        Kind(String family) {
            this.family = family;
        }

        /** The ends of names there are of this kind: {@code png, jpg …}. */
        String endings() {
            return Arrays.stream(FileType.values())
                    .filter(type -> type.isA(this))
                    .map(FileType::ending)
                    .collect(Collectors.joining(", "));
        }
    }

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isA(Kind kind) {
        return mediaType.startsWith(kind.family);
    }

    private String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a file, or empty where no type of ours ends so. Case counts, as it does in the address of the file. */
    static Optional<FileType> of(String fileName) {
        return Arrays.stream(values())
                .filter(type -> fileName.endsWith("." + type.ending()))
                .findFirst();
    }
}
