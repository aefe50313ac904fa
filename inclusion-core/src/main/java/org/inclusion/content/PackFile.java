package org.inclusion.content;

import java.util.function.Supplier;

/**
 * A picture or a narration of a pack: its name, its media type and its bytes. Immutable, and held in memory, since a
 * released version never changes, whatever becomes of the folder it was read from. A picture of the library is read
 * when it is first asked for: it lies beside the classes and goes nowhere.
 */
public final class PackFile {

    private final String name;
    private final String mediaType;
    private final Supplier<byte[]> bytes;

    PackFile(String name, String mediaType, byte[] bytes) {
        this(name, mediaType, () -> bytes);
    }

    PackFile(String name, String mediaType, Supplier<byte[]> bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** The file's name within its pack: a plain name without a folder, fit for an address. */
    public String name() {
        return name;
    }

    /** The media type of a picture or of a sound, by the ending of the name; never one that a browser would run. */
    public String mediaType() {
        return mediaType;
    }

    /** A copy of the file's bytes. */
    public byte[] bytes() {
        return bytes.get().clone();
    }

    @Override
    public String toString() {
        return name;
    }
}
