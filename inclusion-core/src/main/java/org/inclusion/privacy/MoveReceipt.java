package org.inclusion.privacy;

import java.time.Instant;

/**
 * The counts of a move: how two histories became one. Immutable.
 *
 * @param movedAt when it was done
 * @param evidence how many pieces of evidence have the new id now that had the old one
 * @param twice how many were kept under both ids already, and are kept once now
 * @param renamed how many have another evidence id now, because the new id had other evidence of that id
 */
public record MoveReceipt(Instant movedAt, long evidence, long twice, long renamed) {}
