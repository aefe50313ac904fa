package org.inclusion.learner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes numbers, times and ids into few bytes. {@link Unpacking} reads them in the same order. */
final class Packing {

    /** Times are counted from here until the first one is written. */
    static final long ORIGIN = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() * 1_000_000;

    /** Written instead of an id's length where the id is a UUID, in sixteen bytes. */
    static final int UUID_MARK = 0;

    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long lastMicros = ORIGIN;

    /** A whole number of 0 or more, seven bits a byte, the lowest first (LEB128). */
    void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** A whole number on either side of 0. */
    void signed(int value) {
        number(zigzag(value));
    }

    /** The lowest bytes of a number, so many, the highest first. */
    void fixed(long value, int size) {
        for (int i = size - 1; i >= 0; i--) {
            bytes.write((int) (value >>> (8 * i)));
        }
    }

    /** All 64 bits of a number. */
    void real(double value) {
        fixed(Double.doubleToLongBits(value), Long.BYTES);
    }

    /** The 32 bits of a number that has single precision already, so that no bit is lost. */
    void single(double value) {
        fixed(Float.floatToIntBits((float) value), Float.BYTES);
    }

    /**
     * A time to the microsecond, as its distance from the time written before. Senders' clocks mostly tell
     * milliseconds, so the lowest bit says which of the two the distance is counted in.
     */
    void time(Instant at) {
        long micros = Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
        long distance = micros - lastMicros;
        lastMicros = micros;
        number(distance % 1_000 == 0 ? zigzag(distance / 1_000) << 1 : (zigzag(distance) << 1) | 1);
    }

    /** An id of ASCII characters; a UUID as it is usually written takes sixteen bytes and its mark. */
    void id(String id) {
        if (UUID_SHAPE.matcher(id).matches()) {
            UUID uuid = UUID.fromString(id);
            number(UUID_MARK);
            fixed(uuid.getMostSignificantBits(), Long.BYTES);
            fixed(uuid.getLeastSignificantBits(), Long.BYTES);
        } else {
            byte[] ascii = id.getBytes(StandardCharsets.US_ASCII);
            number(ascii.length);
            bytes.writeBytes(ascii);
        }
    }

    /** A 0, or a 1 and the time. */
    void timeIfAny(@Nullable Instant at) {
        number(at == null ? 0 : 1);
        if (at != null) {
            time(at);
        }
    }

    /** The number of ids, then the ids. */
    void ids(Collection<String> ids) {
        number(ids.size());
        for (String id : ids) {
            id(id);
        }
    }

    /** The number of octets that the size asks for, the first bit the lowest of the first octet. */
    void bits(BitSet bits, int size) {
        bytes.writeBytes(Arrays.copyOf(bits.toByteArray(), (size + Byte.SIZE - 1) / Byte.SIZE));
    }

    /** All that was written, in base64url. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Signed to unsigned, so that numbers near 0 stay small (Protocol Buffers' ZigZag encoding). */
    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }
}
