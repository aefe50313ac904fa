package org.inclusion.jpa.sql;

import java.time.Instant;

/** Instants as the tables hold them: microseconds since 1970. */
public final class Micros {

    private static final long PER_SECOND = 1_000_000L;

    private Micros() {}

    public static long of(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), PER_SECOND), at.getNano() / 1_000L);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000L);
    }
}
