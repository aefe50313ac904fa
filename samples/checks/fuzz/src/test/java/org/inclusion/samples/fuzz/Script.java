package org.inclusion.samples.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of the fuzzer, read as choices; where they end, every further choice is the first. */
final class Script {

    private final byte[] bytes;
    private int next;

    Script(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return next < bytes.length;
    }

    /** One of so many, from 0. */
    int choice(int count) {
        int chosen = aByte();
        if (count > 256) {
            chosen = chosen << 8 | aByte();
        }
        return chosen % count;
    }

    boolean flag() {
        return (aByte() & 1) == 1;
    }

    long number() {
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << 8 | aByte();
        }
        return number;
    }

    /** Some bytes, of which the first says how many. */
    byte[] some() {
        int end = Math.min(bytes.length, next + 1 + (hasMore() ? bytes[next] & 0xff : 0));
        byte[] some = Arrays.copyOfRange(bytes, Math.min(next + 1, end), end);
        next = end;
        return some;
    }

    /** The same, as a text, each byte a character. */
    String text() {
        return new String(some(), StandardCharsets.ISO_8859_1);
    }

    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, next, bytes.length);
        next = bytes.length;
        return rest;
    }

    private int aByte() {
        return hasMore() ? bytes[next++] & 0xff : 0;
    }
}
