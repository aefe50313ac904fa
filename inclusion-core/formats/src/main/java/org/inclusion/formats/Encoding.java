package org.inclusion.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How the text of a file is written. A byte-order mark says it; else it is UTF-8 where every byte is, and Windows-1252
 * where one is not.
 *
 * @param charset the encoding
 * @param mark how many bytes the byte-order mark takes
 * @param isGuess whether Windows-1252 was taken because the file is not UTF-8
 */
record Encoding(Charset charset, int mark, boolean isGuess) {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};

    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};

    static Encoding of(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(3);
        }
        if (begins(first, LITTLE_MARK)) {
            return new Encoding(StandardCharsets.UTF_16LE, LITTLE_MARK.length, false);
        }
        if (begins(first, BIG_MARK)) {
            return new Encoding(StandardCharsets.UTF_16BE, BIG_MARK.length, false);
        }
        int mark = begins(first, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        return isUtf8(file)
                ? new Encoding(StandardCharsets.UTF_8, mark, false)
                : new Encoding(Charset.forName("windows-1252"), mark, true);
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(Arrays.copyOf(bytes, mark.length), mark);
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer signs = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            while (read >= 0) {
                bytes.position(bytes.position() + read).flip();
                signs.clear();
                if (decoder.decode(bytes, signs, false).isError()) {
                    return false;
                }
                bytes.compact();
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            }
            bytes.flip();
            signs.clear();
            CoderResult end = decoder.decode(bytes, signs, true);
            return !end.isError();
        }
    }
}
