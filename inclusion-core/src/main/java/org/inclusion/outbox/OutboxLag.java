package org.inclusion.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The backlog of the outbox: how many letters wait, since when, and how many are dead. Immutable.
 *
 * @param waiting how many letters wait, whether they are due or not
 * @param oldestDueAt when the letter that is due first is or was due; null where none waits
 * @param dead how many dead letters wait for an operator
 */
public record OutboxLag(long waiting, @Nullable Instant oldestDueAt, long dead) {}
