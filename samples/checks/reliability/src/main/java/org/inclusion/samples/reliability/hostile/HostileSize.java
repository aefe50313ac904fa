package org.inclusion.samples.reliability.hostile;

import java.time.Duration;

/**
 * How large an attack is.
 *
 * @param phase how long each quiet and each attacked phase lasts
 * @param rounds how many times a quiet phase and an attacked one follow each other
 * @param pieces the length of the attacker's history
 * @param links how many of them are a chain of corrections
 */
public record HostileSize(Duration phase, int rounds, int pieces, int links) {}
