package org.inclusion.learner;

import org.inclusion.evidence.HistoryPosition;

/**
 * The state of a learner at a position in her history. Late evidence is folded from the checkpoint before it, and not
 * from the beginning. It can be deleted at any time. Immutable.
 *
 * @param level the key among the checkpoints of one learner, from 0 to 11; a higher level has its checkpoints
 *     farther apart
 * @param position the position of the last evidence in the state
 * @param model the model and settings that derived it; {@code too-long} where the state was too long to be kept, and
 *     is empty
 * @param state opaque to the store, ASCII, at most 65,536 characters; the state after all evidence up to the position,
 *     and nothing behind it
 */
public record Checkpoint(int level, HistoryPosition position, String model, String state) {}
