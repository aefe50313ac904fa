package org.inclusion.journey;

import java.time.Instant;
import org.inclusion.access.LearnerId;
import org.inclusion.access.Quotas;
import org.inclusion.evidence.Channel;
import org.inclusion.path.Device;
import org.inclusion.path.LearningWay;
import org.inclusion.path.Network;
import org.jspecify.annotations.Nullable;

/**
 * The goal that a learner says she wants to reach, how she would like to learn it and with which device. The latest
 * wish counts.
 *
 * @param learner whose wish
 * @param goal the goal's id
 * @param way how she would like to learn
 * @param device with what
 * @param ownDevice whether the device is hers; a borrowed one is normal
 * @param network how well the network works where she is
 * @param told how the three sentences (what is asked, who sees it, how to stop) reached her, or null where they did
 *     not yet
 * @param actor the id of the actor who noted the wish: the learner herself, or a helper with her
 * @param at when it was noted, which is also when she was told
 */
public record Wish(
        LearnerId learner,
        String goal,
        LearningWay way,
        Device device,
        boolean ownDevice,
        Network network,
        @Nullable Channel told,
        String actor,
        Instant at) {

    /** The quota of wishes stated. */
    public static final Quotas.Kind QUOTA = new Quotas.Kind("WISH", "wishes stated", 100);

    static Wish of(LearnerId learner, SaidWish said, String actor, Instant at) {
        return new Wish(
                learner,
                said.goal(),
                said.way(),
                said.device(),
                said.ownDevice(),
                said.network(),
                said.told(),
                actor,
                at);
    }
}
