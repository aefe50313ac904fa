package org.inclusion.samples.simulation;

import java.util.Random;

/** What a seed decides, each kind of decision by a sequence of its own. */
enum Chance {
    STEPS(0),
    ORDER(1),
    FAULTS(2),
    IDS(3),
    TIME(4),
    TOWN(5);

    private final int number;

    Chance(int number) {
        this.number = number;
    }

    /** The sequence of a seed. Seeds beside each other begin with numbers that have nothing in common. */
    Random of(long seed) {
        long mixed = seed * 31 + number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return new Random(mixed ^ (mixed >>> 31));
    }
}
