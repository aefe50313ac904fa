package org.inclusion.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a photo that is read, and those of the plain photo that is written from them. For one photo. */
final class PhotoBytes {

    private final byte[] from;
    private final ByteBuffer to;

    PhotoBytes(byte[] from) {
        this.from = from;
        // A segment with the orientation may come in.
        this.to = ByteBuffer.allocate(from.length + 64);
    }

    int length() {
        return from.length;
    }

    boolean startsWith(byte[] signs, int at) {
        return at + signs.length <= from.length && Arrays.equals(from, at, at + signs.length, signs, 0, signs.length);
    }

    boolean startsWith(String signs, int at) {
        return startsWith(signs.getBytes(StandardCharsets.US_ASCII), at);
    }

    /** Four letters that say what kind of chunk follows. */
    String type(int at) {
        return new String(from, at, 4, StandardCharsets.US_ASCII);
    }

    int unsigned(int at) {
        return from[at] & 0xFF;
    }

    /** Two bytes, the greater first. */
    int unsigned16(int at) {
        return unsigned(at) << 8 | unsigned(at + 1);
    }

    /** Four bytes. */
    long unsigned32(int at, ByteOrder order) {
        return ByteBuffer.wrap(from).order(order).getInt(at) & 0xFFFF_FFFFL;
    }

    /** A part of what is read. */
    ByteBuffer slice(int begin, int end) {
        return ByteBuffer.wrap(from, begin, end - begin).slice();
    }

    void copy(int begin, int end) {
        to.put(from, begin, end - begin);
    }

    /** The buffer, which stands behind the bytes that were written before. */
    ByteBuffer out() {
        return to;
    }

    byte[] written() {
        return Arrays.copyOf(to.array(), to.position());
    }
}
