package org.inclusion.content;

/**
 * A picture or a recording of a pack. Immutable, and held in memory: a released version never changes, whatever becomes of
 * the folder it was read from.
 */
public final class PackFile {

    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    PackFile(String name, String mediaType, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /**
     * The file's name within its pack.
     *
     * @return a plain name, of the {@link org.inclusion.id.OpaqueId} shape
     */
    public String name() {
        return name;
    }

    /**
     * What it is, by its name.
     *
     * @return a media type of a picture or a recording, none that a browser would run
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * What it holds.
     *
     * @return a copy of its bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return name;
    }
}
