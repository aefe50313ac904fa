package org.inclusion.journey;

import java.time.Instant;

/**
 * How a piece of evidence was corrected, as the learner and her helpers are shown it. The corrected evidence stays in
 * the history, and says nothing of her any more. Immutable.
 *
 * @param id the id of the evidence that corrects it
 * @param actor the id of the actor who corrected it
 * @param at the server's time at which the correction came in
 * @param withdrawn whether it was withdrawn, and nothing took its place
 */
public record SeenCorrection(String id, String actor, Instant at, boolean withdrawn) {}
