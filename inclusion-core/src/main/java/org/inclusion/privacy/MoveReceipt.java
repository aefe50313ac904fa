package org.inclusion.privacy;

import java.time.Instant;

/**
 * The counts of a move, which merged two histories. Immutable.
 *
 * @param movedAt when it was done
 * @param evidence the number of pieces of evidence that moved to the new id
 * @param twice the number of duplicates, which were kept under both ids and are kept once now
 * @param renamed the number of pieces of evidence that got another evidence id, because of a conflict under the new id
 */
public record MoveReceipt(Instant movedAt, long evidence, long twice, long renamed) {}
