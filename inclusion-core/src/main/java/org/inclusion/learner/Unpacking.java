package org.inclusion.learner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link Packing} wrote, in the same order. Text that it did not write ends in an {@link
 * IllegalArgumentException} or a {@link java.nio.BufferUnderflowException}.
 */
final class Unpacking {

    private final ByteBuffer bytes;
    private long lastMicros = Packing.ORIGIN;

    Unpacking(String text) {
        bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }

    /** How many things follow: never more than the bytes that are left. */
    int count() {
        long count = number();
        if (count < 0 || count > bytes.remaining()) {
            throw new IllegalArgumentException("more is announced than there is");
        }
        return (int) count;
    }

    int whole() {
        return Math.toIntExact(number());
    }

    int signed() {
        return Math.toIntExact(unzigzag(number()));
    }

    int octet() {
        return Byte.toUnsignedInt(bytes.get());
    }

    long fixed() {
        return bytes.getLong();
    }

    double real() {
        return bytes.getDouble();
    }

    double single() {
        return bytes.getFloat();
    }

    Instant time() {
        long coded = number();
        long distance = unzigzag(coded >>> 1);
        lastMicros = Math.addExact(lastMicros, (coded & 1) == 0 ? Math.multiplyExact(distance, 1_000L) : distance);
        return Instant.ofEpochSecond(
                Math.floorDiv(lastMicros, 1_000_000L), Math.floorMod(lastMicros, 1_000_000L) * 1_000L);
    }

    String id() {
        int length = count();
        if (length == Packing.UUID_MARK) {
            return new UUID(fixed(), fixed()).toString();
        }
        byte[] ascii = new byte[length];
        bytes.get(ascii);
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    @Nullable
    Instant timeIfAny() {
        return number() == 0 ? null : time();
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int left = count(); left > 0; left--) {
            ids.add(id());
        }
        return ids;
    }

    BitSet bits(int size) {
        byte[] octets = new byte[(size + Byte.SIZE - 1) / Byte.SIZE];
        bytes.get(octets);
        BitSet bits = BitSet.valueOf(octets);
        if (bits.length() > size) {
            throw new IllegalArgumentException("an index beyond the last step");
        }
        return bits;
    }

    void end() {
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("more is there than was announced");
        }
    }

    private static long unzigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }
}
