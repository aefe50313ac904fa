package org.inclusion.journey;

import org.inclusion.evidence.Channel;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.jspecify.annotations.Nullable;

/**
 * A wish as a learner says it, before it is noted as a {@link Wish}.
 *
 * @param goal the goal's id
 * @param way how she would like to learn
 * @param device with what
 * @param ownDevice whether the device is hers
 * @param network how well the network works where she is
 * @param told how the three sentences (what is asked, who sees it, how to stop) reached her, or null where they did
 *     not yet
 */
public record SaidWish(
        String goal,
        LearningWay way,
        Device device,
        boolean ownDevice,
        Network network,
        @Nullable Channel told) {}
