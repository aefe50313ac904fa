package org.inclusion.authoring;

import java.util.Arrays;
import java.util.Objects;
import org.inclusion.content.PlainPhoto;

/** A photo of a {@link Leaflet}, without the camera's metadata (EXIF). Immutable. */
public final class Photo {

    private final String name;
    private final byte[] bytes;

    /**
     * A photo.
     *
     * @param name a hash of its content with the file extension, so another photo has another name. A picture of a
     *     copied lesson keeps the name that it has in its pack
     * @param bytes a JPEG, PNG or WebP, or the SVG of a lesson that was copied; copied
     */
    public Photo(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** The photo's name within its leaflet. */
    public String name() {
        return name;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The media type, by the ending of the name. */
    public String mediaType() {
        return PlainPhoto.mediaTypeOf(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Photo photo && name.equals(photo.name) && Arrays.equals(bytes, photo.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return name;
    }
}
