package org.inclusion.lab.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that somebody named to be read: no pipe and no device, which have no end or are waited for, and with a
 * greatest length of what is held.
 */
public final class GivenFile {

    /** In characters: fifty thousand items, of twenty characters each. */
    private static final int LONGEST_ROW = 1 << 20;

    /** In bytes: what the library takes of a pack. */
    private static final int LARGEST = 8 << 20;

    private GivenFile() {}

    /** Opens a table in UTF-8. */
    static Rows rows(Path file) throws IOException {
        return new Rows(Files.newBufferedReader(regular(file)));
    }

    /** The bytes of a part of a pack. */
    public static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(regular(file))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new FileSystemException(file.toString(), null, "is larger than " + (LARGEST >> 20) + " MiB");
            }
            return bytes;
        }
    }

    /** The text of a part of a pack, in UTF-8. */
    public static String text(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes(file)))
                .toString();
    }

    private static Path regular(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "is no file");
        }
        return file;
    }

    /**
     * The characters of a table, of which a row has a greatest number: one quotation mark that nobody closed makes a
     * row of the rest.
     */
    static final class Rows extends FilterReader {

        private int length;

        private Rows(Reader reader) {
            super(reader);
        }

        /** A row was read whole. */
        void next() {
            length = 0;
        }

        @Override
        public int read(char[] signs, int begin, int most) throws IOException {
            int read = super.read(signs, begin, most);
            length += Math.max(read, 0);
            if (length > LONGEST_ROW) {
                throw new IOException(
                        "a row is longer than " + LONGEST_ROW + " characters, or a quotation mark is not closed");
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }
    }
}
