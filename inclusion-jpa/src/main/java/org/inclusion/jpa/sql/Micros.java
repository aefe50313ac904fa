package org.inclusion.jpa.sql;

import java.time.Instant;

/** Converts instants to and from what the tables hold: whole microseconds since 1970-01-01T00:00Z. */
public final class Micros {

    private static final long PER_SECOND = 1_000_000L;

    private Micros() {}

    /**
     * Cuts an instant to microseconds.
     *
     * @throws ArithmeticException if the instant is outside ±292,000 years of 1970
     */
    public static long of(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), PER_SECOND), at.getNano() / 1_000L);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000L);
    }
}
