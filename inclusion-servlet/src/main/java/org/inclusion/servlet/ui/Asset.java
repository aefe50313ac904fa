package org.inclusion.servlet.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the pages, out of the jar: as it is, and as it travels to a browser that can unzip. Zipped once, when the
 * servlet starts: many a host zips nothing, and many a reader's connection is slow.
 */
public final class Asset {

    private final String mediaType;
    private final byte[] plain;
    private final byte[] zipped;

    private Asset(String mediaType, byte[] plain) throws IOException {
        this.mediaType = mediaType;
        this.plain = plain;
        this.zipped = zip(plain);
    }

    /** A file in {@code ui/}, beside this class. */
    public static Asset of(String mediaType, String name) {
        try (InputStream in = Asset.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource ui/" + name);
            }
            return new Asset(mediaType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] plain() {
        return plain;
    }

    public byte[] zipped() {
        return zipped;
    }

    private static byte[] zip(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        }
        return zipped.toByteArray();
    }
}
